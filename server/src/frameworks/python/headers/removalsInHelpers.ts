import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { encloses, partsOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonThing, pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { nameIdentity } from "./destinations.ts";
import { keptAt } from "./kept.ts";
import type { Removal } from "./removals.ts";
import { isResponseLike } from "./responses.ts";

/** Calls that an answer is handed to under one of its usual names. */
const handing = /\b\w+(?=\s*\(\s*(?:resp|response|res|rv|r|answer)\b)/g;

/** What functions take away from an answer that is handed to them, at the places of the calls. */
export function removalsInHelpers(source: Source, removalsOf: (source: Source) => readonly Removal[]): Removal[] {
  return hits(source, handing).flatMap((name) => {
    const callee = name.parent?.type === "attribute" ? name.parent : name;
    const call = callee.parent?.type === "call" ? callee.parent : undefined;
    const [answer] = call ? argumentsOf(source, call).positional : [];
    if (!call || !answer || !isResponseLike(source, answer) || /^(?:make_response|str|len)$/.test(textOf(source, name)))
      return [];
    const thing = pythonThing(source, callee);
    if (thing.kind !== "function" || encloses(thing.node, call)) return [];
    const inside = removalsOf(thing.source).filter(
      ({ statement, holder }) =>
        isOfFirst(thing.source, thing.node, holder) && handlerOf(statement).id === thing.node.id,
    );
    const holder = nameIdentity(source, answer);
    return inside.flatMap((removal) => atCall(source, call, holder, thing, removal));
  });
}

/** Whether what is taken away is taken away from the first parameter of the function. */
function isOfFirst(source: Source, definition: Node, holder: string): boolean {
  const list = definition.childForFieldName("parameters");
  const [first, second] = (list ? partsOf(list) : []).map((part) =>
    part.type === "identifier" ? part : (part.childForFieldName("name") ?? partsOf(part)[0] ?? part),
  );
  const parameter = first && /^(?:self|cls)$/.test(textOf(source, first)) ? second : first;
  return parameter !== undefined && holder.endsWith(` ${textOf(source, parameter)}`);
}

/** The name of the header may be what the call gives. */
function atCall(
  source: Source,
  call: Node,
  holder: string,
  { source: file, node }: { readonly source: Source; readonly node: Node },
  removal: Removal,
): Removal[] {
  const isSure = keptAt(file, removal.statement).kind === "nobody";
  const named = removal.isDoubtful ? argumentsOf(source, call).positional[1] : undefined;
  const value = named && pythonValue(source, named);
  const isParameter = value?.kind === "text" && usesParameter(file, node, removal.statement);
  const name = isParameter ? value.value.toLowerCase() : removal.name;
  const isDoubtful = !isSure || (removal.isDoubtful === true && !isParameter);
  return [{ name, statement: call, holder, ...(isDoubtful && { isDoubtful }) }];
}

/** `response.headers.pop(name, None)`, where `name` is the second parameter. */
function usesParameter(source: Source, definition: Node, statement: Node): boolean {
  const list = definition.childForFieldName("parameters");
  const parameters = (list ? partsOf(list) : []).map((part) => textOf(source, part).replace(/\W.*$/s, ""));
  const second = /^(?:self|cls)$/.test(parameters[0] ?? "") ? parameters[2] : parameters[1];
  return second !== undefined && new RegExp(`[[(]\\s*${second}\\s*[\\],)]`).test(textOf(source, statement));
}
