import type { Node } from "web-tree-sitter";
import { anyByReflection, type OriginSet } from "../../../../policy/originSet.ts";
import type { Source } from "../../../../syntax/source.ts";
import { unknown, type Value } from "../../../../syntax/value.ts";
import { decisionOf, type Parameter } from "../origins/callback.ts";
import { passing } from "../origins/tests.ts";
import type { Answer, Way } from "../origins/way.ts";

/** What a callback gives on one way: the request's origin as it came in, an error, or a value. */
export interface Result {
  readonly isOrigin: boolean;
  readonly isRefused: boolean;
  readonly value: Value;
}

/** One way through a callback: who comes this way, and what they get. */
export interface Return {
  readonly way: Way;
  readonly set: OriginSet;
  readonly result: Result;
}

/** The ways through a function; undefined when it cannot be read. `takes` is what it is called with. */
export function returnsOf(source: Source, fn: Value, takes: readonly Parameter[]): readonly Return[] | undefined {
  return decisionOf(source, fn, takes)?.ways.map((way) => returnOf(way, fn.node));
}

/** One way with what it gives; `at` stands for what has no value. */
export function returnOf(way: Way, at: Node): Return {
  const set = way.passed.length === 0 ? anyByReflection : passing(way.passed);
  return { way, set, result: resultOf(way.answer, at) };
}

/** What a callback's answer is worth; `at` stands for what has no value. */
export function resultOf(answer: Answer, at: Node): Result {
  const isOrigin = answer.kind === "origin";
  const value = answer.kind === "value" ? answer.value : unknown(at, "it is the request's origin");
  return { isOrigin, isRefused: answer.kind === "refused", value };
}

/** The one value that a function gives whatever it is called with; undefined where it gives several, or none. */
export function onlyValue(source: Source, fn: Value, takes: readonly Parameter[] = ["request"]): Value | undefined {
  const [only, ...others] = returnsOf(source, fn, takes) ?? [];
  const isOnly = only && others.length === 0 && only.way.passed.length === 0;
  return isOnly && only.way.answer.kind === "value" ? only.way.answer.value : undefined;
}
