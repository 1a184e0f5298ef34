import type { Adapter } from "../../adapter.ts";
import { onlyOne } from "../options/idioms.ts";
import { optionWriters } from "../options/write.ts";
import { inArgument } from "../options/written.ts";
import { readCalls } from "./read.ts";

/** The wrapper micro-cors. */
export const microCors: Adapter = {
  id: "micro-cors",
  family: "javascript",
  words: /["'`]micro-cors["'`]/,
  wordsAreModules: true,
  read: readCalls,
  writers: optionWriters({
    find: inArgument(0),
    origin: "origin",
    credentials: "allowCredentials",
    isOnByDefault: true,
    list: onlyOne,
  }),
};
