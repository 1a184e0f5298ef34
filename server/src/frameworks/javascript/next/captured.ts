import { anyByReflection, type OriginSet } from "../../../policy/originSet.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";

/**
 * The condition on the Origin header that an entry has: `has: [{ type: "header", key: "origin", value: "(?<origin>…)" }]`.
 * What it captures is put in the place of `:origin` in the headers of the entry.
 */
export interface Captured {
  readonly item: Value;
  readonly key: Value;
  /** The pattern, which Next.js matches with the whole header; any header will do where there is none. */
  readonly pattern: Value | undefined;
  /** The name of what is captured, where that is the whole header. */
  readonly name: string | undefined;
  readonly set: OriginSet;
}

/** The first condition on the Origin header in the value of `has`. */
export function capturedBy(has: Value | undefined): Captured | undefined {
  if (has?.kind !== "list") return undefined;
  for (const item of has.items) {
    const type = entryOf(item, "type");
    const key = entryOf(item, "key");
    if (type?.kind !== "text" || type.value !== "header") continue;
    if (key?.kind !== "text" || key.value.toLowerCase() !== "origin") continue;
    return readCondition(item, key, entryOf(item, "value"));
  }
  return undefined;
}

function readCondition(item: Value, key: Value, pattern: Value | undefined): Captured {
  if (!pattern || pattern.kind === "undefined") {
    return { item, key, pattern: undefined, name: "origin", set: anyByReflection };
  }
  if (pattern.kind !== "text") {
    const set: OriginSet = { kind: "unknown", why: "the pattern is worked out when the program runs" };
    return { item, key, pattern, name: undefined, set };
  }
  const set: OriginSet = {
    kind: "pattern",
    source: pattern.value,
    flags: "",
    dialect: "javascript",
    matching: "fullmatch",
  };
  return { item, key, pattern, name: nameOfWhole(pattern.value), set };
}

/** The name of the group that is all of a pattern: `(?<origin>…)`. */
function nameOfWhole(pattern: string): string | undefined {
  const name = /^\(\?<(\w+)>/.exec(pattern)?.[1];
  if (name === undefined) return undefined;
  let depth = 0;
  let isInClass = false;
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at];
    if (sign === "\\") at++;
    else if (isInClass) isInClass = sign !== "]";
    else if (sign === "[") isInClass = true;
    else if (sign === "(") depth++;
    else if (sign === ")" && --depth === 0) return at === pattern.length - 1 ? name : undefined;
  }
  return undefined;
}
