import type { Node } from "web-tree-sitter";
import { climb, nodeAt, textOf } from "../../../syntax/nodes.ts";
import type { Writer } from "../../adapter.ts";
import { insertBefore, removeStatement } from "../shared/writing/statements.ts";

const statements = new Set(["expression_statement"]);

/** Puts `app.enableCors(…)` before what starts the application. */
export const inTime: Writer = ({ source, policy: { inFront = [], span } }) => {
  const other = inFront[0]?.other;
  const start = other && nodeAt(source, other);
  const call = nodeAt(source, span);
  const own: Node | undefined = call && climb(call, statements);
  if (!start || !own || own.parent?.id !== start.parent?.id) return undefined;
  return {
    title: "Enable CORS before the application starts",
    edits: [insertBefore(source, start, [[textOf(source, own)]]), ...removeStatement(source, own)],
  };
};
