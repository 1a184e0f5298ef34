import type { Adapter } from "../../adapter.ts";
import { asList, asListWithGlob } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inPlace } from "../shared/options/written.ts";
import { readSettings } from "./read.ts";
import { onRoutes } from "./routes.ts";

/** `routes.cors` of a hapi server, and `options.cors` of its routes. */
export const hapi: Adapter = {
  id: "hapi",
  family: "javascript",
  words: /["'`](?:@hapi\/)?hapi["'`]/,
  wordsAreModules: true,
  read: readSettings,
  readRoutes: (source) => onRoutes(source, readSettings(source)),
  writers: optionWriters({
    find: inPlace,
    origin: "origin",
    credentials: "credentials",
    list: asList,
    pattern: asListWithGlob,
  }),
};
