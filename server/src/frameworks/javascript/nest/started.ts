import type { Node } from "web-tree-sitter";
import { functionTypes } from "../../../syntax/javascript/functions.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { climb, partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

/** What has put the routes of an application in place. */
export interface Start {
  readonly statement: Node;
  readonly method: "init" | "listen";
}

const statements = new Set(["expression_statement", "lexical_declaration", "variable_declaration"]);

/**
 * The `await app.listen(…)` or `await app.init()` before a call, in the same list of statements. One that is not waited for
 * has put nothing in place yet when the next statement runs.
 */
export function startedBefore(source: Source, call: Node, app: string): Start | undefined {
  const own = climb(call, statements);
  const earlier = partsOf(own?.parent ?? call).filter(({ endIndex }) => endIndex <= call.startIndex);
  for (const statement of own ? earlier : []) {
    const method = startIn(source, statement, app);
    if (method) return { statement, method };
  }
  return undefined;
}

function startIn(source: Source, statement: Node, app: string): Start["method"] | undefined {
  if (!statements.has(statement.type) || !textOf(source, statement).includes("await")) return undefined;
  for (const awaited of statement.descendantsOfType("await_expression")) {
    const call = awaited && partsOf(awaited)[0];
    const found = call && methodCall(source, call);
    const isStart = found?.method === "listen" || found?.method === "init";
    const isOwn = awaited && climb(awaited, new Set([...functionTypes, ...statements]))?.id === statement.id;
    if (isStart && isOwn && textOf(source, found.object) === app) return found.method as Start["method"];
  }
  return undefined;
}
