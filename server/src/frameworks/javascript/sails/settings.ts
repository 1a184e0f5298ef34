import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { freezes } from "../shared/options/frozen.ts";

/** One global `cors` setting of Sails. */
export interface CorsSetting {
  /** The word `cors`, as written. */
  readonly key: Node;
  readonly value: Value;
  /** The settings that it is one of, where they are written around it. */
  readonly security: Value | undefined;
}

/**
 * The settings of a configuration file of Sails: `module.exports.security = { cors: {…} }`, `security: { cors: {…} }` and
 * the former `sails.config.cors = {…}`. Only what turns them on for all routes tells them from others of that name.
 */
export function corsSettings(source: Source): CorsSetting[] {
  return hits(source, /\bcors\b/g).flatMap((key) => {
    const { node, around } = inSecurity(source, key) ?? { node: assigned(source, key), around: undefined };
    if (!node) return [];
    return [{ key, value: javascriptValue(source, node), security: around && javascriptValue(source, around) }];
  });
}

/** The value of `cors` in an object that is called `security`. */
function inSecurity(source: Source, key: Node): { readonly node: Node; readonly around: Node } | undefined {
  const pair = key.type === "property_identifier" && key.parent?.type === "pair" ? key.parent : undefined;
  if (pair?.childForFieldName("key")?.id !== key.id) return undefined;
  const object = pair.parent;
  const call = object?.parent?.type === "arguments" ? object.parent.parent : undefined;
  const around = call && freezes(source, call) ? call : object;
  const outer = around?.parent;
  const name = outer?.childForFieldName(outer.type === "pair" ? "key" : "left") ?? outer?.childForFieldName("name");
  const isSecurity = name != null && /(?:^|\.)security$/.test(textOf(source, name));
  const node = pair.childForFieldName("value");
  return isSecurity && node && around ? { node, around } : undefined;
}

/** The right side of `sails.config.cors = …` and of `sails.config.security.cors = …`. */
function assigned(source: Source, key: Node): Node | undefined {
  const left = key.parent?.type === "member_expression" ? key.parent : undefined;
  const assignment = left?.parent?.type === "assignment_expression" ? left.parent : undefined;
  if (!left || !assignment || assignment.childForFieldName("left")?.id !== left.id) return undefined;
  const isGlobal = /^sails\.config(?:\.security)?\.cors$/.test(textOf(source, left));
  return isGlobal ? (assignment.childForFieldName("right") ?? undefined) : undefined;
}
