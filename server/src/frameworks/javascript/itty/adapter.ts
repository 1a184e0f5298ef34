import type { Adapter } from "../../adapter.ts";
import { handSetHeaders } from "../shared/handSet/headers.ts";
import { withHandSet } from "../shared/handSet/write.ts";
import { onlyOne } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inArgument } from "../shared/options/written.ts";
import { onlyRouter, readHandlerRoutes, readHandlers } from "./handlers.ts";
import { onEveryPath } from "./paths.ts";
import { readCalls } from "./read.ts";

/** `cors` of itty-router, and headers that its handlers set. */
export const itty: Adapter = {
  id: "itty",
  family: "javascript",
  words: /["'`]itty-router(?:\/cors)?["'`]/,
  wordsAreModules: true,
  read: (source) => [...readCalls(source), ...readHandlers(source)],
  readRoutes: (source) => onEveryPath(source, [...readCalls(source), ...readHandlerRoutes(source)], onlyRouter(source)),
  readHeaders: (source) => handSetHeaders(source, "itty"),
  writers: withHandSet(
    optionWriters({
      find: inArgument(0),
      origin: "origin",
      credentials: "credentials",
      list: onlyOne,
      wildcard: ['"*"'],
    }),
  ),
};
