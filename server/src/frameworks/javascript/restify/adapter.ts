import type { Adapter } from "../../adapter.ts";
import { asList, asListWithRegex } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inArgument } from "../shared/options/written.ts";
import { besideHandlers } from "./beside.ts";
import { readMiddlewares } from "./read.ts";

/** The middleware restify-cors-middleware2, and the one that it continues. */
export const restify: Adapter = {
  id: "restify",
  family: "javascript",
  words: /["'`]restify-cors-middleware2?["'`]/,
  wordsAreModules: true,
  read: readMiddlewares,
  meeting: { inTheEnd: (_, policies) => [...policies], inLayers: besideHandlers },
  writers: optionWriters({
    find: inArgument(0),
    origin: "origins",
    credentials: "credentials",
    list: asList,
    pattern: asListWithRegex,
  }),
};
