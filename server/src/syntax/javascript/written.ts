import type { Value } from "../value.ts";

/**
 * The text or the pattern of a value as far as this file tells it, decoded. Undefined for what lies in another file:
 * nothing can be corrected in it there.
 */
export function writtenText(value: Value): string | undefined {
  if (value.elsewhere) return undefined;
  return value.kind === "text" ? value.value : value.kind === "regex" ? value.source : undefined;
}
