import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { mentionsOf, usesOf } from "../../../syntax/javascript/imports.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";

/** One `cors` setting of a server or of a route. */
export interface CorsSetting {
  /** Its name, as written. */
  readonly key: Node;
  readonly value: Value;
  /** It is that of a server, which its routes lay their own over. */
  readonly isOfServer: boolean;
}

const modules = ["@hapi/hapi", "hapi"];
/** What a `cors` setting stands in: `routes` of a server, `options` (`config` before hapi 17) of a route. */
const holders = new Set(["routes", "options", "config"]);

/** The `cors` settings of the servers and routes of a file that uses hapi. */
export function corsSettings(source: Source): CorsSetting[] {
  if (!modules.some((module) => mentionsOf(source, module).length > 0)) return [];
  const own = hits(source, /\bcors\b/g).flatMap((key) => {
    const value = valueNode(key);
    const holder = value && holderOf(source, key);
    return holder ? [{ key, value: javascriptValue(source, value), isOfServer: holder === "routes" }] : [];
  });
  return own.some(({ isOfServer }) => isOfServer) ? own : [...own, ...settingsElsewhere(source)];
}

/** What servers are made with that another file says: `Hapi.server(options)`. The name of it stands for it here. */
function settingsElsewhere(source: Source): CorsSetting[] {
  const makers = modules.flatMap((module) => usesOf(source, module, ({ name }) => /^[sS]erver$/.test(name)));
  return makers.flatMap((maker) => {
    const call = maker.parent?.type === "new_expression" ? maker.parent : callOf(maker);
    const [given] = call ? argumentsOf(call).given : [];
    const routes = given && entryOf(javascriptValue(source, given), "routes");
    const value = routes?.elsewhere && entryOf(routes, "cors");
    return value ? [{ key: routes.node, value, isOfServer: true }] : [];
  });
}

function valueNode(key: Node): Node | undefined {
  if (key.type === "shorthand_property_identifier") return key;
  const pair = key.type === "property_identifier" && key.parent?.type === "pair" ? key.parent : undefined;
  return pair?.childForFieldName("key")?.id === key.id ? (pair.childForFieldName("value") ?? undefined) : undefined;
}

/** The name that holds the object around a setting: one of the holders, or what it is given to that is called so. */
function holderOf(source: Source, key: Node): string | undefined {
  const object = key.parent?.type === "pair" ? key.parent.parent : key.parent;
  const outer = object?.parent;
  const name = outer?.childForFieldName(outer.type === "pair" ? "key" : "name");
  if (name == null) return undefined;
  const text = textOf(source, name);
  const isHolder = outer?.type === "pair" ? holders.has(text) : /routes|options|config/i.test(text);
  return isHolder ? text : undefined;
}
