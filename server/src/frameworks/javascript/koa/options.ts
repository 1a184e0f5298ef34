import { compareVersions } from "../../../syntax/versions.ts";
import type { Exports } from "../shared/options/calls.ts";
import { type OptionNames, usual } from "../shared/options/unknownOptions.ts";
import { type ListTaking, saysSomething } from "../shared/options/wrongTypes.ts";

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
  /** The promise of an origin function is waited for. */
  readonly waits: boolean;
}

const koaMethods = ["GET", "HEAD", "PUT", "POST", "DELETE", "PATCH"];

const scoped = { label: "`@koa/cors`", methods: koaMethods, takesText: true, waits: true } as const;

const newest: Middleware = { ...scoped, withoutOrigin: "*", echoesWildcard: true, credentials: "truthy or function" };

const four: Middleware = { ...newest, withoutOrigin: "echo" };

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
  { before: "5", middleware: four },
];

/** Feathers hands out the middleware of `@koa/cors`: 4 before its version 5.0.13, and 5. */
const feathers = "@feathersjs/koa";

const others: Readonly<Record<string, Middleware>> = {
  kcors: {
    ...scoped,
    label: "`kcors`",
    withoutOrigin: "echo",
    echoesWildcard: false,
    credentials: "truthy",
    waits: false,
  },
  "koa2-cors": {
    label: "`koa2-cors`",
    withoutOrigin: "echo",
    echoesWildcard: false,
    credentials: "true",
    methods: ["GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS"],
    takesText: false,
    waits: false,
  },
};

export const exports: Exports = {
  "@koa/cors": ["*", "default"],
  kcors: ["*", "default"],
  "koa2-cors": ["*", "default"],
  [feathers]: ["cors"],
};

/** The middleware that a module exports; `version` is the one in use, the newest where it is not known. */
export function middlewareOf(module: string, version: string | undefined): Middleware {
  const other = others[module];
  if (other) return other;
  if (module === feathers) return version && compareVersions(version, "5.0.13") < 0 ? four : newest;
  const found = version && older.find(({ before }) => compareVersions(version, before) < 0);
  return found ? found.middleware : newest;
}

/** The options of a middleware by their names. */
export function namesOf({ label, withoutOrigin, echoesWildcard, methods }: Middleware): OptionNames {
  const withCredentials = echoesWildcard ? ", or names every origin where credentials are on" : "";
  return {
    label,
    roles: {
      origin: "origin",
      methods: "allowMethods",
      headers: "allowHeaders",
      exposed: "exposeHeaders",
      credentials: "credentials",
      maxAge: "maxAge",
    },
    others: ["keepHeadersOnError", "secureContext", "privateNetworkAccess"],
    without: {
      origin: withoutOrigin === "echo" ? usual.named : `${usual.everyone}${withCredentials}`,
      methods: `allows ${methods.join(", ")}`,
      headers: usual.asked,
      exposed: usual.unexposed,
      credentials: usual.noCredentials,
    },
  };
}

/** What becomes of an option for a list that is none. */
export function takingOf(middleware: Middleware): ListTaking {
  const { takesText } = middleware;
  return {
    names: namesOf(middleware),
    fate: (role, value) => {
      if (!saysSomething(value)) return role === "methods" && value.kind !== "text" ? "dropped" : undefined;
      if (!takesText) return role === "exposed" ? undefined : "dropped";
      return value.kind === "text" ? undefined : "sent";
    },
    onlyTrue: middleware.credentials === "true",
  };
}
