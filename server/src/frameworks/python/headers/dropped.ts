import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { onceForEach } from "../../../syntax/onceFor.ts";
import { branchBlocks, handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { writesOf } from "../../../syntax/python/writes.ts";
import type { Source } from "../../../syntax/source.ts";
import { nameIdentity } from "./destinations.ts";
import { headerKeys } from "./keys.ts";
import { decisive, lostAt, type Replacement } from "./rebuilt.ts";
import { makesResponse } from "./responses.ts";
import { siteOf } from "./sites.ts";

/** Answers that others take the place of, so that what they have been given is not sent. */
export function droppedAnswers(source: Source): Replacement[] {
  return [...newAnswers(source), ...unknownAnswers(source), ...newReturned(source)];
}

/** `response = make_response(…)` behind another answer of that name. Only in no branch: in one, the other branches are what is spoken of. */
function newAnswers(source: Source): Replacement[] {
  return hits(source, /\b\w+(?=\s*=\s*[\w.]*(?:[Rr]esponse|jsonify)\s*\()/g).flatMap((name): Replacement[] => {
    const statement = name.parent?.type === "assignment" ? name.parent : undefined;
    const call = statement?.childForFieldName("right");
    const isName = name.type === "identifier" && statement?.childForFieldName("left")?.id === name.id;
    if (!statement || !isName || call?.type !== "call" || branchBlocks(statement).length > 0) return [];
    const { positional, keywords, spreads } = argumentsOf(source, call);
    const [first] = positional;
    const given = keywords.get("headers")?.value;
    const at = { statement, holder: nameIdentity(source, name) };
    if (given && spreads.length === 0 && makesResponse(source, call) && isNamedBefore(source, name)) {
      return lostAt(source, given, at);
    }
    const keepsHeaders = keywords.has("headers") || spreads.length > 0 || first?.type === "identifier" || !first;
    const isNew =
      makesResponse(source, call) && (!keepsHeaders || (positional.length === 0 && !keepsAny(source, call)));
    if (!isNew || !isNamedBefore(source, name)) return [];
    return [isTakenOver(source, name) ? { ...at, isDoubtful: true } : { ...at, isWhole: true }];
  });
}

/** `response = fallback()` behind a place that has set headers on what the name stood for: they may be gone. */
function unknownAnswers(source: Source): Replacement[] {
  return headerKeys(source).flatMap((key): Replacement[] => {
    const site = key.name === decisive[0] ? siteOf(source, key) : undefined;
    const name = site && /^\d+ (\w+)$/.exec(site.holder)?.[1];
    const handler = site && handlerOf(site.statement);
    if (!name || handler?.type !== "function_definition") return [];
    return writesOf(source, handler, name).declarations.flatMap((declared): Replacement[] => {
      const statement = declared.parent?.type === "assignment" ? declared.parent : undefined;
      const value = statement?.childForFieldName("right");
      if (!statement || !value || statement.startIndex < site.statement.endIndex) return [];
      const made = value.type === "await" ? partsOf(value)[0] : value;
      const isOther =
        made?.type === "call" &&
        !makesResponse(source, made) &&
        !new RegExp(`\\b${name}\\b`).test(textOf(source, made));
      if (!isOther || branchBlocks(statement).length > 0) return [];
      return [{ statement, holder: site.holder, isDoubtful: true }];
    });
  });
}

const leaving = /\breturn\b(?=\s+[\w.]*(?:[Rr]esponse|jsonify)\s*\()|\braise\b/g;

/** `return Response(…)` of a function that has had another answer, as a parameter or under a name of its own, or a `raise`: that one is dropped. */
function newReturned(source: Source): Replacement[] {
  return hits(source, leaving).flatMap(({ parent: statement }): Replacement[] => {
    const isRaised = statement?.type === "raise_statement";
    if (!statement || (!isRaised && statement.type !== "return_statement")) return [];
    const [given] = partsOf(statement);
    const isNew = isRaised || (given?.type === "call" && makesResponse(source, given));
    if (!isNew || branchBlocks(statement).length > 0 || (given && keepsAny(source, given))) return [];
    return answersIn(source, handlerOf(statement)).flatMap((name): Replacement[] => {
      const isEarlier = name.startIndex < statement.startIndex && (!isRaised || isMadeHere(source, name));
      const isKept = (given && speaksOf(source, given, textOf(source, name))) || isTakenOver(source, name, statement);
      const isSent = isReturnedBefore(source, name, statement);
      return isEarlier && !isKept && !isSent ? [{ statement, holder: nameIdentity(source, name), isWhole: true }] : [];
    });
  });
}

/** Whether some requests get an answer before that; where those may be preflights alone, this is not told here. */
function isReturnedBefore(source: Source, name: Node, statement: Node): boolean {
  const before = source.text.slice(handlerOf(statement).startIndex, statement.startIndex);
  return (
    new RegExp(`\\breturn\\b[^\\n]*\\b${textOf(source, name)}\\b(?!\\s*\\.)`).test(before) &&
    !before.includes("OPTIONS")
  );
}

/** What a framework hands in may be sent all the same where the function fails, as in Falcon. */
function isMadeHere(source: Source, name: Node): boolean {
  const made = name.parent?.type === "assignment" ? name.parent.childForFieldName("right") : undefined;
  return made?.type === "call" && makesResponse(source, made);
}

const withHeaders = /\b(\w+)(?:\.headers\b|\[["'])/g;
const passedOn = /\b(\w+)\s*=\s*(?:await\s+)?([\w.]+)\s*\(/g;
const next = /(?:^|\.)(?:handler|call_next|get_response)$/;

/** What a function has as answers: its own names with headers, what it is handed behind a request, what the next handler gives. */
const answersIn = onceForEach((source: Source, handler: Node): readonly Node[] => {
  const text = textOf(source, handler);
  const list = handler.childForFieldName("parameters");
  const parameters = new Set((list ? partsOf(list) : []).map((one) => textOf(source, one).replace(/^\*+|\W.*$/gs, "")));
  const given = [...text.matchAll(passedOn)].flatMap(([, name = "", callee = ""]) =>
    parameters.has(callee) || next.test(callee) ? [name] : [],
  );
  const names = [...text.matchAll(withHeaders)].map(([, name = ""]) => name);
  const usual = [...parameters].filter((name) => /^(?:response|resp)$/.test(name));
  const hooked = handler.parent?.type === "decorated_definition" && /\.after_request\b/.test(headOf(source, handler));
  return [...new Set([...names, ...given, ...usual, ...(hooked ? parameters : [])])].flatMap((name) =>
    name === "" ? [] : (writesOf(source, handler, name).declarations[0] ?? []),
  );
});

function headOf(source: Source, handler: Node): string {
  return source.text.slice(handler.parent?.startIndex ?? handler.startIndex, handler.startIndex);
}

function keepsAny(source: Source, made: Node): boolean {
  return /headers|\*\*/.test(textOf(source, made.childForFieldName("arguments") ?? made));
}

/** Whether an expression is handed what a name stands for, and not just its text or its status. */
function speaksOf(source: Source, made: Node, name: string): boolean {
  return new RegExp(`\\b${name}\\b(?!\\s*\\.)`).test(textOf(source, made));
}

const written = "(?:set|add|append|setdefault|setlist|pop|clear|remove|update|extend)";

/** Whether the headers of an answer are looked through before another one takes its place: they may be put back. */
function isTakenOver(source: Source, name: Node, end = name): boolean {
  const handler = handlerOf(name);
  const text = textOf(source, name);
  const looks = new RegExp(`(?<!\\b(?:in|del)\\s+)\\b${text}\\.headers\\b(?!\\s*\\[|\\.${written}\\b)`);
  return looks.test(source.text.slice(handler.startIndex, end.startIndex));
}

/** Whether the function has had something else under a name: as a parameter, or from an earlier assignment. */
function isNamedBefore(source: Source, name: Node): boolean {
  const handler = handlerOf(name);
  if (handler.type !== "function_definition") return false;
  const declared = writesOf(source, handler, textOf(source, name)).declarations;
  return declared.some(({ startIndex }) => startIndex < name.startIndex);
}
