import type { Node } from "web-tree-sitter";
import type { Source } from "../../source.ts";
import { unknown, type Value } from "../../value.ts";
import type { Thing } from "./things.ts";

/** One reading of an expression: what its parts need to be read, too. */
export interface Reading {
  readonly source: Source;
  /** What a parameter or a loop variable stands for, by `boundKey`. */
  readonly bound: ReadonlyMap<string, Value>;
  /** The objects and classes among them, whose attributes are asked for. */
  readonly things: ReadonlyMap<string, Thing>;
  /** What the first parameter of a method stands for, by the id of the class. */
  readonly self: Extract<Thing, { kind: "object" }> | undefined;
  /** The value of an expression of the same file. */
  read(node: Node): Value;
  /** The same with some names bound. */
  binding(names: Iterable<readonly [string, Value]>, things?: Iterable<readonly [string, Thing]>): Reading;
  /** The same in a method of an object, or in another file. */
  within(source: Source, self?: Extract<Thing, { kind: "object" }>): Reading;
  /** Runs `look` unless it is at work already for this node and purpose, in a circle of names. */
  once<T>(node: Node, purpose: "thing" | "value" | "flow", look: () => T): T | undefined;
  /** What names that are written several times stand for, by the node that uses them. */
  readonly memory: Map<string, Value>;
}

interface Work {
  left: number;
  depth: number;
  readonly active: Set<string>;
  readonly memory: Map<string, Value>;
}

/** As many steps as a long allow-list needs several times over. */
const maxSteps = 50_000;
/** Names that lead to names, and expressions within expressions. */
const maxDepth = 60;

/** Starts to read expressions of a file; `readNode` reads one kind of expression after the other. */
export function startReading(source: Source, readNode: (reading: Reading, node: Node) => Value): Reading {
  const work: Work = { left: maxSteps, depth: 0, active: new Set(), memory: new Map() };

  function create(
    source: Source,
    bound: Reading["bound"],
    self: Reading["self"],
    things: Reading["things"] = new Map(),
  ): Reading {
    const reading: Reading = {
      source,
      bound,
      things,
      self,
      read(node) {
        if (work.left-- <= 0 || work.depth >= maxDepth) return unknown(node, "it leads through too many names");
        work.depth++;
        try {
          return readNode(reading, node);
        } finally {
          work.depth--;
        }
      },
      binding: (names, more = []) => create(source, new Map([...bound, ...names]), self, new Map([...things, ...more])),
      within: (other, object) =>
        other === source ? create(other, bound, object, things) : create(other, new Map(), object),
      memory: work.memory,
      once(node, purpose, look) {
        const key = `${purpose} ${node.id} ${source.path}`;
        if (work.active.has(key) || work.active.size >= 2 * maxDepth || work.left-- <= 0) return undefined;
        work.active.add(key);
        try {
          return look();
        } finally {
          work.active.delete(key);
        }
      },
    };
    return reading;
  }

  return create(source, new Map(), undefined);
}

/** The key of a name in a scope, for `Reading.bound`. */
export function boundKey(scope: Node, name: string): string {
  return `${scope.id} ${name}`;
}
