/** Where the classes and functions are imported from (aiohttp-cors 0.5 to 0.8). */
export const setupNames: ReadonlySet<string> = new Set([
  "aiohttp_cors.setup",
  "aiohttp_cors.CorsConfig",
  "aiohttp_cors.cors_config.CorsConfig",
]);
export const optionsNames: ReadonlySet<string> = new Set([
  "aiohttp_cors.ResourceOptions",
  "aiohttp_cors.resource_options.ResourceOptions",
]);

/** The keyword arguments of `ResourceOptions`. */
export const names = ["allow_credentials", "expose_headers", "allow_headers", "max_age", "allow_methods"] as const;

export type Name = (typeof names)[number];

/** A mapping in the place of `ResourceOptions` may not hold this one (`_parse_config_options`). */
export const notInMappings: Name = "allow_methods";

/** Methods of a router that add a route, with what it answers. */
export const routeMethods: Readonly<Record<string, readonly string[]>> = {
  add_get: ["GET", "HEAD"],
  add_head: ["HEAD"],
  add_post: ["POST"],
  add_put: ["PUT"],
  add_patch: ["PATCH"],
  add_delete: ["DELETE"],
};
