import type { Adapter } from "../../adapter.ts";
import { handSetHeaders } from "../shared/handSet/headers.ts";
import { withHandSet } from "../shared/handSet/write.ts";
import { asList, asRegexOrList } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { behindHooks } from "./guards.ts";
import { inTheEnd, readHandlerRoutes, readHandlers } from "./handlers.ts";
import { onEveryPath } from "./paths.ts";
import { readPluginRoutes, readPlugins } from "./read.ts";
import { behindAskers } from "./refusals.ts";
import { withoutOptions } from "./unanswered.ts";
import { inRegistration } from "./write.ts";

/** The plugin `@fastify/cors`, and `fastify-cors` as it was called before, and headers that are set on a reply. */
export const fastify: Adapter = {
  id: "fastify",
  family: "javascript",
  words: /["'`](?:@fastify\/cors|fastify(?:-cors|-plugin)?|@nestjs\/platform-fastify)["'`]/,
  wordsAreModules: true,
  read: (source) =>
    behindAskers(
      source,
      behindHooks(source, inTheEnd(source, [...readPlugins(source), ...readHandlers(source)])),
      "sure",
    ),
  readRoutes: (source) =>
    onEveryPath(
      source,
      behindAskers(
        source,
        behindHooks(
          source,
          inTheEnd(source, [...readPluginRoutes(source), ...withoutOptions(source, readHandlerRoutes(source))]),
        ),
        "all",
      ),
    ),
  readHeaders: (source) => handSetHeaders(source, "fastify"),
  writers: withHandSet(
    optionWriters({
      find: inRegistration,
      origin: "origin",
      credentials: "credentials",
      list: asList,
      pattern: asRegexOrList,
      wildcard: ['"*"'],
    }),
  ),
};
