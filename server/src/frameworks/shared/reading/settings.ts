import { absent, type Known } from "../../../policy/known.ts";
import type { Span } from "../../../policy/span.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Value } from "../../../syntax/value.ts";

/** A setting of which `read` knows what a value means; what it gives undefined for is unknown. Absent where nothing is written. */
export function setting<T>(value: Value | undefined, read: (value: Value) => T | undefined): Known<T> {
  if (!value) return absent;
  const span = spanOf(value.node);
  const meaning = read(value);
  if (meaning === undefined) {
    return { kind: "unknown", why: value.kind === "unknown" ? value.why : "its value is of no use here", span };
  }
  return {
    kind: "known",
    value: meaning,
    span,
    ...(value.definition && { definedAt: spanOf(value.definition) }),
  };
}

/** A number or a text as it goes out in a header. */
export function headerText(value: Value): string | undefined {
  if (value.kind === "text") return value.value;
  return value.kind === "number" ? String(value.value) : undefined;
}

/** What the library does where nothing is written; `span` is the call whose default it is. */
export function byDefault<T>(value: T, span: Span): Known<T> {
  return { kind: "known", value, span };
}
