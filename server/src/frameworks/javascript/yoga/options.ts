import type { Exports } from "../options/calls.ts";

/** What makes a server that takes `cors`: GraphQL Yoga 3 and later, and 2 under its former name. */
export const exports: Exports = { "graphql-yoga": ["createYoga", "createServer"] };
