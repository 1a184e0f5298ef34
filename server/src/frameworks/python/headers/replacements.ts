import type { Node } from "web-tree-sitter";
import { hits, memberHits } from "../../../syntax/hits.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { branchBlocks, handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import type { Source } from "../../../syntax/source.ts";
import { holderOf, nameIdentity } from "./destinations.ts";
import { isResponseLike, makesResponse } from "./responses.ts";

/** A place behind which an answer has none of its headers any more. */
export interface Replacement {
  readonly statement: Node;
  readonly holder: string;
  readonly isDoubtful?: true;
}

/** `response.headers.clear()`, `response.headers = {}`, and `response = make_response(…)` behind another answer of that name. */
export function replacements(source: Source): Replacement[] {
  return [...cleared(source), ...newHeaders(source), ...newAnswers(source)];
}

function cleared(source: Source): Replacement[] {
  return memberHits(source, /\bclear\b(?=\s*\(\s*\))/g).flatMap((hit) => {
    const call = hit.parent?.parent;
    const object = hit.parent?.childForFieldName("object");
    const holder = object ? holderOf(source, object) : undefined;
    return call?.type === "call" && holder ? [{ statement: call, holder: holder.holder }] : [];
  });
}

function newHeaders(source: Source): Replacement[] {
  return memberHits(source, /\bheaders\b(?=\s*=(?!=))/g).flatMap((hit): Replacement[] => {
    const attribute = hit.parent;
    const statement = attribute?.parent;
    const object = attribute?.childForFieldName("object");
    const value = statement?.type === "assignment" ? statement.childForFieldName("right") : undefined;
    if (!statement || !value || !object || !isResponseLike(source, object)) return [];
    if (/headers/.test(textOf(source, value))) return []; // those that were there may be among them
    const holder = nameIdentity(source, object);
    const isNew = value.type === "dictionary" || (value.type === "call" && partsOf(value).length < 3);
    return isNew ? [{ statement, holder }] : [{ statement, holder, isDoubtful: true }];
  });
}

/** Only those in no branch: in one, the other branches are what is spoken of. */
function newAnswers(source: Source): Replacement[] {
  return hits(source, /\b\w+(?=\s*=\s*[\w.]*(?:[Rr]esponse|jsonify)\s*\()/g).flatMap((name): Replacement[] => {
    const statement = name.parent?.type === "assignment" ? name.parent : undefined;
    const call = statement?.childForFieldName("right");
    const isName = name.type === "identifier" && statement?.childForFieldName("left")?.id === name.id;
    if (!statement || !isName || call?.type !== "call" || branchBlocks(statement).length > 0) return [];
    const { positional, keywords, spreads } = argumentsOf(source, call);
    const [first] = positional;
    const keepsHeaders = keywords.has("headers") || spreads.length > 0 || first?.type === "identifier" || !first;
    const isNew = makesResponse(source, call) && (!keepsHeaders || (positional.length === 0 && !keepsAny(call)));
    return isNew && isNamedBefore(source, name) ? [{ statement, holder: nameIdentity(source, name) }] : [];
  });
}

function keepsAny(call: Node): boolean {
  return /headers|\*\*/.test(call.childForFieldName("arguments")?.text ?? "");
}

/** Whether the function has had something else under a name: as a parameter, or from an earlier assignment. */
function isNamedBefore(source: Source, name: Node): boolean {
  const handler = handlerOf(name);
  const text = textOf(source, name);
  const before = source.text.slice(handler.startIndex, name.startIndex);
  return handler.type === "function_definition" && new RegExp(`\\b${text}\\b\\s*(?:[,):]|=(?!=))`).test(before);
}
