import type { Known } from "../../policy/known.ts";
import type { OriginSet } from "../../policy/originSet.ts";
import type { Span } from "../../policy/span.ts";

/** A piece of code that may or may not run: an `if` or `else` body, a loop, an `except` block. */
export interface Branch {
  readonly id: number;
  /** It ends by leaving the handler (`return`, `throw`), so that nothing behind it runs after it. */
  readonly leaves: boolean;
}

/** One place where code sets a CORS header by hand. */
export interface HeaderWrite {
  /** The statement that sets it. */
  readonly statement: Span;
  readonly effect: Effect;
  /** The branches around it inside of its handler, outermost first. */
  readonly branches: readonly Branch[];
  /** It happens for preflights only. */
  readonly onlyPreflight: boolean;
  /** The function and the response object that it belongs to; writes of different ones are never put together. */
  readonly handler: string;
}

/** What a header write does to the answer. */
export type Effect = AllowOrigin | AllowCredentials | VaryOrigin;

export interface AllowOrigin {
  readonly header: "allow-origin";
  /** The value as written, and its definition where that is a name. */
  readonly value: Span;
  readonly definedAt?: Span;
  readonly set: OriginSet;
  readonly dependsOnOrigin: boolean;
}

export interface AllowCredentials {
  readonly header: "allow-credentials";
  readonly on: Known<boolean>;
}

/** `Vary` is set; `names` says whether its value names Origin (or is `*`), undefined when that is unknown. */
export interface VaryOrigin {
  readonly header: "vary";
  readonly names: boolean | undefined;
}

/** The header of a name that a write can be about, in any case; undefined for all other headers. */
export function headerOf(name: string): Effect["header"] | undefined {
  switch (name.toLowerCase()) {
    case "access-control-allow-origin":
      return "allow-origin";
    case "access-control-allow-credentials":
      return "allow-credentials";
    case "vary":
      return "vary";
    default:
      return undefined;
  }
}

/** Whether a `Vary` value names Origin; `*` covers every header. */
export function namesOrigin(vary: string): boolean {
  return vary.split(",").some((name) => ["origin", "*"].includes(name.trim().toLowerCase()));
}
