import type { Exports } from "../shared/options/calls.ts";
import { type OptionNames, usual } from "../shared/options/unknownOptions.ts";

/** What makes a server that takes `cors`: GraphQL Yoga 3 and later, and 2 under its former name. */
export const exports: Exports = { "graphql-yoga": ["createYoga", "createServer"] };

/** The options of `cors` by their names. */
export const names: OptionNames = {
  label: "GraphQL Yoga",
  roles: {
    origin: "origin",
    methods: "methods",
    headers: "allowedHeaders",
    exposed: "exposedHeaders",
    credentials: "credentials",
    maxAge: "maxAge",
  },
  others: [],
  without: {
    origin: usual.named,
    methods: "allows whatever method the preflight asks for",
    headers: usual.asked,
    exposed: usual.unexposed,
    credentials: usual.credentials,
  },
};
