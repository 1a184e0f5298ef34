import type { OriginSet } from "../../../policy/originSet.ts";
import type { AllowedEntry } from "../../../policy/policy.ts";
import type { ValueMap } from "../config/maps.ts";
import { learn, noFacts, type OriginFacts } from "./originFacts.ts";
import { empty, keyOf, mayTellSite, type Text, unknownText, type Value } from "./text.ts";

/** One way that a request can take through the configuration: how tests turned out, and what variables hold by now. */
export interface Path {
  readonly origin: OriginFacts;
  /** The tests of the Origin that were passed, one for each place where one is written. */
  readonly entries: readonly AllowedEntry[];
  readonly variables: ReadonlyMap<string, Value>;
  /** Tests of unknown texts that were made, so that the same test turns out the same way again. */
  readonly tests: ReadonlyMap<string, boolean>;
}

/** A result on one of the paths that lead to it. */
export interface Outcome<T> {
  readonly value: T;
  readonly path: Path;
}

/** What the file says about variables. */
export interface Scope {
  /** The maps by the variable that they make; undefined where several make the same one. */
  readonly maps: ReadonlyMap<string, ValueMap | undefined>;
  /** Variables that a `set` somewhere in the file makes: where it has not run they are empty. */
  readonly assigned: ReadonlySet<string>;
}

/** The path of a request with a method, before any directive. What a preflight asks for comes with OPTIONS only. */
export function startOf(method: string): Path {
  const known = [["request_method", { text: [method] }]] as const;
  const asked = ["http_access_control_request_method", "http_access_control_request_headers"];
  const absent = method === "OPTIONS" ? [] : asked.map((name) => [name, { text: empty }] as const);
  return { origin: noFacts, entries: [], variables: new Map<string, Value>([...known, ...absent]), tests: new Map() };
}

export function withVariable(path: Path, name: string, value: Value): Path {
  return { ...path, variables: new Map(path.variables).set(name, value) };
}

/** The path on which the Origin is in a set, which `entries` make up, or is not; none when that cannot be. */
export function withOrigin(path: Path, set: OriginSet, isIn: boolean, entries: readonly AllowedEntry[] = []): Path[] {
  const origin = learn(path.origin, set, isIn);
  return origin ? [{ ...path, origin, entries: isIn ? [...path.entries, ...entries] : path.entries }] : [];
}

/** The path behind something that nobody can decide; a test that may be one of the site leaves unknown who passes it. */
export function undecided(path: Path, text: Text): Path {
  const set: OriginSet = { kind: "unknown", why: "something that is not understood may test the origin" };
  return mayTellSite(text) ? (withOrigin(path, set, true)[0] ?? path) : path;
}

/** Both ways in which a test of an unknown text can turn out, or the one in which it did before. */
export function bothWays(path: Path, text: Text, test: string): Outcome<boolean>[] {
  const key = `${keyOf(text)} ${test}`;
  const known = path.tests.get(key);
  if (known !== undefined) return [{ value: known, path }];
  const behind = undecided(path, text);
  return [true, false].map((value) => ({
    value,
    path: { ...behind, tests: new Map(behind.tests).set(key, value) },
  }));
}

const ofPath = /"(?:uri|document_uri|request_filename|args|query_string|is_args|arg_\w+)"/;

/** The path of a request whose own path has become another one: tests of that may turn out otherwise. */
export function onOtherPath(path: Path): Path {
  const tests = [...path.tests].filter(([test]) => !ofPath.test(test));
  return tests.length === path.tests.size ? path : { ...path, tests: new Map(tests) };
}

const ofQuery = /"(?:args|query_string|is_args|arg_\w+)"/;

/** The path of a request that lost its query. */
export function withoutQuery(path: Path): Path {
  const none = ["args", "query_string", "is_args"].map((name) => [name, { text: empty }] as const);
  const tests = [...path.tests].filter(([test]) => !ofQuery.test(test));
  return { ...path, tests: new Map(tests), variables: new Map<string, Value>([...path.variables, ...none]) };
}

const there = new Set(["-e $request_filename", "-f $request_filename"]);

/** Whether a test on the way showed that there is no file of the request's path. */
export function lacksFile({ tests }: Path): boolean {
  return [...tests].some(([key, holds]) => there.has(foundBy(key, !holds) ?? ""));
}

/** What a test on the way showed to be there: a file, or a file or a folder. */
export function thingThere({ tests }: Path): "file" | "file or folder" | undefined {
  const shown = new Set([...tests].map(([key, holds]) => foundBy(key, holds)));
  if (shown.has("-f $request_filename")) return "file";
  return shown.has("-e $request_filename") ? "file or folder" : undefined;
}

/** The test without a `!` that turned out to hold, as the key of a test tells. */
function foundBy(key: string, holds: boolean): string | undefined {
  const test = key.replace(/^\[.*\] /, "");
  const isNegated = test.startsWith("!");
  return holds === isNegated ? undefined : test.slice(isNegated ? 1 : 0);
}

/** The path of a request for which there is no file. */
export function withoutFile(path: Path): Path {
  const tests = [...there].map((test) => [`${keyOf(unknownText("request_filename"))} ${test}`, false] as const);
  return { ...path, tests: new Map([...path.tests, ...tests]) };
}
