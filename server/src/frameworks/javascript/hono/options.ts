import { compareVersions } from "../../../syntax/versions.ts";
import type { Exports } from "../shared/options/calls.ts";
import { type OptionNames, usual } from "../shared/options/unknownOptions.ts";
import { type ListTaking, saysSomething } from "../shared/options/wrongTypes.ts";

/** What differs between the versions of `hono/cors`. */
export interface Middleware {
  /** A text, or a list that does not hold the origin, is compared; before, the text or the first item was sent to everybody. */
  readonly compares: boolean;
  /** The promise of an origin callback is waited for. */
  readonly waits: boolean;
  /** A text in the place of a list fails when the middleware is made; before, it failed on the requests that need it. */
  readonly failsAtOnce: boolean;
  readonly methods: readonly string[];
}

const sixMethods = ["GET", "HEAD", "PUT", "POST", "DELETE", "PATCH"];
const sevenMethods = [...sixMethods, "QUERY"];
const newest: Middleware = { compares: true, waits: true, failsAtOnce: true, methods: sevenMethods };

/** The middleware before a version, oldest first. */
const older: readonly { readonly before: string; readonly middleware: Middleware }[] = [
  { before: "4.6.5", middleware: { compares: false, waits: false, failsAtOnce: false, methods: sixMethods } },
  { before: "4.10", middleware: { compares: true, waits: false, failsAtOnce: false, methods: sixMethods } },
  { before: "4.13", middleware: { compares: true, waits: true, failsAtOnce: false, methods: sixMethods } },
  { before: "4.13.2", middleware: { compares: true, waits: true, failsAtOnce: false, methods: sevenMethods } },
];

export const exports: Exports = {
  "hono/cors": ["cors"],
  "@hono/hono/cors": ["cors"],
  "jsr:@hono/hono/cors": ["cors"],
  "npm:hono/cors": ["cors"],
};

/** The middleware of a version of `hono`; the newest where it is not known. */
export function middlewareOf(version: string | undefined): Middleware {
  const found = version && older.find(({ before }) => compareVersions(version, before) < 0);
  return found ? found.middleware : newest;
}

/** The options of the middleware by their names. */
export function namesOf({ methods }: Middleware): OptionNames {
  return {
    label: "`hono/cors`",
    roles: {
      origin: "origin",
      methods: "allowMethods",
      headers: "allowHeaders",
      exposed: "exposeHeaders",
      credentials: "credentials",
      maxAge: "maxAge",
    },
    others: [],
    without: {
      origin: usual.everyone,
      methods: `allows ${methods.join(", ")}`,
      headers: usual.asked,
      exposed: usual.unexposed,
      credentials: usual.noCredentials,
    },
  };
}

/** What becomes of an option for a list that is none; a text for headers makes the middleware fail. */
export function takingOf(middleware: Middleware): ListTaking {
  return {
    names: namesOf(middleware),
    fate: (role, value) => {
      if (role === "methods") return value.kind === "function" ? undefined : "dropped";
      if (!saysSomething(value)) return undefined;
      if (value.kind === "text") return role === "headers" && !middleware.failsAtOnce ? "fails" : undefined;
      return role === "headers" ? "asked" : "dropped";
    },
  };
}
