import { type OptionNames, usual } from "../options/unknownOptions.ts";

/** The options by their names. */
export const names: OptionNames = {
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
