import type { FileSpan, Span } from "./span.ts";

/**
 * A setting as far as the source tells it: its value, that it is there but cannot be known (with the reason), or that it
 * is not written at all. `span` is where the option's value is written; `definedAt` is the definition when a name is
 * written there.
 */
export type Known<T> =
  | {
      readonly kind: "known";
      readonly value: T;
      readonly span: Span;
      readonly definedAt?: Span;
      /** Where it is written, where that is another file and `span` leads to it. */
      readonly writtenAt?: FileSpan;
    }
  | { readonly kind: "unknown"; readonly why: string; readonly span: Span }
  | { readonly kind: "absent" };

export const absent: { readonly kind: "absent" } = { kind: "absent" };

/** Whether a setting is known to be on. Unknown and absent settings are not. */
export function isOn(setting: Known<boolean>): setting is Extract<Known<boolean>, { kind: "known" }> {
  return setting.kind === "known" && setting.value;
}

/** Whether a setting is on, or not known. */
export function mayBeOn(setting: Known<boolean>): boolean {
  return setting.kind === "unknown" || isOn(setting);
}
