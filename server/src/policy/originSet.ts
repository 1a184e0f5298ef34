/**
 * The origins that a setting lets in, after the framework's own matching and defaults.
 *
 * - `everyone` says how the source puts it: as a wildcard (`*`, or a default that means it) or by reflecting the request.
 * - `pattern` is a regular expression of the framework's language; `matching` says how the framework applies it.
 * - `unknown` carries the reason and must never be read as safe or as unsafe.
 */
export type OriginSet =
  | { readonly kind: "nobody" }
  | { readonly kind: "everyone"; readonly how: "wildcard" | "reflection" }
  | { readonly kind: "exact"; readonly origin: string }
  | {
      readonly kind: "pattern";
      readonly source: string;
      readonly flags: string;
      readonly dialect: "javascript" | "python" | "pcre";
      readonly matching: "search" | "match" | "fullmatch";
    }
  | { readonly kind: "union"; readonly members: readonly OriginSet[] }
  | { readonly kind: "unknown"; readonly why: string };

export const nobody: OriginSet = { kind: "nobody" };
export const anyByWildcard: OriginSet = { kind: "everyone", how: "wildcard" };
export const anyByReflection: OriginSet = { kind: "everyone", how: "reflection" };
