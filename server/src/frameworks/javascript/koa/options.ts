import { compareVersions } from "../../../syntax/versions.ts";
import type { Exports } from "../options/calls.ts";

/**
 * The middlewares that share the options `origin`, `allowMethods`, `allowHeaders`, `exposeHeaders`, `credentials`, `maxAge`
 * and `keepHeadersOnError`, and what they make of them.
 */
export interface Middleware {
  readonly label: string;
  /** What is sent where `origin` is missing or falsy. */
  readonly withoutOrigin: "*" | "echo";
  /** `*` is replaced by the request's origin where credentials are on. */
  readonly echoesWildcard: boolean;
  /** What turns credentials on: everything truthy (or a function that gives `true`), or `true` alone. */
  readonly credentials: "truthy" | "truthy or function" | "true";
  readonly methods: readonly string[];
  /** `"GET,PUT"` is as good as `["GET", "PUT"]`; else it has no `join` and every request fails. */
  readonly takesText: boolean;
}

const koaMethods = ["GET", "HEAD", "PUT", "POST", "DELETE", "PATCH"];

const scoped = { label: "`@koa/cors`", methods: koaMethods, takesText: true } as const;

const newest: Middleware = { ...scoped, withoutOrigin: "*", echoesWildcard: true, credentials: "truthy or function" };

/** `@koa/cors` before a version, oldest first. */
const older: readonly { readonly before: string; readonly middleware: Middleware }[] = [
  {
    before: "3.1",
    middleware: { ...scoped, withoutOrigin: "echo", echoesWildcard: false, credentials: "truthy" },
  },
  {
    before: "3.4.1",
    middleware: { ...scoped, withoutOrigin: "echo", echoesWildcard: false, credentials: "truthy or function" },
  },
  { before: "5", middleware: { ...newest, withoutOrigin: "echo" } },
];

const others: Readonly<Record<string, Middleware>> = {
  kcors: { ...scoped, label: "`kcors`", withoutOrigin: "echo", echoesWildcard: false, credentials: "truthy" },
  "koa2-cors": {
    label: "`koa2-cors`",
    withoutOrigin: "echo",
    echoesWildcard: false,
    credentials: "true",
    methods: ["GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS"],
    takesText: false,
  },
};

export const exports: Exports = {
  "@koa/cors": ["*", "default"],
  kcors: ["*", "default"],
  "koa2-cors": ["*", "default"],
};

/** The middleware that a module exports; `version` is the one in use, the newest where it is not known. */
export function middlewareOf(module: string, version: string | undefined): Middleware {
  const other = others[module];
  if (other) return other;
  const found = version && older.find(({ before }) => compareVersions(version, before) < 0);
  return found ? found.middleware : newest;
}
