import { literalOf, type Value } from "../value.ts";

const literals = new Set(["string", "template_string", "regex"]);

/**
 * The text or the pattern of a value as it is written in this file. Undefined for what is worked out or lies in another
 * file: nothing can be corrected in it there.
 */
export function writtenText(value: Value): string | undefined {
  if (value.elsewhere || !literals.has(literalOf(value).type)) return undefined;
  return value.kind === "text" ? value.value : value.kind === "regex" ? value.source : undefined;
}
