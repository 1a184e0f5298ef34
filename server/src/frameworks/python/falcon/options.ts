/** Where the middleware and the apps are imported from (Falcon 3 and 4). */
export const middlewareNames: ReadonlySet<string> = new Set([
  "falcon.CORSMiddleware",
  "falcon.middleware.CORSMiddleware",
]);
export const appNames: ReadonlySet<string> = new Set([
  "falcon.App",
  "falcon.API",
  "falcon.app.App",
  "falcon.asgi.App",
  "falcon.asgi.app.App",
]);

/** The parameters of `CORSMiddleware.__init__`, in their order. */
export const parameters = ["allow_origins", "expose_headers", "allow_credentials", "allow_private_network"] as const;

export type Parameter = (typeof parameters)[number];

/** `allow_private_network` came with this version, and so did the refusal of a second middleware beside `cors_enable`. */
export const stricterSince = "4.0.0";

/** Falcon sets no other (`process_response`). */
export const maxAge = "86400";
