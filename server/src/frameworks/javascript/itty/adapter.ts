import type { Adapter } from "../../adapter.ts";
import { onlyOne } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inArgument } from "../shared/options/written.ts";
import { readCalls } from "./read.ts";

/** `cors` of itty-router. */
export const itty: Adapter = {
  id: "itty",
  family: "javascript",
  words: /["'`]itty-router(?:\/cors)?["'`]/,
  wordsAreModules: true,
  read: readCalls,
  writers: optionWriters({
    find: inArgument(0),
    origin: "origin",
    credentials: "credentials",
    list: onlyOne,
    wildcard: ['"*"'],
  }),
};
