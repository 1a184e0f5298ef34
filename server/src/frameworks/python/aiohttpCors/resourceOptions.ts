import type { Node } from "web-tree-sitter";
import { argument, argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { isResourceOptions, type Mapping } from "./mappings.ts";
import { type Name, names, notInMappings } from "./options.ts";

/** What one origin is allowed, as it is written. */
export interface Options {
  get(name: Name): Value | undefined;
  /** The first name that is no option, with the node that holds it. */
  readonly unexpected?: { readonly name: string; readonly node: Node };
}

/** `ResourceOptions(…)`, or a mapping with the same names. What is neither holds nothing that is known. */
export function optionsAt(source: Source, node: Node, { dictionary }: Mapping): Options {
  if (node.id === dictionary.id) return unknownOptions(node);
  if (isResourceOptions(source, node)) {
    const call = argumentsOf(source, node);
    const wrong = [...call.keywords].find(([name]) => !isName(name));
    return {
      get: (name) => argument(source, call, name),
      ...(wrong && { unexpected: { name: wrong[0], node: wrong[1].argument } }),
    };
  }
  const record = pythonValue(source, node);
  if (record.kind !== "record") return unknownOptions(node);
  const wrong = record.entries.find(({ key }) => key !== undefined && (!isName(key) || key === notInMappings));
  return {
    get: (name) => entryOf(record, name),
    ...(wrong?.key !== undefined && { unexpected: { name: wrong.key, node: wrong.keyNode } }),
  };
}

function unknownOptions(node: Node): Options {
  return { get: () => ({ kind: "unknown", why: "the options are put together elsewhere", node }) };
}

function isName(text: string): text is Name {
  return names.some((name) => name === text);
}
