/** A regular expression as a server applies it to the Origin header. */
export interface OriginPattern {
  /** What stands between the slashes, or in the string that is compiled, in the spelling of `dialect`. */
  readonly source: string;
  /** One letter for each flag, in the spelling of `dialect`; `i` ignores case in all of them. */
  readonly flags: string;
  readonly dialect: "javascript" | "python" | "pcre";
  /** Whether a match may lie anywhere, must start the origin, or must be the whole origin. */
  readonly matching: "search" | "match" | "fullmatch";
}

/**
 * The origins that a setting lets in, after the framework's own matching and defaults. Origins are compared byte for byte
 * (a framework that ignores case is told by the flag `i`, or by a lower-case text).
 *
 * - `everyone` says how the source puts it: as a wildcard (`*`, or a default that means it) or by reflecting the request.
 * - `pattern` is a regular expression of the framework's language; `matching` says how the framework applies it.
 * - `glob` compares the whole origin; each `*` of its text stands for any run of characters, the empty one too. A library
 *   with other signs, or a `*` that stops at a dot, is a `pattern`.
 * - `prefix`, `suffix` and `substring` are tests such as `startsWith`, `endsWith` and `includes` of the text on the origin.
 * - `unknown` carries the reason and must never be read as safe or as unsafe.
 */
export type OriginSet =
  | { readonly kind: "nobody" }
  | { readonly kind: "everyone"; readonly how: "wildcard" | "reflection" }
  | { readonly kind: "exact"; readonly origin: string }
  | ({ readonly kind: "pattern" } & OriginPattern)
  | { readonly kind: "glob" | "prefix" | "suffix" | "substring"; readonly text: string }
  | { readonly kind: "union" | "intersection"; readonly members: readonly OriginSet[] }
  | { readonly kind: "unknown"; readonly why: string };

export const nobody: OriginSet = { kind: "nobody" };
export const anyByWildcard: OriginSet = { kind: "everyone", how: "wildcard" };
export const anyByReflection: OriginSet = { kind: "everyone", how: "reflection" };
