import type { Node } from "web-tree-sitter";
import { memberHits } from "../../../syntax/hits.ts";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { climb, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";

const calls: ReadonlySet<string> = new Set(["call_expression"]);
/** A variable of the environment, with what is taken where it is not set. */
const withDefault = /process\.env\b[^\n]*?(?:\|\||\?\?)\s*["'`]?(\d{2,5})\b/;

/** The ports that a program listens on: those of `app.listen(3000)` and the like. */
export function portsInJavascript(source: Source): number[] {
  return memberHits(source, /\blisten(?=\s*\()/g).flatMap((name) => {
    const call = climb(name, calls);
    const [first] = call ? argumentsOf(call).given : [];
    return first ? portIn(source, first) : [];
  });
}

function portIn(source: Source, node: Node): number[] {
  const value = javascriptValue(source, node);
  const port = value.kind === "record" ? value.entries.find(({ key }) => key === "port")?.value : value;
  return port ? numberIn(source, port) : [];
}

function numberIn(source: Source, value: Value): number[] {
  if (value.kind === "number") return [value.value];
  if (value.kind === "text" && /^\d+$/.test(value.value)) return [Number(value.value)];
  const found = value.elsewhere ? undefined : withDefault.exec(textOf(source, literalOf(value)))?.[1];
  return found === undefined ? [] : [Number(found)];
}
