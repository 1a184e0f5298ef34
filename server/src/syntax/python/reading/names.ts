import type { Node } from "web-tree-sitter";
import type { Source } from "../../source.ts";
import { type Entry, literalOf, unknown, type Value } from "../../value.ts";
import { choiceOf } from "../../worlds.ts";
import { argumentsOf } from "../arguments.ts";
import { isMixedIn, readingInMember } from "./enumerations.ts";
import { fromEnvironment, isEmpty } from "./environment.ts";
import { flowValue } from "./flow.ts";
import type { Reading } from "./reading.ts";
import { returnedBy, validated } from "./returns.ts";
import { atUse } from "./steps.ts";
import type { Place, Thing } from "./things.ts";

const circle = "it leads back to itself";

/** What something is worth where `use` stands for it. */
export function valueOfThing(reading: Reading, thing: Thing, use: Node): Value {
  switch (thing.kind) {
    case "expression": {
      const self = thing.self?.kind === "object" ? thing.self : undefined;
      const inside = reading.within(thing.source, self);
      const written = reading.once(thing.node, "value", () => inside.read(thing.node)) ?? unknown(use, circle);
      if (thing.isDefault && isEmpty(written)) return unknown(use, fromEnvironment);
      const value = thing.through ? validated(inside, thing.through, written) : written;
      return seenFrom(reading, thing.source, value, thing.node, use);
    }
    case "property": {
      const self = thing.self.kind === "object" ? thing.self : undefined;
      const inside = readingInMember(reading.within(thing.source, self), thing.node, thing.self);
      const value = reading.once(thing.node, "value", () => returnedBy(inside, thing.node)) ?? unknown(use, circle);
      return seenFrom(reading, thing.source, value, undefined, use);
    }
    case "written":
      return writtenValue(reading, thing, use);
    case "value":
      return thing.value;
    case "given":
      return givenValue(reading, thing, use);
    case "function":
      return thing.source === reading.source
        ? { kind: "function", node: use, definition: thing.node }
        : unknown(use, "it is a function of another file");
    case "member":
      return isMixedIn(thing)
        ? valueOfThing(reading, { kind: "expression", source: thing.source, node: thing.value }, use)
        : unknown(use, "it is a member of an enumeration");
    case "library":
      if (thing.call) return valueOfThing(reading, { kind: "expression", ...thing.call }, use);
      return unknown(use, "it comes from a package");
    case "lost":
      return unknown(use, thing.why);
    default:
      return unknown(use, "it is an object of the program");
  }
}

/** What a parameter stands for: the value that all calls give it, or one of several, by the call. */
function givenValue(reading: Reading, { calls }: Extract<Thing, { kind: "given" }>, use: Node): Value {
  const alternatives = calls.map(({ source, node, taken, branches }) => ({
    branches: calls.length > 1 ? branches : [],
    value: taken
      ? otherKeywords(reading, { source, node }, taken, use)
      : valueOfThing(reading, { kind: "expression", source, node }, use),
  }));
  return choiceOf(use, alternatives);
}

/** What a call gives `**options`: its keywords but for those that other parameters take. */
function otherKeywords(reading: Reading, { source, node }: Place, taken: ReadonlySet<string>, use: Node): Value {
  const { keywords, spreads } = argumentsOf(source, node);
  const inside = reading.within(source);
  const written = [...keywords].flatMap(([key, { value, argument }]): Entry[] =>
    taken.has(key) ? [] : [{ key, keyNode: argument.childForFieldName("name") ?? argument, value: inside.read(value) }],
  );
  const spread = spreads.flatMap((one): readonly Entry[] => {
    const record = inside.read(one);
    const entries = record.kind === "record" ? record.entries : [{ key: undefined, keyNode: one, value: record }];
    return entries.filter(({ key }) => key === undefined || !taken.has(key));
  });
  return seenFrom(reading, source, { kind: "record", entries: [...spread, ...written], node }, undefined, use);
}

function writtenValue(reading: Reading, thing: Extract<Thing, { kind: "written" }>, use: Node): Value {
  const isHere = thing.source === reading.source;
  const key = `${use.id} ${thing.name} ${thing.source.path}`;
  const known = reading.bound.size === 0 && !reading.self ? reading.memory.get(key) : undefined;
  if (known) return known;
  const inside = reading.within(thing.source, reading.self);
  const value =
    reading.once(use, "flow", () => flowValue(inside, thing, isHere ? use : undefined)) ?? unknown(use, circle);
  const seen = seenFrom(reading, thing.source, value, undefined, use);
  if (reading.bound.size === 0 && !reading.self) reading.memory.set(key, seen);
  return seen;
}

/** A value that was read in a file, as the file sees it in which `use` stands for it. */
export function seenFrom(reading: Reading, source: Source, value: Value, written: Node | undefined, use: Node): Value {
  if (source !== reading.source) return fromElsewhere(source, value, use);
  return written ? atUse(value, written, use) : { ...value, node: use };
}

/** A value of another file: all of it stands where it is used here, so that no place of that file is taken for one of this. */
export function fromElsewhere(source: Source, value: Value, use: Node): Value {
  const { definition: _definition, ...rest } = value;
  const elsewhere = value.elsewhere ?? { source, node: literalOf(value) };
  const placed = { ...rest, node: use, elsewhere };
  switch (placed.kind) {
    case "list":
      return { ...placed, items: placed.items.map((item) => fromElsewhere(source, item, use)) };
    case "record":
      return {
        ...placed,
        entries: placed.entries.map(
          (entry): Entry => ({ ...entry, keyNode: use, value: fromElsewhere(source, entry.value, use) }),
        ),
      };
    case "choice":
      return {
        ...placed,
        alternatives: placed.alternatives.map((one) => ({ ...one, value: fromElsewhere(source, one.value, use) })),
      };
    case "function":
      return unknown(use, "it is a function of another file");
    case "unknown":
      return unknown(use, placed.why);
    default:
      return placed;
  }
}
