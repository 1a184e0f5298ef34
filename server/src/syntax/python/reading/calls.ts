import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { unknown, type Value } from "../../value.ts";
import { inEachWorld } from "../../worlds.ts";
import { argumentsOf } from "../arguments.ts";
import { fromEnvironment } from "./environment.ts";
import { builtins, type Call } from "./functions.ts";
import { libraryFunction } from "./libraries.ts";
import { methodValue } from "./methods.ts";
import { valueOfThing } from "./names.ts";
import type { Reading } from "./reading.ts";
import { onlyReturn, returnedBy, type Thing, thingOf } from "./things.ts";

const atRuntime = "it is worked out when the program runs";

/** What a call gives: of a function that is known here, of a method of a known value, of a short function of the workspace. */
export function callValue(reading: Reading, node: Node): Value {
  const callee = node.childForFieldName("function");
  if (!callee) return unknown(node, "it is not finished");
  const thing = thingOf(reading, callee);
  if (thing.kind === "function") return returnedValue(reading, thing, node);
  const inWorlds = (known: (call: Call) => Value | undefined) => withArguments(reading, node, known);
  const known = thing.kind === "library" ? libraryFunction(thing.name) : undefined;
  const builtin = callee.type === "identifier" && thing.kind === "lost" ? textOf(reading.source, callee) : "";
  if (known) return inWorlds(known);
  if (Object.hasOwn(builtins, builtin)) return inWorlds((call) => builtins[builtin]?.(call));
  const object = callee.type === "attribute" ? callee.childForFieldName("object") : null;
  const method = callee.childForFieldName("attribute");
  if (!object || !method) return unknown(node, atRuntime);
  return inEachWorld([reading.read(object)], node, ([subject]) => {
    if (!subject || subject.kind === "unknown") return unknown(node, madeFrom(subject?.why ?? atRuntime));
    return inWorlds((call) => methodValue(subject, textOf(reading.source, method), call, node));
  });
}

/** Reads the arguments, in each branch that they depend on. */
function withArguments(reading: Reading, node: Node, known: (call: Call) => Value | undefined): Value {
  const given = argumentsOf(reading.source, node);
  const list = node.childForFieldName("arguments");
  const nodes = list?.type === "generator_expression" ? [list] : given.positional;
  const spread = given.spreads.map((one) => reading.read(one));
  const keywords = new Map([...given.keywords].map(([name, { value }]) => [name, value]));
  if (given.hasListSplat) return unknown(node, atRuntime);
  const values = [
    ...nodes.map((one) => reading.read(one)),
    ...[...keywords.values()].map((one) => reading.read(one)),
    ...spread,
  ];
  return inEachWorld(values, node, (all) => {
    const positional = all.slice(0, nodes.length);
    const written = [...keywords.keys()].map((name, index) => [name, all[nodes.length + index]] as const);
    const named = new Map(written.flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
    for (const record of all.slice(nodes.length + keywords.size)) {
      if (record.kind !== "record") return unknown(node, atRuntime);
      for (const { key, value } of record.entries) {
        if (key === undefined) return unknown(node, atRuntime);
        named.set(key, value);
      }
    }
    return known({ reading, node, nodes, keywords, positional, named }) ?? unknown(node, reasonIn(all));
  });
}

/** What a function gives that only returns something and needs no arguments. */
function returnedValue(reading: Reading, callee: Extract<Thing, { kind: "function" }>, node: Node): Value {
  const body = callee.node.childForFieldName("body");
  const parameters = callee.node.childForFieldName("parameters");
  const takesOnlySelf = callee.self && parameters && partsOf(parameters).length === 1;
  const returned = takesOnlySelf && body ? onlyReturn(callee.node, body) : returnedBy(callee.node);
  if (!returned) return unknown(node, atRuntime);
  const { source, self } = callee;
  const value = valueOfThing(reading, { kind: "expression", source, node: returned, ...(self && { self }) }, node);
  const { definition: _definition, ...rest } = value;
  return rest;
}

/** What is made of something empty need not be empty: `"".split(",")` has one item. */
function madeFrom(why: string): string {
  return why === fromEnvironment ? "it is made from what the environment says" : why;
}

function reasonIn(values: readonly Value[]): string {
  const reason = values.find((value) => value.kind === "unknown");
  return reason?.kind === "unknown" ? reason.why : atRuntime;
}
