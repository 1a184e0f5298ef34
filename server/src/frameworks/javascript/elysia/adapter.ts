import type { Adapter } from "../../adapter.ts";
import { asList, asRegexOrList } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inArgument } from "../shared/options/written.ts";
import { readPlugins } from "./read.ts";

/** The plugin `@elysiajs/cors`. */
export const elysia: Adapter = {
  id: "elysia",
  family: "javascript",
  words: /["'`]@elysiajs\/cors["'`]/,
  wordsAreModules: true,
  read: readPlugins,
  writers: optionWriters({
    find: inArgument(0),
    origin: "origin",
    credentials: "credentials",
    isOnByDefault: true,
    list: asList,
    pattern: asRegexOrList,
    wildcard: ['"*"'],
  }),
};
