import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import { handlerOf, leaves } from "../../../../syntax/python/blocks.ts";
import type { Source } from "../../../../syntax/source.ts";

const name = "[\"']access-control-allow-origin[\"']";
const read = `[\\w.]+\\.(?:get|has_header)\\(\\s*${name}\\s*\\)`;
const absent = new RegExp(`^(?:${name}\\s+not\\s+in\\s+[\\w.]+|not\\s+${read}|${read}\\s+is\\s+None)$`, "i");
const present = new RegExp(`^(?:${name}\\s+in\\s+[\\w.]+|${read}(?:\\s+is\\s+not\\s+None)?)$`, "i");

/** Whether a condition asks for nothing but the header of the answer: `"Access-Control-Allow-Origin" not in response.headers`. */
export function asksForHeader(condition: string): boolean {
  return absent.test(condition) || present.test(condition);
}

/** Whether a statement runs only where the answer has no Access-Control-Allow-Origin yet. */
export function runsWithoutHeader(source: Source, node: Node): boolean {
  const handler = handlerOf(node);
  const condition = (statement: Node) => {
    const asked = statement.type === "if_statement" ? statement.childForFieldName("condition") : null;
    return asked ? textOf(source, asked) : "";
  };
  for (let at = node; at.id !== handler.id && at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.childForFieldName("consequence")?.id === at.id && absent.test(condition(parent))) return true;
    const before = parent.type === "block" ? partsOf(parent).filter(({ endIndex }) => endIndex <= at.startIndex) : [];
    const isLeft = (statement: Node) => {
      const block = statement.childForFieldName("consequence");
      return block !== null && present.test(condition(statement)) && leaves(source, block);
    };
    if (before.some(isLeft)) return true;
  }
  return false;
}
