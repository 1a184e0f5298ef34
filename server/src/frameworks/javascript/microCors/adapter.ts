import type { Adapter } from "../../adapter.ts";
import { onlyOne } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inArgument } from "../shared/options/written.ts";
import { afterHandlers } from "./handled.ts";
import { readCalls } from "./read.ts";

/** The wrapper micro-cors. */
export const microCors: Adapter = {
  id: "micro-cors",
  family: "javascript",
  words: /["'`]micro-cors["'`]/,
  wordsAreModules: true,
  read: readCalls,
  meeting: { inTheEnd: afterHandlers, inLayers: afterHandlers },
  writers: optionWriters({
    find: inArgument(0),
    origin: "origin",
    credentials: "allowCredentials",
    isOnByDefault: true,
    list: onlyOne,
  }),
};
