import type { Node } from "web-tree-sitter";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Carrier } from "./carrier.ts";

/** How the request's Origin is read: nothing but a server does that. */
const readsOrigin =
  /\bheaders\s*(?:\?\.|\.|!\.)?\s*(?:get\s*\(\s*["'`]origin["'`]|origin\b|\[\s*["'`]origin["'`]\s*\])|\.(?:header|get)\s*\(\s*["'`]origin["'`]/i;
/** Words for a test of who asks, which whoever calls the function may do before. */
const tested = /(?<!access-control-)(?:allow(?:ed)?_?(?:origin|list)|is_?allowed|white_?list|trusted|permitted)/i;
const maxSteps = 4;

/**
 * The answers that are made in other files with the headers that a function gives: it is exported, reads the request's
 * Origin, and nothing in this file calls it. What is put to its headers there is not known; nor is whom it is called for, where
 * the file has tests of origins that it leaves to others.
 */
export function givenOut(source: Source, fn: Node): Carrier | undefined {
  const own = textOf(source, fn);
  const isServers = readsOrigin.test(own) && isExported(source, fn);
  const isTestedElsewhere = !tested.test(own) && tested.test(source.text);
  return isServers && !isTestedElsewhere
    ? { kind: "web", handler: fn, key: "given out", isGiven: true, isGivenOut: true }
    : undefined;
}

function isExported(source: Source, fn: Node): boolean {
  let at: Node | null = fn;
  for (let step = 0; at && step < maxSteps; step++, at = at.parent) {
    if (at.type === "export_statement") return true;
    if (at.type === "assignment_expression") return /^(?:module\.)?exports\b/.test(textOf(source, at));
  }
  const name = (fn.parent?.type === "variable_declarator" ? fn.parent : fn).childForFieldName("name");
  if (!name) return false;
  const listed = new RegExp(`(?:\\bexport\\s*\\{|\\bmodule\\.exports\\s*=\\s*\\{?)[^}]*\\b${textOf(source, name)}\\b`);
  return /^[\w$]+$/.test(textOf(source, name)) && listed.test(source.text);
}
