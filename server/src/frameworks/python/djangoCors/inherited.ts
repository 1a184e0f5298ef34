import type { Node } from "web-tree-sitter";
import { moduleNameOf, moduleOf } from "../../../syntax/python/modules.ts";
import type { Source } from "../../../syntax/source.ts";
import { type Entry, unknown, type Value } from "../../../syntax/value.ts";
import type { Environment } from "./environment.ts";
import { settings } from "./options.ts";

/** Settings files that take over others, in a row; nobody has more. */
const deepest = 4;

/** What decides who is let in is reported in the file that says so. */
const ofOrigins: ReadonlySet<string> = new Set([...settings.allowAll, ...settings.origins, ...settings.regexes]);

/**
 * The environments behind `from … import *`, which stands at `place`. Where the other file can be read, its settings are
 * known, but for those that decide who is let in where rules ask; where it cannot, all that is not set behind the import is unknown.
 */
export function inherited(
  source: Source,
  environment: Environment,
  statement: Node,
  run: (base: Source, start: Pick<Environment, "depth" | "isWhole">) => readonly Environment[],
): Environment[] {
  const name = environment.depth < deepest ? moduleNameOf(source, statement) : undefined;
  const base = name && moduleOf(name);
  if (!base || base === source) return [{ ...environment, names: new Map(), places: new Map(), inherits: true }];
  const { isWhole } = environment;
  return run(base, { depth: environment.depth + 1, isWhole }).map((found) => ({
    ...environment,
    names: new Map([
      ...environment.names,
      ...[...found.names].map(([key, value]) => taken(key, value, statement, isWhole)),
    ]),
    inherits: found.inherits,
  }));
}

function taken(name: string, value: Value, place: Node, isWhole: boolean): [string, Value] {
  const isHidden = ofOrigins.has(name) && !isWhole;
  return [name, isHidden ? unknown(place, "it comes from other settings") : placedAt(value, place)];
}

/** A value of another file, as if all of it stood at a place of this one. */
function placedAt({ definition: _definition, ...value }: Value, node: Node): Value {
  switch (value.kind) {
    case "list":
      return { ...value, items: value.items.map((item) => placedAt(item, node)), node };
    case "record": {
      const entries = value.entries.map(
        (entry): Entry => ({ ...entry, keyNode: node, value: placedAt(entry.value, node) }),
      );
      return { ...value, entries, node };
    }
    case "choice":
      return unknown(node, "it comes from other settings");
    default:
      return { ...value, node };
  }
}
