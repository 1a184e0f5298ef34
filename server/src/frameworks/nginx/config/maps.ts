import type { Span } from "../../../policy/span.ts";
import type { Argument, Block, Statement } from "../../../syntax/nginx/blocks.ts";
import { variablesOf } from "../../../syntax/nginx/tokens.ts";
import type { Pattern } from "./condition.ts";

/** A `map` block. Keys without a pattern are compared first, ignoring case; then patterns in order; then the default. */
export interface ValueMap {
  readonly source: string;
  /** By key in lower case. The first of equal keys; nginx refuses a second one. */
  readonly exact: ReadonlyMap<string, Argument>;
  /** Where those keys are written, by key in lower case. */
  readonly keys: ReadonlyMap<string, Argument>;
  readonly patterns: readonly { readonly pattern: Pattern; readonly key: Argument; readonly value: Argument }[];
  /** Without one the map gives an empty text. */
  readonly fallback?: Argument;
  /** The names with a star of `hostnames`, in the order in which they are tried: before the patterns. */
  readonly names: readonly { readonly pattern: Pattern; readonly key: Argument; readonly value: Argument }[];
  /** Entries of another file may match. */
  readonly includes: boolean;
  /** The variables that it reads. */
  readonly uses: readonly string[];
  readonly isWhole: boolean;
  /** It is looked up anew at every use. */
  readonly isVolatile: boolean;
  readonly statement: Statement;
  /** Where the variable is named that it makes. */
  readonly target: Span;
}

/** The `map` blocks of a file, which stand at the level of `http` only. */
export function mapsIn(file: Block): Statement[] {
  const blocks = file.statements().flatMap(({ name, block }) => (name === "http" ? (block() ?? []) : []));
  return [file, ...blocks].flatMap((block) => block.statements()).filter(({ name }) => name === "map");
}

/** Maps by the variable that they make, in lower case; undefined where several make the same one. */
export function mapsOf(statements: readonly Statement[]): Map<string, ValueMap | undefined> {
  const maps = new Map<string, ValueMap | undefined>();
  for (const statement of statements) {
    const found = mapOf(statement);
    if (found) maps.set(found.name, maps.has(found.name) ? undefined : found.map);
  }
  return maps;
}

/** Reads a `map SOURCE $NAME {…}`; undefined when it is something else. */
function mapOf(statement: Statement): { readonly name: string; readonly map: ValueMap } | undefined {
  const [, source, target] = statement.tokens();
  const name = /^\$(\w+)$/.exec(target?.text ?? "")?.[1]?.toLowerCase();
  const block = statement.block();
  if (statement.name !== "map" || !block || !source || !target || !name) return undefined;
  const entries = entriesOf(block);
  const values = [...entries.exact.values(), ...[...entries.names, ...entries.patterns].map(({ value }) => value)];
  const texts = new Set([source.text, entries.fallback?.text ?? "", ...values.map(({ text }) => text)]);
  const uses = [...new Set([...texts].flatMap(variablesOf))];
  return { name, map: { source: source.text, target: target.span, statement, uses, ...entries } };
}

function entriesOf(block: Block): Omit<ValueMap, "source" | "statement" | "target" | "uses"> {
  const exact = new Map<string, Argument>();
  const keys = new Map<string, Argument>();
  const patterns: { pattern: Pattern; key: Argument; value: Argument }[] = [];
  const names: { pattern: Pattern; key: Argument; value: Argument }[] = [];
  let fallback: Argument | undefined;
  let includes = false;
  let isWhole = block.isClosed();
  const statements = block.statements();
  let hostnames = false;
  let isVolatile = false;
  for (const statement of statements) {
    const [key, value, ...more] = statement.tokens();
    if (key && !value && (key.text === "hostnames" || key.text === "volatile")) {
      hostnames ||= key.text === "hostnames"; // it counts for the entries behind it
      isVolatile ||= key.text === "volatile";
      continue;
    }
    isWhole &&= statement.isSettled() && !statement.block() && value !== undefined && more.length === 0;
    if (!key || !value) continue;
    if (key.text === "include") includes = true;
    else if (key.text === "default") fallback = value;
    else if (key.text.startsWith("~")) patterns.push({ pattern: patternOf(key.text), key, value });
    else if (hostnames && /^\*?\.|\.\*$/.test(key.text)) names.push({ pattern: namePatternOf(key.text), key, value });
    else if (!exact.has(keyOf(key.text))) {
      exact.set(keyOf(key.text), value);
      keys.set(keyOf(key.text), key);
    }
  }
  return {
    exact,
    keys,
    patterns,
    names: names.sort(byPrecedence),
    includes,
    isWhole,
    isVolatile,
    ...(fallback && { fallback }),
  };
}

/** A backslash in front keeps a key from being read as `default`, `hostnames`, `~…` and so on. */
function keyOf(text: string): string {
  return (text.startsWith("\\") ? text.slice(1) : text).toLowerCase();
}

/** A name with a star as a pattern: `*.example.com` and `.example.com` are ends, `www.example.*` is a beginning. */
function namePatternOf(key: string): Pattern {
  const plain = (text: string) => text.replaceAll(/[.+*?()[\]{}|^$\\/]/g, "\\$&");
  const isBeginning = key.endsWith("*");
  const source = isBeginning ? `^${plain(key.slice(0, -1))}` : `${plain(key.replace(/^\*/, ""))}$`;
  return { source, ignoresCase: true };
}

/** Ends before beginnings, and of each the longest first (ngx_hash_find_combined). */
function byPrecedence(a: { readonly key: Argument }, b: { readonly key: Argument }): number {
  const isBeginning = ({ key }: { readonly key: Argument }) => Number(key.text.endsWith("*"));
  return isBeginning(a) - isBeginning(b) || b.key.text.length - a.key.text.length;
}

function patternOf(key: string): Pattern {
  return key.startsWith("~*")
    ? { source: key.slice(2), ignoresCase: true }
    : { source: key.slice(1), ignoresCase: false };
}
