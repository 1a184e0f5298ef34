import type { Node } from "web-tree-sitter";
import { textOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import { outermost } from "../calls.ts";

/** What an expression is put into: an object or an array that is written in place. */
export interface Container {
  readonly node: Node;
  /** The key that it lies under in the outermost object; undefined in an array, and where an object is spread. */
  readonly key: string | undefined;
}

/** The outermost object or array that an expression stands in as a part: `{ cors: { origin: list } }`, `[list]`, `{ ...options }`. */
export function containerOf(source: Source, part: Node): Container | undefined {
  let at = part;
  let found: Container | undefined;
  for (let around = placeOf(at); around; around = placeOf(at)) {
    const pair = at.parent;
    const keyNode = pair?.type === "pair" ? pair.childForFieldName("key") : undefined;
    const key = at.type === "shorthand_property_identifier" ? textOf(source, at) : keyNode && textOf(source, keyNode);
    found = { node: outermost(around), key: key || undefined };
    at = found.node;
  }
  return found;
}

/** What a part stands in; what an array spreads is copied. */
function placeOf(part: Node): Node | undefined {
  const parent = part.parent;
  if (!parent) return undefined;
  if (parent.type === "array") return parent;
  const isValue = parent.type === "pair" && parent.childForFieldName("value")?.id === part.id;
  const holder = isValue || parent.type === "spread_element" ? parent.parent : parent;
  return holder?.type === "object" ? holder : undefined;
}

/** Whether a change of what a name holds changes a part of that: `options.list.push(…)`, not `options.list = …`. */
export function isDeep(name: Node): boolean {
  const member = memberOf(outermost(name));
  const place = member && outermost(member);
  return place !== undefined && (memberOf(place) !== undefined || place.parent?.type === "arguments");
}

function memberOf(object: Node): Node | undefined {
  const parent = object.parent;
  const isMember = parent?.type === "member_expression" || parent?.type === "subscript_expression";
  return isMember && parent.childForFieldName("object")?.id === object.id ? parent : undefined;
}
