import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";

/** One global `cors` setting of Sails. */
export interface CorsSetting {
  /** The word `cors`, as written. */
  readonly key: Node;
  readonly value: Value;
}

/**
 * The settings of a configuration file of Sails: `module.exports.security = { cors: {…} }`, `security: { cors: {…} }` and
 * the former `sails.config.cors = {…}`. Only what turns them on for all routes tells them from others of that name.
 */
export function corsSettings(source: Source): CorsSetting[] {
  return hits(source, /\bcors\b/g).flatMap((key) => {
    const node = inSecurity(source, key) ?? assigned(source, key);
    return node ? [{ key, value: javascriptValue(source, node) }] : [];
  });
}

/** The value of `cors` in an object that is called `security`. */
function inSecurity(source: Source, key: Node): Node | undefined {
  const pair = key.type === "property_identifier" && key.parent?.type === "pair" ? key.parent : undefined;
  if (pair?.childForFieldName("key")?.id !== key.id) return undefined;
  const outer = pair.parent?.parent;
  const name = outer?.childForFieldName(outer.type === "pair" ? "key" : "left") ?? outer?.childForFieldName("name");
  const isSecurity = name != null && /(?:^|\.)security$/.test(textOf(source, name));
  return isSecurity ? (pair.childForFieldName("value") ?? undefined) : undefined;
}

/** The right side of `sails.config.cors = …` and of `sails.config.security.cors = …`. */
function assigned(source: Source, key: Node): Node | undefined {
  const left = key.parent?.type === "member_expression" ? key.parent : undefined;
  const assignment = left?.parent?.type === "assignment_expression" ? left.parent : undefined;
  if (!left || !assignment || assignment.childForFieldName("left")?.id !== left.id) return undefined;
  const isGlobal = /^sails\.config(?:\.security)?\.cors$/.test(textOf(source, left));
  return isGlobal ? (assignment.childForFieldName("right") ?? undefined) : undefined;
}
