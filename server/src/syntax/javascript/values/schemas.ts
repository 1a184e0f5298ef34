import type { Node } from "web-tree-sitter";
import { textOf } from "../../nodes.ts";
import { type Entry, unknown, type Value } from "../../value.ts";
import { argumentsOf, bare } from "../calls.ts";
import { holdsEnvironment, saysMode } from "../environment.ts";
import { importedAs } from "../imports.ts";
import { type MethodCall, methodCall } from "../members.ts";
import { deeper, type Read, type Reading } from "./reading.ts";

const zod = /^zod(?:\/.*)?$/;
/** Methods of a schema that leave a default as it is. */
const checking = new Set([
  "default",
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
  "string",
  "enum",
]);
const why = "it comes from the environment";

/**
 * What a schema makes of the environment, as a record: `z.object({ … }).parse(process.env)` of zod and
 * `cleanEnv(process.env, { … })` of envalid. A variable counts as what stands in for it; one without a default is unknown.
 * Undefined for all other calls.
 */
export function settingsOf(reading: Reading, node: Node, read: Read): Value | undefined {
  const { given } = argumentsOf(node);
  const [first, second] = given;
  if (!first || !holdsEnvironment(reading.source, first)) return undefined;
  const call = methodCall(reading.source, node);
  if (call && (call.method === "parse" || call.method === "safeParse")) return parsedBy(reading, call, node, read);
  const isClean = second && madeBy(reading, node.childForFieldName("function"), "envalid") === "cleanEnv";
  return isClean ? recordOf(reading, second, node, (field) => cleaned(reading, field, read)) : undefined;
}

function parsedBy(reading: Reading, call: MethodCall, node: Node, read: Read): Value | undefined {
  const schema = methodCall(reading.source, definitionOf(reading, call.object, read));
  const [shape] = schema?.method === "object" && isZod(reading, schema.object) ? schema.given : [];
  const record = shape && recordOf(reading, shape, node, (field) => byDefault(reading, field, read));
  if (!record || call.method === "parse") return record;
  return { kind: "record", entries: [{ key: "data", keyNode: node, value: record }], node };
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

/** `z.string().url().default("…")`: the default, where nothing makes anything else of it. */
function byDefault(reading: Reading, field: Node, read: Read): Value | undefined {
  let given: Node | undefined;
  let at = field;
  for (let call = methodCall(reading.source, at); call; call = methodCall(reading.source, at)) {
    if (!checking.has(call.method)) return undefined;
    if (call.method === "default") given ??= call.given[0];
    at = call.object;
  }
  return given && isZod(reading, at) ? read(deeper(reading), given) : undefined;
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
