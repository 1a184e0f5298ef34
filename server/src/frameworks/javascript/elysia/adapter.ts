import type { Adapter } from "../../adapter.ts";
import { handSetHeaders } from "../shared/handSet/headers.ts";
import { withHandSet } from "../shared/handSet/write.ts";
import { asList, asRegexOrList } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inArgument } from "../shared/options/written.ts";
import { onOneRoute, readHandlerRoutes, readHandlers } from "./handlers.ts";
import { readPlugins } from "./read.ts";

/** The plugin `@elysiajs/cors`, and headers that handlers of Elysia set. */
export const elysia: Adapter = {
  id: "elysia",
  family: "javascript",
  words: /["'`](?:@elysiajs\/cors|elysia)["'`]/,
  wordsAreModules: true,
  read: (source) => [...readPlugins(source), ...readHandlers(source)],
  readRoutes: (source) => onOneRoute(source, [...readPlugins(source), ...readHandlerRoutes(source)]),
  readHeaders: (source) => handSetHeaders(source, "elysia"),
  writers: withHandSet(
    optionWriters({
      find: inArgument(0),
      origin: "origin",
      credentials: "credentials",
      isOnByDefault: true,
      list: asList,
      pattern: asRegexOrList,
      wildcard: ['"*"'],
    }),
  ),
};
