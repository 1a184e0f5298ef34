import type { Adapter } from "../../adapter.ts";
import { onlyOne } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { onPaths } from "./behind.ts";
import { inHono } from "./inHono.ts";
import { readServers } from "./read.ts";
import { inCors } from "./write.ts";

/** `cors` of GraphQL Yoga, which is on unless it is `false`. */
export const yoga: Adapter = {
  id: "yoga",
  family: "javascript",
  words: /["'`]graphql-yoga["'`]/,
  wordsAreModules: true,
  read: readServers,
  meeting: {
    inTheEnd: (_, policies) => [...policies],
    inLayers: (source, policies) => inHono(source, onPaths(source, policies)),
  },
  writers: optionWriters({
    find: inCors,
    origin: "origin",
    credentials: "credentials",
    isOnByDefault: true,
    list: onlyOne,
  }),
};
