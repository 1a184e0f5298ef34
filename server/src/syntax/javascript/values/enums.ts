import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import type { Entry, Value } from "../../value.ts";
import { decodeJavascriptString } from "../strings.ts";
import { deeper, type Read, type Reading, workedOut } from "./reading.ts";

/**
 * The members of a TypeScript enum as a record, also of one that is declared in several parts. Those without a value are
 * numbered from the one before, or are unknown behind a text.
 */
export function enumValue(reading: Reading, declarations: readonly Node[], node: Node, read: Read): Value {
  const entries: Entry[] = [];
  for (const declaration of declarations) {
    let next: number | undefined = 0;
    for (const member of partsOf(declaration.childForFieldName("body") ?? declaration)) {
      const keyNode = member.type === "enum_assignment" ? member.childForFieldName("name") : member;
      if (!keyNode) continue;
      const written = member.childForFieldName("value");
      const value: Value = written
        ? (ownMember(reading, entries, written) ?? read(deeper(reading), written))
        : numbered(keyNode, next);
      next = value.kind === "number" ? value.value + 1 : undefined;
      const text = textOf(reading.source, keyNode);
      entries.push({ key: decodeJavascriptString(text) ?? text, keyNode, value });
    }
  }
  const [definition = node] = declarations;
  return { kind: "record", entries, node, definition };
}

function numbered(node: Node, value: number | undefined): Value {
  return value === undefined ? workedOut(node) : { kind: "number", value, node };
}

/** `Default = App`: a member is known by its name to those behind it. */
function ownMember({ source }: Reading, entries: readonly Entry[], written: Node): Value | undefined {
  const found =
    written.type === "identifier" ? entries.findLast(({ key }) => key === textOf(source, written)) : undefined;
  return found && { ...found.value, node: written };
}
