import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { encloses, partsOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonThing, pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { nameIdentity } from "./destinations.ts";
import { keptAt } from "./kept.ts";
import type { Removal } from "./removals.ts";
import { isResponseLike } from "./responses.ts";

/** Calls that an answer is handed to under one of its usual names. */
const handing = /\b\w+(?=\s*\(\s*(?:resp|response|res|rv|r|answer)\b(?:\.headers\b)?\s*[,)])/g;

/** What functions take away from an answer that is handed to them, at the places of the calls. */
export function removalsInHelpers(source: Source, removalsOf: (source: Source) => readonly Removal[]): Removal[] {
  return hits(source, handing).flatMap((name) => {
    const callee = name.parent?.type === "attribute" ? name.parent : name;
    const call = callee.parent?.type === "call" ? callee.parent : undefined;
    const [given] = call ? argumentsOf(source, call).positional : [];
    const answer = given?.type === "attribute" ? given.childForFieldName("object") : given;
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

/** The names of the headers may be what the call gives. */
function atCall(
  source: Source,
  call: Node,
  holder: string,
  { source: file, node }: { readonly source: Source; readonly node: Node },
  { name, statement, isDoubtful, by, loop }: Removal,
): Removal[] {
  const names = isDoubtful && by ? namesGiven(source, call, file, node, by) : undefined;
  const isRun = keptAt(file, statement, names ? loop : undefined).kind === "nobody";
  const isSure = isRun && (!isDoubtful || names !== undefined);
  if (names && !names.includes(name)) return [];
  return [{ name, statement: call, holder, ...(!isSure && { isDoubtful: true }) }];
}

/** The texts, in lower case, that a call gives to the parameter of a function; its default where it gives none. */
function namesGiven(
  source: Source,
  call: Node,
  file: Source,
  definition: Node,
  by: Node,
): readonly string[] | undefined {
  const list = definition.childForFieldName("parameters");
  const all = (list ? partsOf(list) : []).filter(
    (part, index) => index > 0 || !/^(?:self|cls)$/.test(textOf(file, part)),
  );
  const nameOf = (part: Node) => textOf(file, part).replace(/\W.*$/s, "");
  const index = all.findIndex((part) => nameOf(part) === textOf(file, by));
  const { positional, keywords } = argumentsOf(source, call);
  const rest = all.findIndex(({ type }) => type === "list_splat_pattern");
  if (rest >= 0 && all[rest] && textOf(file, all[rest]).replace(/^\*/, "") === textOf(file, by)) {
    return textsOf(positional.slice(rest).map((node) => pythonValue(source, node)));
  }
  const parameter = all[index];
  if (!parameter) return undefined;
  const given = keywords.get(nameOf(parameter))?.value ?? positional[index];
  const standing = parameter.childForFieldName("value");
  if (given) return textsOf([pythonValue(source, given)]);
  return standing ? textsOf([pythonValue(file, standing)]) : undefined;
}

function textsOf(values: readonly Value[]): readonly string[] | undefined {
  const items = values.flatMap((value) => (value.kind === "list" ? value.items : [value]));
  const texts = items.flatMap((item) => (item.kind === "text" ? [item.value.toLowerCase()] : []));
  return texts.length === items.length && texts.length > 0 ? texts : undefined;
}
