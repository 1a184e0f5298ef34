import type { NewText, Placeholder } from "../../adapter.ts";
import { asRegex } from "../shared/options/idioms.ts";

/** `(origin) => (/^…$/.test(origin) ? origin : null)`; listed origins that stay are not written with it. */
export function asFunction(domain: string | Placeholder, kept: readonly string[]): NewText | undefined {
  return kept.length > 0 ? undefined : ["(origin) => (", ...asRegex(domain), ".test(origin) ? origin : null)"];
}
