/** Where CORSMiddleware is imported from; FastAPI hands on Starlette's class. */
export const middlewareNames: ReadonlySet<string> = new Set([
  "starlette.middleware.cors.CORSMiddleware",
  "fastapi.middleware.cors.CORSMiddleware",
]);

/** Starlette's wrapper for middleware lists, and FastAPI's import of it. */
export const wrapperNames: ReadonlySet<string> = new Set([
  "starlette.middleware.Middleware",
  "fastapi.middleware.Middleware",
]);

/** The parameters of `CORSMiddleware.__init__` after `app`, in order (Starlette 0.13 to 1.3; the last one since 0.51). */
export const parameters = [
  "allow_origins",
  "allow_methods",
  "allow_headers",
  "allow_credentials",
  "allow_origin_regex",
  "expose_headers",
  "max_age",
  "allow_private_network",
] as const;

export type Parameter = (typeof parameters)[number];

/** What `"*"` in allow_methods stands for. */
export const allMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"] as const;

export const defaultMethods = ["GET"] as const;
export const defaultMaxAge = "600";

/** Listed beside those of allow_headers. */
export const alwaysAllowedHeaders = ["Accept", "Accept-Language", "Content-Language", "Content-Type"] as const;
