/** Where `CORSConfig` is imported from. */
export const configNames: ReadonlySet<string> = new Set([
  "litestar.config.cors.CORSConfig",
  "litestar.config.CORSConfig",
]);

/** The fields of the dataclass, in their order (Litestar 2). */
export const fields = [
  "allow_origins",
  "allow_methods",
  "allow_headers",
  "allow_credentials",
  "allow_origin_regex",
  "expose_headers",
  "max_age",
] as const;

export type Field = (typeof fields)[number];

/** What `"*"` in allow_methods stands for in answers to preflights. */
export const allMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"] as const;

/** Listed beside those of allow_headers. */
export const alwaysAllowedHeaders = ["Accept", "Accept-Language", "Content-Language", "Content-Type"] as const;

export const defaultMaxAge = "600";

/** From this version on the items of allow_origins are texts with globs; before, all of them were patterns. */
export const globsSince = "2.20.0";
