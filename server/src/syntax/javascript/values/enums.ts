import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import type { Entry, Value } from "../../value.ts";
import { decodeJavascriptString } from "../strings.ts";
import { deeper, type Read, type Reading, workedOut } from "./reading.ts";

/** The members of a TypeScript enum as a record; those without a value are numbered, and nobody asks for them here. */
export function enumValue(reading: Reading, declaration: Node, node: Node, read: Read): Value {
  const body = declaration.childForFieldName("body");
  const entries = partsOf(body ?? declaration).flatMap((member): Entry[] => {
    const keyNode = member.type === "enum_assignment" ? member.childForFieldName("name") : member;
    const value = member.childForFieldName("value");
    if (!keyNode) return [];
    const text = textOf(reading.source, keyNode);
    const key = decodeJavascriptString(text) ?? text;
    return [{ key, keyNode, value: value ? read(deeper(reading), value) : workedOut(keyNode) }];
  });
  return { kind: "record", entries, node, definition: declaration };
}
