import type { Node } from "web-tree-sitter";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { asksForPreflight } from "../../../shared/headers/preflight.ts";

const choices: ReadonlySet<string> = new Set(["if_statement", "ternary_expression"]);

/** `switch (request.method) { case "OPTIONS": … }` */
function isOptionsCase(source: Source, branch: Node): boolean {
  const [subject, value] = [branch.parent?.parent?.childForFieldName("value"), branch.childForFieldName("value")];
  if (!subject || !value) return false;
  return /\bmethod\)?$/.test(textOf(source, subject)) && /^["'`]OPTIONS["'`]$/.test(textOf(source, value));
}

/** Whether a node runs for preflights only: behind a test of the method, or in a handler of `app.options(…)`. */
export function isPreflightOnly(source: Source, node: Node, handler: Node): boolean {
  for (let at = node; at.id !== handler.id && at.parent; at = at.parent) {
    const { parent } = at;
    const condition = choices.has(parent.type) ? parent.childForFieldName("condition") : null;
    const isTaken = parent.childForFieldName("consequence")?.id === at.id;
    if (condition && isTaken && asksForPreflight(textOf(source, condition))) return true;
    if (parent.type === "switch_case" && isOptionsCase(source, parent)) return true;
  }
  const call = handler.parent?.type === "arguments" ? handler.parent.parent : null;
  const method = call?.childForFieldName("function")?.childForFieldName("property");
  return method ? textOf(source, method) === "options" : false;
}
