import type { Node } from "web-tree-sitter";
import { hits, memberHits } from "../../../syntax/hits.ts";
import { climb, encloses, partsOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { writesOf } from "../../../syntax/python/writes.ts";
import type { Source } from "../../../syntax/source.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { holderOf, nameIdentity } from "./destinations.ts";
import { droppedAnswers } from "./dropped.ts";
import { isHeadersOfMessage } from "./messages.ts";
import { decisive, lostAt, lostBy, type Replacement } from "./rebuilt.ts";
import { isResponseLike } from "./responses.ts";

/** `response.headers.clear()`, `response.headers = {}`, and answers that others take the place of. */
export function replacements(source: Source): Replacement[] {
  return [...cleared(source), ...newHeaders(source), ...handedOn(source), ...droppedAnswers(source)];
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

/** A wrapper around `start_response` has the headers under a plain name. */
const handsOn = /\bstart_response\b/;
const anyHeaders = /\b(?:raw_)?headers\b(?=(?:["']\])?\s*=(?!=))/g;
const headersOf = /\b(?:raw_)?headers\b(?=["']\]\s*=(?!=))|\b(?:raw_)?headers\b(?=\s*=(?!=))(?<=\.\w+)/g;
const assignments: ReadonlySet<string> = new Set(["assignment"]);

/** What an assignment gives other headers: an answer, a message of ASGI, or the list that `start_response` is handed. */
function answerOf(source: Source, left: Node): Node | undefined {
  const object = left.type === "attribute" ? left.childForFieldName("object") : undefined;
  if (object) return isResponseLike(source, object) ? object : undefined;
  if (left.type === "subscript") return isHeadersOfMessage(source, left) ? left : undefined;
  return isHeaders(source, left) && isParameter(source, left) ? left : undefined;
}

/** `start_response(status, kept)` in a function that is handed a status and headers itself. */
function handedOn(source: Source): Replacement[] {
  return hits(source, /\bstart_response\b(?=\s*\()/g).flatMap((hit): Replacement[] => {
    const call = calledAt(hit);
    const given = call && argumentsOf(source, call).positional[1];
    const parameters = call && handlerOf(call).childForFieldName("parameters");
    const own = parameters ? partsOf(parameters)[1] : undefined;
    if (!call || own?.type !== "identifier" || given?.type !== "identifier" || isHeaders(source, own)) return [];
    const name = textOf(source, own);
    const holder = nameIdentity(source, own);
    const from = new RegExp(`headers|\\b${name}\\b`);
    if (textOf(source, given) !== name) return lostAt(source, given, { statement: call, holder }, from);
    return writesOf(source, handlerOf(call), name).declarations.flatMap(({ parent }) => {
      const value = parent?.type === "assignment" ? parent.childForFieldName("right") : undefined;
      return parent && value ? lostAt(source, value, { statement: parent, holder }, from) : [];
    });
  });
}

function isHeaders(source: Source, node: Node): boolean {
  return node.type === "identifier" && textOf(source, node) === "headers";
}

function isParameter(source: Source, name: Node): boolean {
  const parameters = handlerOf(name).childForFieldName("parameters");
  return parameters !== null && partsOf(parameters).some((part) => textOf(source, part) === textOf(source, name));
}
