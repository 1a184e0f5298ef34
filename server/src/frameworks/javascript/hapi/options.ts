import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Value } from "../../../syntax/value.ts";
import type { OptionNames } from "../shared/options/unknownOptions.ts";

/** What hapi 17 to 21 check of one option before they start. */
interface Check {
  /** What is asked for, as the end of "the option has to be". */
  readonly wants: string;
  /** Whether a value passes; undefined where that cannot be known. */
  readonly takes: (value: Value) => boolean | undefined;
}

const texts: Check = { wants: "a list of texts", takes: isListOfTexts };

/** The options of `cors` with their checks (`lib/config.js`). Any other name is refused. */
export const checks: Readonly<Record<string, Check>> = {
  origin: { wants: "a list of texts, with nothing beside `*`, or `ignore`", takes: isOrigin },
  maxAge: {
    wants: "a number",
    takes: (value) => unlessUnknown(value, value.kind === "number" || isTextOf(value, /^\s*-?\d+(?:\.\d+)?\s*$/)),
  },
  headers: texts,
  additionalHeaders: texts,
  exposedHeaders: texts,
  additionalExposedHeaders: texts,
  credentials: {
    wants: "`true` or `false`",
    takes: (value) => unlessUnknown(value, value.kind === "flag" || isTextOf(value, /^\s*(?:true|false)\s*$/i)),
  },
  preflightStatusCode: {
    wants: "200 or 204",
    takes: (value) => unlessUnknown(value, value.kind === "number" && [200, 204].includes(value.value)),
  },
};

/** The version that an option came with, where that is not the first of these. */
export const since: Readonly<Record<string, string>> = { preflightStatusCode: "21" };

/** The options by their names. */
export const names: OptionNames = {
  label: "hapi",
  roles: {
    origin: "origin",
    headers: "headers",
    exposed: "exposedHeaders",
    credentials: "credentials",
    maxAge: "maxAge",
  },
  others: ["additionalHeaders", "additionalExposedHeaders", "preflightStatusCode"],
  without: {},
  refuses: true,
};

export const defaultHeaders: readonly string[] = ["Accept", "Authorization", "Content-Type", "If-None-Match"];
export const defaultExposed: readonly string[] = ["WWW-Authenticate", "Server-Authorization"];

/** Whether `credentials` is on: hapi reads the texts `true` and `false` as what they say. */
export function isOnText(value: Value): boolean | undefined {
  if (value.kind === "text") return value.value.trim().toLowerCase() === "true";
  return isTruthy(value);
}

function isOrigin(value: Value): boolean | undefined {
  if (value.kind === "unknown") return undefined;
  if (value.kind === "text") return value.value === "ignore";
  if (value.kind !== "list" || value.items.length === 0) return false;
  const isWildcard = (item: Value) => item.kind === "text" && item.value === "*";
  if (value.items.some(isWildcard)) return value.items.length === 1;
  return allTexts(value.items, false);
}

function isListOfTexts(value: Value): boolean | undefined {
  if (value.kind === "unknown") return undefined;
  return value.kind === "list" ? allTexts(value.items, true) : false;
}

function allTexts(items: readonly Value[], isRefusedEmpty: boolean): boolean | undefined {
  const isWrong = (item: Value) =>
    item.kind !== "unknown" &&
    (item.kind === "text" ? isRefusedEmpty && item.value === "" : isRefusedEmpty || item.kind !== "list");
  if (items.some(isWrong)) return false;
  return items.every((item) => item.kind !== "unknown") ? true : undefined;
}

function isTextOf(value: Value, pattern: RegExp): boolean {
  return value.kind === "text" && pattern.test(value.value);
}

function unlessUnknown(value: Value, takes: boolean): boolean | undefined {
  return value.kind === "unknown" ? undefined : takes;
}
