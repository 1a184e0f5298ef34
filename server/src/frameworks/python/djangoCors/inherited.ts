import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { moduleNameOf, moduleOf } from "../../../syntax/python/modules.ts";
import type { Source } from "../../../syntax/source.ts";
import { type Entry, unknown, type Value } from "../../../syntax/value.ts";
import type { Environment, Taken } from "./environment.ts";
import { interesting, settings } from "./options.ts";

/** Settings files that take over others, in a row; nobody has more. */
const deepest = 4;

/** What decides who is let in is reported in the file that says so. */
const ofOrigins: ReadonlySet<string> = new Set([...settings.allowAll, ...settings.origins, ...settings.regexes]);

type Run = (base: Source, start: Pick<Environment, "depth" | "isWhole">) => readonly Environment[];

/**
 * The environments behind `from … import …`, which stands at `place`. Where the other file can be read, its settings are
 * known, but for those that decide who is let in where rules ask; where it cannot, what it gives is unknown.
 */
export function inherited(source: Source, environment: Environment, statement: Node, run: Run): Environment[] {
  const isWildcard = partsOf(statement).some(({ type }) => type === "wildcard_import");
  const named = isWildcard ? [] : settingsNamed(source, statement);
  if (!isWildcard && named.length === 0) return [environment];
  const name = environment.depth < deepest ? moduleNameOf(source, statement) : undefined;
  const base = name && moduleOf(name);
  if (!base || base === source) return [isWildcard ? unread(environment) : unreadNames(environment, named, statement)];
  const { isWhole } = environment;
  return run(base, { depth: environment.depth + 1, isWhole }).map((found) => {
    const given = isWildcard ? [...found.names.keys()].map((key) => ({ key, as: key })) : named;
    const values = given.map(({ key, as }) => ({ as, there: valueIn(base, found, key, statement) }));
    return {
      ...environment,
      names: new Map([
        ...environment.names,
        ...values.map(({ as, there }) => taken(as, there.value, statement, isWhole)),
      ]),
      taken: new Map([...environment.taken, ...values.map(({ as, there }) => [as, there] as const)]),
      inherits: isWildcard ? found.inherits : environment.inherits,
    };
  });
}

/** The settings that a statement takes over by name. */
function settingsNamed(source: Source, statement: Node): { readonly key: string; readonly as: string }[] {
  const [, ...names] = partsOf(statement);
  return names
    .map((node) => {
      const name = node.type === "aliased_import" ? node.childForFieldName("name") : node;
      const alias = node.type === "aliased_import" ? node.childForFieldName("alias") : node;
      return { key: name ? textOf(source, name) : "", as: alias ? textOf(source, alias) : "" };
    })
    .filter(({ as }) => interesting.test(as));
}

function unread(environment: Environment): Environment {
  return { ...environment, names: new Map(), places: new Map(), inherits: true };
}

function unreadNames(environment: Environment, named: readonly { readonly as: string }[], place: Node): Environment {
  const values = named.map(({ as }) => [as, unknown(place, "it comes from other settings")] as const);
  return { ...environment, names: new Map([...environment.names, ...values]) };
}

/** A value as the file holds it that says it: the other one, or one that it takes over itself. */
function valueIn(base: Source, found: Environment, key: string, place: Node): Taken {
  const value = found.names.get(key) ?? unknown(place, "it comes from other settings");
  const before = found.places.has(key) ? undefined : found.taken.get(key);
  return before ?? { source: base, value };
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
