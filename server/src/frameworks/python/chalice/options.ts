/** Where `CORSConfig` is imported from (Chalice 1). */
export const configNames: ReadonlySet<string> = new Set(["chalice.CORSConfig", "chalice.app.CORSConfig"]);

/** The parameters of `CORSConfig.__init__`, in their order. */
export const parameters = ["allow_origin", "allow_headers", "expose_headers", "max_age", "allow_credentials"] as const;

export type Parameter = (typeof parameters)[number];

/** Listed beside those of allow_headers. */
export const alwaysAllowedHeaders = [
  "Content-Type",
  "X-Amz-Date",
  "Authorization",
  "X-Api-Key",
  "X-Amz-Security-Token",
] as const;
