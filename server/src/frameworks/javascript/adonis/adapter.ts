import type { Adapter } from "../../adapter.ts";
import { asList } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inArgument } from "../shared/options/written.ts";
import { readConfigs } from "./read.ts";

/** The middleware `@adonisjs/cors`, by its configuration. */
export const adonis: Adapter = {
  id: "adonis",
  family: "javascript",
  words: /["'`]@adonisjs\/cors["'`]/,
  wordsAreModules: true,
  read: readConfigs,
  writers: optionWriters({
    find: inArgument(0),
    origin: "origin",
    credentials: "credentials",
    isOnByDefault: true,
    list: asList,
    wildcard: ['"*"'],
  }),
};
