import type { Node } from "web-tree-sitter";
import { memberHits, namesOf } from "../../../syntax/hits.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { climb, encloses, textOf } from "../../../syntax/nodes.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { HeaderKey } from "./keys.ts";

const classes: ReadonlySet<string> = new Set(["class_definition"]);

/**
 * Where the text of a key is used under another name: `ALLOW_ORIGIN = "Access-Control-Allow-Origin"`, and then
 * `response[ALLOW_ORIGIN]`; a member of a class or an enumeration; an item of a dictionary.
 */
export function usesOfConstant(source: Source, key: HeaderKey): HeaderKey[] {
  const { node, name } = key;
  const { parent } = node;
  if (parent?.type === "pair") return usesOfItem(source, key, parent);
  const left = parent?.type === "assignment" ? parent.childForFieldName("left") : undefined;
  if (left?.type !== "identifier" || parent?.childForFieldName("right")?.id !== node.id) return [];
  const body = parent.parent?.parent;
  if (body?.parent?.type === "class_definition") return usesOfMember(source, key, left);
  return namesOf(source, textOf(source, left), pythonNames.nameTypes)
    .filter((use) => use.id !== left.id)
    .filter((use) => {
      const binding = bindingOf(source, pythonNames, use);
      return binding.kind === "value" && binding.node.id === node.id;
    })
    .map((use) => ({ node: use, name }));
}

/** `Header.ORIGIN`, `Header.ORIGIN.value` of an enumeration, `self.ORIGIN`. */
function usesOfMember(source: Source, { name }: HeaderKey, member: Node): HeaderKey[] {
  const owner = climb(member, classes);
  return memberHits(source, new RegExp(`\\b${textOf(source, member)}\\b`, "g")).flatMap((hit) => {
    const attribute = hit.parent;
    const object = attribute?.childForFieldName("object");
    if (attribute?.childForFieldName("attribute")?.id !== hit.id || !object) return [];
    const isOwn = /^(?:self|cls)$/.test(textOf(source, object)) && owner !== undefined && encloses(owner, hit);
    const outer = attribute.parent;
    const isValue = outer?.type === "attribute" && outer.childForFieldName("attribute")?.text === "value";
    const use = isValue ? outer : attribute;
    return isOwn || isWorth(source, use, name) ? [{ node: use, name }] : [];
  });
}

/** `NAMES["origin"]`, where `NAMES` is a dictionary that is written out. */
function usesOfItem(source: Source, { node, name }: HeaderKey, pair: Node): HeaderKey[] {
  const assignment = pair.parent?.parent;
  const left = assignment?.type === "assignment" ? assignment.childForFieldName("left") : undefined;
  if (left?.type !== "identifier" || pair.childForFieldName("value")?.id !== node.id) return [];
  return namesOf(source, textOf(source, left), pythonNames.nameTypes).flatMap(({ id, parent }) => {
    const isItem = parent?.type === "subscript" && parent.childForFieldName("value")?.id === id;
    return isItem && isWorth(source, parent, name) ? [{ node: parent, name }] : [];
  });
}

function isWorth(source: Source, node: Node, name: string): boolean {
  const value = pythonValue(source, node);
  return value.kind === "text" && value.value.trim().toLowerCase() === name;
}
