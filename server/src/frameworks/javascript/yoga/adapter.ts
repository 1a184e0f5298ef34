import type { Adapter } from "../../adapter.ts";
import { readServers } from "./read.ts";

/** `cors` of GraphQL Yoga, which is on unless it is `false`. */
export const yoga: Adapter = {
  id: "yoga",
  family: "javascript",
  words: /["'`]graphql-yoga["'`]/,
  read: readServers,
  writers: {},
};
