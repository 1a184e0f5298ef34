import type { Adapter } from "../../adapter.ts";
import { handSetHeaders } from "../shared/handSet/headers.ts";
import { withHandSet } from "../shared/handSet/write.ts";
import { asList, asListWithGlob } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inPlace } from "../shared/options/written.ts";
import { readHandlerRoutes, readHandlers } from "./handlers.ts";
import { onRoutes } from "./layers.ts";
import { readSettings } from "./read.ts";
import { behindExtensions } from "./refusals.ts";

/** `routes.cors` of a hapi server, `options.cors` of its routes, and headers that are set on their answers. */
export const hapi: Adapter = {
  id: "hapi",
  family: "javascript",
  words: /["'`](?:@hapi\/)?hapi["'`]/,
  wordsAreModules: true,
  read: (source) => [...readSettings(source), ...readHandlers(source)],
  readRoutes: (source) => onRoutes(source, behindExtensions(source, readSettings(source)), readHandlerRoutes(source)),
  readHeaders: (source) => handSetHeaders(source, "hapi"),
  writers: withHandSet(
    optionWriters({
      find: inPlace,
      origin: "origin",
      credentials: "credentials",
      list: asList,
      pattern: asListWithGlob,
    }),
  ),
};
