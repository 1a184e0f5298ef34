import { namesOf } from "../../../syntax/hits.ts";
import { callOf } from "../../../syntax/javascript/calls.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { type ModuleCall, moduleCalls } from "../shared/options/calls.ts";
import { exports, functions } from "./options.ts";

const handlers = /\b(?:(?:define)?(?:Lazy)?[eE]ventHandler|defineHandler|defineNitroPlugin)[^\S\n]*\(/;

/** The calls of h3's CORS functions, imported or handed out by Nitro, in the order of the text. */
export function corsCalls(source: Source): (ModuleCall & { readonly name: string })[] {
  const imported = moduleCalls(source, exports);
  const handedOut = source.mentions(handlers) ? freeCalls(source) : [];
  return [...imported, ...handedOut].map((call) => ({ ...call, name: nameOf(source, call) }));
}

/** Calls of names that the file neither declares nor imports. */
function freeCalls(source: Source): ModuleCall[] {
  return functions.flatMap((name) =>
    namesOf(source, name, javascriptNames.nameTypes).flatMap((callee) => {
      const call = callOf(callee);
      const isFree = call && bindingOf(source, javascriptNames, callee).kind === "free";
      return call && isFree ? [{ call, callee, module: "h3" }] : [];
    }),
  );
}

/** The name of the function behind a renaming import is that of the export. */
function nameOf(source: Source, { callee }: ModuleCall): string {
  const text = textOf(source, callee);
  return functions.find((name) => name === text) ?? (text.includes("append") ? "appendCorsHeaders" : "handleCors");
}
