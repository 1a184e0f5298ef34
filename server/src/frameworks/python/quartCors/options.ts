/** What is imported from `quart_cors` (0.3 to 0.8). */
export const functions = ["cors", "route_cors"] as const;

/** The keyword arguments and the names of the same options in the configuration. */
export const configNames = {
  allow_credentials: "QUART_CORS_ALLOW_CREDENTIALS",
  allow_headers: "QUART_CORS_ALLOW_HEADERS",
  allow_methods: "QUART_CORS_ALLOW_METHODS",
  allow_origin: "QUART_CORS_ALLOW_ORIGIN",
  expose_headers: "QUART_CORS_EXPOSE_HEADERS",
  max_age: "QUART_CORS_MAX_AGE",
  send_origin_wildcard: "QUART_CORS_SEND_ORIGIN_WILDCARD",
} as const;

export type Option = keyof typeof configNames;

/** `route_cors` alone takes this one too. */
export const ofRoutes = "provide_automatic_options";

export const defaultMethods = ["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"] as const;
