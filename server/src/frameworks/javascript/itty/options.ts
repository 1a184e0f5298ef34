import { type OptionNames, usual } from "../options/unknownOptions.ts";

/** The options by their names. */
export const names: OptionNames = {
  label: "itty-router's `cors`",
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
    methods: "lists `*`",
    headers: "lists no headers",
    exposed: usual.unexposed,
    credentials: usual.noCredentials,
  },
};
