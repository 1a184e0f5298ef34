import type { Node } from "web-tree-sitter";
import { partsOf } from "../../nodes.ts";
import { argumentsOf } from "../arguments.ts";
import type { Reading } from "./reading.ts";
import { type Thing, thingOf } from "./things.ts";

/** The class, object or function that a dictionary holds under a known key: `{"dev": Dev, "prod": Prod}[name]`. */
export function itemThing(reading: Reading, node: Node): Thing | undefined {
  const container = node.childForFieldName("value");
  const subscript = node.childForFieldName("subscript");
  return container && subscript ? heldThing(reading, container, subscript) : undefined;
}

/** The same of `configs.get(name)`, with what stands for a key that is not there. */
export function gotThing(reading: Reading, call: Node): Thing | undefined {
  const callee = call.childForFieldName("function");
  const container = callee?.childForFieldName("object");
  if (!container || callee?.childForFieldName("attribute")?.text !== "get") return undefined;
  const [key, otherwise] = argumentsOf(reading.source, call).positional;
  return key && heldThing(reading, container, key, otherwise);
}

function heldThing(reading: Reading, container: Node, keyNode: Node, otherwise?: Node): Thing | undefined {
  const held =
    container.type === "dictionary" ? { source: reading.source, node: container } : thingOf(reading, container);
  if (!("node" in held) || held.node.type !== "dictionary") return undefined;
  const key = reading.read(keyNode);
  const inside = reading.within(held.source);
  if (key.kind !== "text") return undefined;
  const keys = partsOf(held.node).map((pair) => {
    const own = pair.childForFieldName("key");
    return { pair, name: own ? inside.read(own) : undefined };
  });
  const isKnown = keys.every(({ name }) => name?.kind === "text");
  const found = keys.findLast(({ name }) => name?.kind === "text" && name.value === key.value);
  const value = found?.pair.childForFieldName("value");
  const place = value
    ? { reading: inside, node: value }
    : otherwise && isKnown
      ? { reading, node: otherwise }
      : undefined;
  const thing =
    place && /^(?:identifier|attribute|call)$/.test(place.node.type) ? thingOf(place.reading, place.node) : undefined;
  return thing && /^(?:class|object|function)$/.test(thing.kind) ? thing : undefined;
}
