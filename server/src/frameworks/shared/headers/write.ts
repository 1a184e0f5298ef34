import type { Known } from "../../../policy/known.ts";
import type { Listing } from "../../../policy/listing.ts";
import type { OriginSet } from "../../../policy/originSet.ts";
import type { AllowedEntry, Policy } from "../../../policy/policy.ts";
import type { Span } from "../../../policy/span.ts";
import type { Failure } from "../../../policy/wire.ts";

/** A piece of code that may or may not run: an `if` or `else` body, a loop, an `except` block. */
export interface Branch {
  readonly id: number;
  /** It ends by leaving the handler (`return`, `throw`), so that nothing behind it runs after it. */
  readonly leaves: boolean;
  /** The statement that runs one of its branches and no other: an `if` with its `else`, a `switch`. */
  readonly choice?: number;
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
  /** The handler answers with fonts, images and the like; absent where that is not looked at. */
  readonly servesAssets?: boolean;
  /** The methods that the handler answers; absent where it may answer all. */
  readonly methods?: readonly string[];
  /** It adds a line to those that are there, or sets the header only where it is not; all others take the place of it. */
  readonly joins?: "adds" | "fills";
  /** The server refuses the value, so that the answer it would go out with is an error without headers. */
  readonly refused?: Failure;
  /** The function and the response object that it belongs to; writes of different ones are never put together. */
  readonly handler: string;
}

/** What a header write does to the answer. */
export type Effect = AllowOrigin | AllowCredentials | VaryOrigin | ListNames | MaxAge | PrivateNetwork;

export interface AllowOrigin {
  readonly header: "allow-origin";
  /** The value as written, and its definition where that is a name. */
  readonly value: Span;
  readonly definedAt?: Span;
  /** The text that is sent, where it is always the same. */
  readonly text?: string;
  readonly set: OriginSet;
  readonly dependsOnOrigin: boolean;
  /** What all other origins are sent, where something is. */
  readonly otherwise?: string;
  /** The tests that make up the set, where they are understood one by one; the value as a whole where this is absent. */
  readonly entries?: readonly AllowedEntry[];
  /** The part of the request, other than its Origin, that the value is taken from: `the query`. */
  readonly fromUser?: string;
  /** It adds a line to those that are there; all others take their place. */
  readonly adds?: boolean;
  /** The lines that a list of values sends behind the first one. */
  readonly more?: readonly OriginLine[];
}

/** One Access-Control-Allow-Origin line of several: its text, or the expression where that is not known. */
export type OriginLine = Policy["moreOrigins"][number];

export interface AllowCredentials {
  readonly header: "allow-credentials";
  readonly on: Known<boolean>;
  /** What is sent, where it is known and something else than `true`. */
  readonly text?: string;
}

/** `Vary` is set; `names` says whether its value names Origin (or is `*`), undefined when that is unknown. */
export interface VaryOrigin {
  readonly header: "vary";
  readonly names: boolean | undefined;
}

export interface ListNames {
  readonly header: "allow-methods" | "allow-headers" | "expose-headers";
  readonly names: Listing;
}

export interface MaxAge {
  readonly header: "max-age";
  readonly seconds: Known<string>;
}

export interface PrivateNetwork {
  readonly header: "allow-private-network";
  readonly on: Known<boolean>;
}

const headers: ReadonlyMap<string, Effect["header"]> = new Map([
  ["access-control-allow-origin", "allow-origin"],
  ["access-control-allow-credentials", "allow-credentials"],
  ["access-control-allow-methods", "allow-methods"],
  ["access-control-allow-headers", "allow-headers"],
  ["access-control-expose-headers", "expose-headers"],
  ["access-control-max-age", "max-age"],
  ["access-control-allow-private-network", "allow-private-network"],
  ["vary", "vary"],
]);

/** The header of a name that a write can be about, in any case; undefined for all other headers. */
export function headerOf(name: string): Effect["header"] | undefined {
  return headers.get(name.toLowerCase());
}

/** Whether a `Vary` value names Origin; `*` covers every header. */
export function namesOrigin(vary: string): boolean {
  return vary.split(",").some((name) => ["origin", "*"].includes(name.trim().toLowerCase()));
}
