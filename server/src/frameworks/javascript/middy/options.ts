import { type OptionNames, usual } from "../shared/options/unknownOptions.ts";
import type { Middleware } from "./versions.ts";

const names: OptionNames = {
  label: "`@middy/http-cors`",
  roles: {
    origin: "origins",
    methods: "methods",
    headers: "headers",
    exposed: "exposeHeaders",
    credentials: "credentials",
    maxAge: "maxAge",
  },
  others: [
    "origin",
    "getOrigin",
    "disableBeforePreflightResponse",
    "requestHeaders",
    "requestMethods",
    "cacheControl",
    "vary",
  ],
  without: {
    origin: usual.everyone,
    methods: "lists no methods",
    headers: "lists no headers",
    exposed: usual.unexposed,
    credentials: usual.noCredentials,
  },
};

/** The options by their names, and what comes of those that are missing. */
export function namesFor({ isOpen }: Middleware): OptionNames {
  return isOpen ? names : { ...names, without: { ...names.without, origin: "lets nobody in" } };
}
