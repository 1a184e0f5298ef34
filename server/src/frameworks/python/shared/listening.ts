import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { climb, textOf } from "../../../syntax/nodes.ts";
import { argument, argumentsOf } from "../../../syntax/python/calls.ts";
import type { Source } from "../../../syntax/source.ts";
import { literalOf } from "../../../syntax/value.ts";

const calls: ReadonlySet<string> = new Set(["call"]);
/** Without a port these listen on theirs: uvicorn.run, aiohttp's web.run_app, Flask.run and Quart.run. */
const usual: readonly { readonly callee: RegExp; readonly words: RegExp; readonly port: number }[] = [
  { callee: /^uvicorn\.run$/, words: /\buvicorn\b/, port: 8000 },
  { callee: /^(?:web\.)?run_app$/, words: /\baiohttp\b/, port: 8080 },
  { callee: /^\w+\.run$/, words: /\b(?:Flask|Quart)\s*\(/, port: 5000 },
];
/** A variable of the environment, with what is taken where it is not set. */
const withDefault = /(?:environ\.get|getenv)\(\s*["'][^"']*["']\s*,\s*["']?(\d{2,5})\b/;

/** The ports that a program listens on: those of `uvicorn.run(app, port=8000)`, `app.run(port=5000)` and the like. */
export function portsInPython(source: Source): number[] {
  return hits(source, /\brun(?:_app)?(?=\s*\()/g).flatMap((name) => {
    const call = climb(name, calls);
    return call ? portIn(source, call) : [];
  });
}

function portIn(source: Source, call: Node): number[] {
  const callee = call.childForFieldName("function");
  const name = callee ? textOf(source, callee) : "";
  const known = usual.find((one) => one.callee.test(name) && one.words.test(source.text));
  if (!known) return [];
  const port = argument(source, argumentsOf(source, call), "port");
  if (!port) return [known.port];
  if (port.kind === "number") return [port.value];
  const found = port.elsewhere ? undefined : withDefault.exec(textOf(source, literalOf(port)))?.[1];
  return found === undefined ? [] : [Number(found)];
}
