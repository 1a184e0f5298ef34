import { unknown, type Value } from "../../../syntax/value.ts";

/** What the option `headers` gives a header of a name in lower case; unknown where the option is, or what is spread in it. */
export function headerAmong(headers: Value | undefined, name: string): Value | undefined {
  if (!headers || headers.kind === "unknown") return headers;
  if (headers.kind !== "record") return undefined;
  for (const { key, keyNode, value } of headers.entries.toReversed()) {
    if (key === undefined) {
      const spread =
        value.kind === "record" ? headerAmong(value, name) : unknown(keyNode, "something unknown is spread");
      if (spread) return spread;
    } else if (key.toLowerCase() === name) return value;
  }
  return undefined;
}
