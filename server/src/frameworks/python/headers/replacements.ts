import type { Node } from "web-tree-sitter";
import { hits, memberHits, namesOf } from "../../../syntax/hits.ts";
import { climb, encloses, partsOf, textOf } from "../../../syntax/nodes.ts";
import { branchBlocks, handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";
import { holderOf, nameIdentity } from "./destinations.ts";
import { lostBy } from "./rebuilt.ts";
import { isResponseLike, makesResponse } from "./responses.ts";

/** A place behind which an answer has none of its headers any more. */
export interface Replacement {
  readonly statement: Node;
  readonly holder: string;
  readonly isDoubtful?: true;
  /** All headers are gone. */
  readonly isWhole?: true;
  /** The headers that are gone, where others stay; what decides who reads an answer where this is absent. */
  readonly names?: readonly string[];
}

/** What decides who reads an answer. */
export const decisive = ["access-control-allow-origin", "access-control-allow-credentials"] as const;

/** `response.headers.clear()`, `response.headers = {}`, and `response = make_response(…)` behind another answer of that name. */
export function replacements(source: Source): Replacement[] {
  return [...cleared(source), ...newHeaders(source), ...newAnswers(source), ...newReturned(source)];
}

function cleared(source: Source): Replacement[] {
  return memberHits(source, /\bclear\b(?=\s*\(\s*\))/g).flatMap((hit) => {
    const call = hit.parent?.parent;
    const object = hit.parent?.childForFieldName("object");
    const holder = object ? holderOf(source, object) : undefined;
    return call?.type === "call" && holder ? [{ statement: call, holder: holder.holder, isWhole: true }] : [];
  });
}

/** `response.headers = …`, `response.raw_headers = …`, `message["headers"] = …`, and `headers = […]` of those that are handed on. */
function newHeaders(source: Source): Replacement[] {
  const assigned = hits(source, handsOn.test(source.text) ? anyHeaders : headersOf).flatMap((hit) => {
    const statement = climb(hit, assignments);
    const left = statement?.childForFieldName("left");
    const value = statement?.childForFieldName("right");
    const answer = left && answerOf(source, left);
    return statement && left && value && answer && encloses(left, hit) ? [{ statement, value, answer }] : [];
  });
  const called = memberHits(source, /\binit_headers\b(?=\s*\()/g).flatMap((hit) => {
    const statement = hit.parent?.parent;
    const answer = hit.parent?.childForFieldName("object");
    const [value] = statement?.type === "call" ? argumentsOf(source, statement).positional : [];
    return statement && value && answer && isResponseLike(source, answer) ? [{ statement, value, answer }] : [];
  });
  return [...assigned, ...called].flatMap(({ statement, value, answer }): Replacement[] => {
    if (isHeaders(source, answer) && lostBy(source, value, decisive) === "all") return [];
    return lostAt(source, value, { statement, holder: nameIdentity(source, answer) });
  });
}

/** What is gone behind a place where an answer is given other headers. */
function lostAt(source: Source, headers: Node, at: Pick<Replacement, "statement" | "holder">): Replacement[] {
  const lost = lostBy(source, headers, decisive);
  if (lost === "all") return [{ ...at, isWhole: true }];
  if (lost === "none") return [];
  return lost === "not known" ? [{ ...at, isDoubtful: true }] : [{ ...at, names: lost }];
}

/** A wrapper around `start_response` has the headers under a plain name. */
const handsOn = /\bstart_response\b/;
const anyHeaders = /\b(?:raw_)?headers\b(?=(?:["']\])?\s*=(?!=))/g;
const headersOf = /\b(?:raw_)?headers\b(?=["']\]\s*=(?!=))|\b(?:raw_)?headers\b(?=\s*=(?!=))(?<=\.\w+)/g;
const assignments: ReadonlySet<string> = new Set(["assignment"]);

/** What an assignment gives other headers: an answer, a message of ASGI, or the list that `start_response` is handed. */
function answerOf(source: Source, left: Node): Node | undefined {
  const object = left.type === "attribute" ? left.childForFieldName("object") : undefined;
  if (object) return isResponseLike(source, object) ? object : undefined;
  if (left.type === "subscript")
    return /^(?:message|event)\[["']headers["']\]$/.test(textOf(source, left)) ? left : undefined;
  return isHeaders(source, left) && isParameter(source, left) ? left : undefined;
}

function isHeaders(source: Source, node: Node): boolean {
  return node.type === "identifier" && textOf(source, node) === "headers";
}

function isParameter(source: Source, name: Node): boolean {
  const parameters = handlerOf(name).childForFieldName("parameters");
  return parameters !== null && partsOf(parameters).some((part) => textOf(source, part) === textOf(source, name));
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
    const given = keywords.get("headers")?.value;
    if (given && spreads.length === 0 && makesResponse(source, call) && isNamedBefore(source, name)) {
      return lostAt(source, given, { statement, holder: nameIdentity(source, name) });
    }
    const keepsHeaders = keywords.has("headers") || spreads.length > 0 || first?.type === "identifier" || !first;
    const isNew = makesResponse(source, call) && (!keepsHeaders || (positional.length === 0 && !keepsAny(call)));
    return isNew && isNamedBefore(source, name)
      ? [{ statement, holder: nameIdentity(source, name), isWhole: true }]
      : [];
  });
}

const passedOn = /\b(\w+)\s*=\s*(?:await\s+)?(?:self\.)?(?:handler|call_next|get_response)\s*\(/;

/** `return Response(…)` of a hook or a middleware that has had another answer, or of a FastAPI route beside `response: Response`: that one is dropped. */
function newReturned(source: Source): Replacement[] {
  return hits(source, /\breturn\b(?=\s+[\w.]*(?:[Rr]esponse|jsonify)\s*\()/g).flatMap((hit): Replacement[] => {
    const statement = hit.parent?.type === "return_statement" ? hit.parent : undefined;
    const [call] = statement ? partsOf(statement) : [];
    if (!statement || call?.type !== "call" || branchBlocks(statement).length > 0) return [];
    const handler = handlerOf(statement);
    const parameters = handler.childForFieldName("parameters");
    const isOf = (name: Node) => /^(?:response|resp)$/.test(textOf(source, name));
    const names = (parameters ? partsOf(parameters) : []).map((one) =>
      one.type === "typed_parameter" ? (partsOf(one)[0] ?? one) : one,
    );
    const given = names.find(isOf);
    const before = source.text.slice(handler.startIndex, statement.startIndex);
    const name = given ? textOf(source, given) : passedOn.exec(before)?.[1];
    const [first] = name === undefined ? [] : namesOf(source, name, pythonNames.nameTypes, handler);
    const isKept = keepsAny(call) || new RegExp(`\\b${name}\\b`).test(call.childForFieldName("arguments")?.text ?? "");
    if (!first || isKept || !makesResponse(source, call)) return [];
    return [{ statement, holder: nameIdentity(source, first), isWhole: true }];
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
