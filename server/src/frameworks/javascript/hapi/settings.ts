import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { mentionsOf } from "../../../syntax/javascript/imports.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";

/** One `cors` setting of a server or of a route. */
export interface CorsSetting {
  /** Its name, as written. */
  readonly key: Node;
  readonly value: Value;
}

const modules = ["@hapi/hapi", "hapi"];
/** What a `cors` setting stands in: `routes` of a server, `options` (`config` before hapi 17) of a route. */
const holders = new Set(["routes", "options", "config"]);

/** The `cors` settings of the servers and routes of a file that uses hapi. */
export function corsSettings(source: Source): CorsSetting[] {
  if (!modules.some((module) => mentionsOf(source, module).length > 0)) return [];
  return hits(source, /\bcors\b/g).flatMap((key) => {
    const value = valueNode(key);
    return value && isHeld(source, key) ? [{ key, value: javascriptValue(source, value) }] : [];
  });
}

function valueNode(key: Node): Node | undefined {
  if (key.type === "shorthand_property_identifier") return key;
  const pair = key.type === "property_identifier" && key.parent?.type === "pair" ? key.parent : undefined;
  return pair?.childForFieldName("key")?.id === key.id ? (pair.childForFieldName("value") ?? undefined) : undefined;
}

/** Whether the object around a setting is the value of one of the holders, or is given to a name that is called so. */
function isHeld(source: Source, key: Node): boolean {
  const object = key.parent?.type === "pair" ? key.parent.parent : key.parent;
  const outer = object?.parent;
  const name = outer?.childForFieldName(outer.type === "pair" ? "key" : "name");
  if (name == null) return false;
  const text = textOf(source, name);
  return outer?.type === "pair" ? holders.has(text) : /routes|options|config/i.test(text);
}
