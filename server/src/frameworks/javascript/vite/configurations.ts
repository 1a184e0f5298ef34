import type { Node } from "web-tree-sitter";
import { argumentsOf, bare } from "../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../syntax/javascript/functions.ts";
import { importedAs, usesOf } from "../../../syntax/javascript/imports.ts";
import { exportsOf } from "../../../syntax/javascript/modules/exports.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { partsOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, literalOf, type Value } from "../../../syntax/value.ts";
import { declaredWith } from "../shared/declaredWith.ts";

type Configuration = Extract<Value, { kind: "record" }>;

const modules = ["vite", "vitest/config"];
const defining: ReadonlySet<string> = new Set(["defineConfig", "createServer"]);
const config = /(?:^|\/)vite(?:st)?\.config\.[cm]?[jt]s$/;
/** Options in options are merged this far: `server.cors.origin`. */
const mergedDepth = 3;

/**
 * What `defineConfig` is given, or what the file of a configuration exports; also what a function gives that is either, and what
 * `mergeConfig` makes of two.
 */
export function configurations(source: Source): Configuration[] {
  const merged = callsOf(source, "mergeConfig").flatMap((call) => mergedBy(source, call) ?? []);
  const parts = new Set(merged.flatMap(({ parts }) => parts));
  const defined = [...defining].flatMap((name) => callsOf(source, name)).filter(({ id }) => !parts.has(id));
  const { named, whole } = exportsOf(source);
  const exported = named.get("default");
  const plain = exported?.kind === "here" ? exported.node : whole;
  const isPlain = merged.length + defined.length === 0 && config.test(source.path) && plain !== undefined;
  const given = [...defined.flatMap((call) => argumentsOf(call).given.slice(0, 1)), ...(isPlain ? [plain] : [])];
  return [...merged.map(({ value }) => value), ...given.flatMap((node) => recordsOf(source, node))];
}

function callsOf(source: Source, name: string): Node[] {
  return modules.flatMap((module) =>
    usesOf(source, module, (imported) => imported.name === name).flatMap((use) =>
      use.parent?.type === "call_expression" ? [use.parent] : [],
    ),
  );
}

/** The records that a node stands for, or that a function gives back on one of its ways. */
function recordsOf(source: Source, node: Node): Configuration[] {
  const value = javascriptValue(source, node);
  if (value.kind !== "function") return value.kind === "record" ? [value] : [];
  const fn = literalOf(value);
  const body = fn.childForFieldName("body");
  if (!body || parametersOf(fn).length > 1) return [];
  const results = body.type === "statement_block" ? returned(fn, body) : [bare(body)];
  return results.map((result) => javascriptValue(source, result)).filter((result) => result.kind === "record");
}

/** What a function gives back. */
function returned(fn: Node, body: Node): Node[] {
  return body
    .descendantsOfType("return_statement")
    .flatMap((statement) =>
      statement && functionAround(statement)?.id === fn.id ? partsOf(statement).slice(0, 1) : [],
    );
}

/** A configuration, and the ids of the calls that it is made of. */
interface Merged {
  readonly value: Configuration;
  readonly parts: readonly number[];
}

/** `mergeConfig(base, defineConfig({…}))` */
function mergedBy(source: Source, call: Node): Merged | undefined {
  const [base, over] = argumentsOf(call).given.map((node) => definedBy(source, bare(node)));
  const [below] = base ? recordsOf(source, base.given) : [];
  const [above, ...others] = over ? recordsOf(source, over.given) : [];
  if (!base || !over || !below || !above || others.length > 0) return undefined;
  return { value: mergedOf(below, above, mergedDepth), parts: [base.whole.id, over.whole.id] };
}

/** What `defineConfig(…)` around a node, or around what its name stands for, is given. */
function definedBy(source: Source, node: Node): { readonly whole: Node; readonly given: Node } {
  const whole = bare(declaredWith(source, node) ?? node);
  const callee = whole.type === "call_expression" ? whole.childForFieldName("function") : undefined;
  const isDefined = callee != null && importedAs(source, callee)?.name === "defineConfig";
  return { whole, given: (isDefined && argumentsOf(whole).given[0]) || node };
}

/** Records in records are merged, all else is what stands above. */
function mergedOf(below: Configuration, above: Configuration, depth: number): Configuration {
  const entries = above.entries.map((entry) => {
    const other = entry.key === undefined || depth === 0 ? undefined : entryOf(below, entry.key);
    if (other?.kind !== "record" || entry.value.kind !== "record") return entry;
    return { ...entry, value: mergedOf(other, entry.value, depth - 1) };
  });
  return { ...above, entries: [...below.entries, ...entries] };
}
