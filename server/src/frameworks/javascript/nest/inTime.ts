import type { Node } from "web-tree-sitter";
import { climb, nodeAt, textOf } from "../../../syntax/nodes.ts";
import type { Writer } from "../../adapter.ts";
import { insertBefore, removeStatement } from "../shared/writing/statements.ts";

const statements = new Set(["expression_statement"]);

/** Puts `app.enableCors(…)` before what starts the application, or before what asks who the user is. */
export const inTime: Writer = ({ source, policy: { inFront = [], span } }) => {
  const other = inFront[0]?.other;
  const answering = other && nodeAt(source, other);
  const call = nodeAt(source, span);
  const own: Node | undefined = call && climb(call, statements);
  const isGuard = answering?.type === "call_expression";
  const before = isGuard ? climb(answering, statements) : answering;
  if (!before || !own || own.parent?.id !== before.parent?.id) return undefined;
  return {
    title: isGuard ? "Enable CORS before what asks who the user is" : "Enable CORS before the application starts",
    edits: [insertBefore(source, before, [[textOf(source, own)]]), ...removeStatement(source, own)],
  };
};
