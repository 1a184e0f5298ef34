import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import { type Entry, unknown, type Value } from "../../value.ts";
import { argumentsOf, bare } from "../calls.ts";
import { holdsEnvironment, saysMode } from "../environment.ts";
import { importedAs } from "../imports.ts";
import { type MethodCall, methodCall } from "../members.ts";
import { mappedBy } from "./lists.ts";
import { deeper, type Read, type Reading } from "./reading.ts";

const zod = /^zod(?:\/.*)?$/;
/** What a schema starts with. */
const kinds = new Set(["string", "array", "enum", "nativeEnum", "url", "number", "boolean", "union", "literal"]);
/** Methods of a schema that leave a default as it is. */
const checking = new Set([
  "optional",
  "nullable",
  "trim",
  "min",
  "max",
  "url",
  "nonempty",
  "describe",
  "startsWith",
  "regex",
  "refine",
  "superRefine",
  "readonly",
  "brand",
]);
/** Methods of the schema of an object that leave its fields as they are. */
const keeping = new Set(["passthrough", "strict", "strip", "loose", "refine", "superRefine", "readonly"]);
const why = "it comes from the environment";

/**
 * What a schema makes of the environment, as a record: `z.object({ … }).parse(process.env)` of zod and
 * `cleanEnv(process.env, { … })` of envalid. A variable counts as what stands in for it; one without a default is unknown.
 * Undefined for all other calls.
 */
export function settingsOf(reading: Reading, node: Node, read: Read): Value | undefined {
  const { given } = argumentsOf(node);
  const [first, second] = given;
  if (!first || !isAllOfIt(reading.source, first)) return undefined;
  const call = methodCall(reading.source, node);
  if (call && (call.method === "parse" || call.method === "safeParse")) return parsedBy(reading, call, node, read);
  const isClean = second && madeBy(reading, node.childForFieldName("function"), "envalid") === "cleanEnv";
  return isClean ? recordOf(reading, second, node, (field) => cleaned(reading, field, read)) : undefined;
}

/** The environment, or a copy of it: `{ ...process.env }`. */
function isAllOfIt(source: Source, node: Node): boolean {
  const [only, ...others] = node.type === "object" ? partsOf(node) : [];
  const spread = only?.type === "spread_element" && others.length === 0 ? partsOf(only)[0] : undefined;
  return holdsEnvironment(source, spread ?? node);
}

function parsedBy(reading: Reading, call: MethodCall, node: Node, read: Read): Value | undefined {
  const shapes = shapesOf(reading, call.object, read);
  const parts = shapes?.map((shape) => recordOf(reading, shape, node, (field) => byDefault(reading, field, read)));
  const entries = parts?.flatMap((part) => (part?.kind === "record" ? part.entries : []));
  if (!entries || parts?.includes(undefined)) return undefined;
  const record: Value = { kind: "record", entries, node };
  if (call.method === "parse") return record;
  return { kind: "record", entries: [{ key: "data", keyNode: node, value: record }], node };
}

/** The shapes of `z.object({ … })` and of what extends it, the last of which counts; undefined where one is not known. */
function shapesOf(reading: Reading, schema: Node, read: Read): readonly Node[] | undefined {
  const made = methodCall(reading.source, definitionOf(reading, schema, read));
  const [shape] = made?.given ?? [];
  if (!made || reading.steps <= 0) return undefined;
  if (made.method === "object" && shape && isZod(reading, made.object)) return [shape];
  const before = () => shapesOf(deeper(reading), made.object, read);
  if (made.method === "extend" && shape) {
    const extended = before();
    return extended && [...extended, shape];
  }
  return keeping.has(made.method) ? before() : undefined;
}

/** The expression that a name stands for. */
function definitionOf(reading: Reading, node: Node, read: Read): Node {
  const value = node.type === "identifier" ? read(deeper(reading), node) : undefined;
  return value?.definition && !value.elsewhere ? value.definition : node;
}

function recordOf(reading: Reading, shape: Node, node: Node, worthOf: (field: Node) => Value | undefined) {
  if (shape.type !== "object") return undefined;
  const entries = shape.namedChildren.map((field): Entry => {
    const [key, value] = [field?.childForFieldName("key"), field?.childForFieldName("value")];
    if (!field || !key || !value) return { key: undefined, keyNode: field ?? node, value: unknown(node, why) };
    const name = textOf(reading.source, key).replace(/^["']|["']$/g, "");
    // What a program runs for is set on a server.
    const worth = saysMode(name) ? undefined : worthOf(bare(value));
    return { key: name, keyNode: key, value: worth ?? unknown(value, why) };
  });
  const record: Value = { kind: "record", entries: entries.filter(({ keyNode }) => keyNode.type !== "comment"), node };
  return record;
}

/**
 * What a field is worth where its variable is not set: `z.string().default("…")`, `z.string().catch("…")`, and what
 * `.transform(…)` behind them makes of it. What stands before a default is applied to it by some versions only.
 */
function byDefault(reading: Reading, field: Node, read: Read): Value | undefined {
  const call = methodCall(reading.source, field);
  if (!call || reading.steps <= 0) return undefined;
  const [first] = call.given;
  const before = () => byDefault(deeper(reading), call.object, read);
  switch (call.method) {
    case "default":
      return first && isChecked(reading, call.object) ? read(deeper(reading), first) : undefined;
    case "catch":
      return before() ?? (first && isChecked(reading, call.object) ? read(deeper(reading), first) : undefined);
    case "transform": {
      const value = first && before();
      return value && mappedBy(reading, first, [value], read)[0];
    }
    case "pipe": {
      const isOnlyChecked = first && isChecked(reading, first);
      return isOnlyChecked ? before() : undefined;
    }
    default:
      return checking.has(call.method) ? before() : undefined;
  }
}

/** Whether a schema only asks what a value is, and makes nothing of it: `z.string().url().optional()`. */
function isChecked(reading: Reading, schema: Node): boolean {
  const call = methodCall(reading.source, schema);
  if (!call) return false;
  const inner = call.object;
  if (kinds.has(call.method) && (isZod(reading, inner) || textOf(reading.source, inner).endsWith(".coerce")))
    return true;
  return (checking.has(call.method) || call.method === "default") && isChecked(reading, inner);
}

function cleaned(reading: Reading, field: Node, read: Read): Value | undefined {
  const kind =
    field.type === "call_expression" ? madeBy(reading, field.childForFieldName("function"), "envalid") : undefined;
  const [options] = kind && /^(?:str|url|host)$/.test(kind) ? argumentsOf(field).given : [];
  const record = options && read(deeper(reading), options);
  return record?.kind === "record" ? record.entries.findLast(({ key }) => key === "default")?.value : undefined;
}

function isZod({ source }: Reading, node: Node): boolean {
  const module = importedAs(source, node)?.module;
  return module !== undefined && zod.test(module);
}

/** The name under which a module gives what is called: `str(…)` or `envalid.str(…)`. */
function madeBy({ source }: Reading, callee: Node | null, module: string): string | undefined {
  const imported = callee && importedAs(source, callee);
  return imported && imported.module === module ? imported.name : undefined;
}
