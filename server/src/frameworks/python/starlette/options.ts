import type { Behaviour } from "./version.ts";

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

/** The parameters of `CORSMiddleware.__init__` after `app`, in order (Starlette 0.13 to 0.50). */
const parameters = [
  "allow_origins",
  "allow_methods",
  "allow_headers",
  "allow_credentials",
  "allow_origin_regex",
  "expose_headers",
  "max_age",
] as const;

export type Parameter = (typeof parameters)[number] | "allow_private_network";

/** The parameters of a version, in order; 0.51 put one in between. */
export function parametersOf({ hasPrivateNetwork }: Behaviour): readonly Parameter[] {
  return parameters.flatMap((name): Parameter[] =>
    hasPrivateNetwork && name === "expose_headers" ? ["allow_private_network", name] : [name],
  );
}

/** What else is written for one of them. */
export const otherNames: Readonly<Record<string, Parameter>> = {
  origins: "allow_origins",
  origin: "allow_origins",
  allow_origin: "allow_origins",
  allowed_origins: "allow_origins",
  allow_origins_regex: "allow_origin_regex",
  origin_regex: "allow_origin_regex",
  methods: "allow_methods",
  allowed_methods: "allow_methods",
  headers: "allow_headers",
  allowed_headers: "allow_headers",
  exposed_headers: "expose_headers",
  credentials: "allow_credentials",
  allows_credentials: "allow_credentials",
  supports_credentials: "allow_credentials",
};

/** What `"*"` in allow_methods stands for. */
export const allMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"] as const;

export const defaultMethods = ["GET"] as const;
export const defaultMaxAge = "600";

/** Listed beside those of allow_headers. */
export const alwaysAllowedHeaders = ["Accept", "Accept-Language", "Content-Language", "Content-Type"] as const;
