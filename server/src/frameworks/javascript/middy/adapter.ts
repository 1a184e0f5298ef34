import type { Adapter } from "../../adapter.ts";
import { asList, asListWithGlob } from "../options/idioms.ts";
import { optionWriters } from "../options/write.ts";
import { inArgument } from "../options/written.ts";
import { readMiddlewares } from "./read.ts";

/** The middleware `@middy/http-cors`. */
export const middy: Adapter = {
  id: "middy",
  family: "javascript",
  words: /["'`]@middy\/http-cors["'`]/,
  wordsAreModules: true,
  read: readMiddlewares,
  writers: optionWriters({
    find: inArgument(0),
    origin: "origins",
    credentials: "credentials",
    list: asList,
    pattern: asListWithGlob,
  }),
};
