import type { HandSetHeader } from "../policy/facts.ts";
import type { Known } from "../policy/known.ts";
import type { Span } from "../policy/span.ts";
import type { Related } from "./rule.ts";

type KnownText = Extract<Known<string>, { kind: "known" }>;

/** A hand-set header of which the text is known. */
export type KnownHeader = HandSetHeader & { readonly value: KnownText };

/** The hand-set headers with a name, in any case, whose values are known. */
export function headersNamed(headers: readonly HandSetHeader[], name: string): KnownHeader[] {
  return headers.flatMap((header) => {
    const { value } = header;
    const isMeant = header.name.toLowerCase() === name.toLowerCase() && value.kind === "known";
    return isMeant ? [{ ...header, value }] : [];
  });
}

/** Where a value is defined that a name stands for. */
export function definitionAt({ definedAt }: { readonly definedAt?: Span }): Related[] {
  return definedAt ? [{ span: definedAt, message: "The value is defined here." }] : [];
}
