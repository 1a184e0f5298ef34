/** The keyword arguments of `@cors(…)`, and the names of the same options in the configuration (sanic-ext 22 to 24). */
export const configNames = {
  origin: "CORS_ORIGINS",
  allow_headers: "CORS_ALLOW_HEADERS",
  allow_methods: "CORS_METHODS",
  expose_headers: "CORS_EXPOSE_HEADERS",
  max_age: "CORS_MAX_AGE",
  supports_credentials: "CORS_SUPPORTS_CREDENTIALS",
} as const;

export type Option = keyof typeof configNames;

/** Options of the whole application only. */
export const enabled = "CORS";
export const sendWildcard = "CORS_SEND_WILDCARD";

export const decoratorNames: ReadonlySet<string> = new Set(["sanic_ext.cors", "sanic_ext.extensions.http.cors.cors"]);
export const extendNames: ReadonlySet<string> = new Set(["sanic_ext.Extend"]);
export const configClasses: ReadonlySet<string> = new Set(["sanic_ext.Config", "sanic_ext.config.Config"]);

export const defaultMaxAge = "5";
