import type { Node } from "web-tree-sitter";
import { partsOf } from "../../nodes.ts";
import type { Reading } from "./reading.ts";
import { type Thing, thingOf } from "./things.ts";

/** The class, object or function that a dictionary holds under a known key: `{"dev": Dev, "prod": Prod}[name]`. */
export function itemThing(reading: Reading, node: Node): Thing | undefined {
  const container = node.childForFieldName("value");
  const subscript = node.childForFieldName("subscript");
  const held =
    container &&
    (container.type === "dictionary" ? { source: reading.source, node: container } : thingOf(reading, container));
  if (!held || !subscript || !("node" in held) || held.node.type !== "dictionary") return undefined;
  const key = reading.read(subscript);
  const inside = reading.within(held.source);
  if (key.kind !== "text") return undefined;
  const pairs = partsOf(held.node).filter((pair) => {
    const own = pair.childForFieldName("key");
    const name = own && inside.read(own);
    return name?.kind === "text" && name.value === key.value;
  });
  const value = pairs.at(-1)?.childForFieldName("value");
  const thing = value && /^(?:identifier|attribute|call)$/.test(value.type) ? thingOf(inside, value) : undefined;
  return thing && /^(?:class|object|function)$/.test(thing.kind) ? thing : undefined;
}
