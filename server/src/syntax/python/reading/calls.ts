import type { Node } from "web-tree-sitter";
import { textOf } from "../../nodes.ts";
import { unknown, type Value } from "../../value.ts";
import { inEachWorld } from "../../worlds.ts";
import { argumentsOf } from "../arguments.ts";
import { fromEnvironment, splitEnvironment } from "./environment.ts";
import { builtins, type Call } from "./functions.ts";
import { libraryFunction } from "./libraries.ts";
import { methodValue } from "./methods.ts";
import { valueOfThing } from "./names.ts";
import type { Reading } from "./reading.ts";
import { returnedValue } from "./returns.ts";
import { thingOf } from "./things.ts";

const atRuntime = "it is worked out when the program runs";

/** What a call gives: of a function that is known here, of a method of a known value, of a short function of the workspace. */
export function callValue(reading: Reading, node: Node): Value {
  const callee = node.childForFieldName("function");
  if (!callee) return unknown(node, "it is not finished");
  const thing = thingOf(reading, callee);
  if (thing.kind === "function") return returnedValue(reading, thing, node);
  if (thing.kind === "lost" && textOf(reading.source, callee) === "getattr") return memberValue(reading, node);
  const inWorlds = (known: (call: Call) => Value | undefined) => withArguments(reading, node, known);
  const known = thing.kind === "library" ? libraryFunction(thing.name) : undefined;
  const isOwn = thing.kind === "lost" && (callee.type === "identifier" || isBuiltin(callee));
  const builtin = isOwn ? textOf(reading.source, callee) : "";
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

/** A method of a type, asked of the type itself: `dict.fromkeys`. */
function isBuiltin(callee: Node): boolean {
  return callee.type === "attribute" && Object.hasOwn(builtins, callee.text);
}

/** `getattr(object, "name")`. */
function memberValue(reading: Reading, node: Node): Value {
  const thing = thingOf(reading, node);
  const isItself = thing.kind === "expression" && thing.node.id === node.id;
  return isItself ? unknown(node, atRuntime) : valueOfThing(reading, thing, node);
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

/** What is made of something empty need not be empty: `"".split(",")` has one item. */
function madeFrom(why: string): string {
  return why === fromEnvironment ? splitEnvironment : why;
}

function reasonIn(values: readonly Value[]): string {
  const reason = values.find((value) => value.kind === "unknown");
  return reason?.kind === "unknown" ? reason.why : atRuntime;
}
