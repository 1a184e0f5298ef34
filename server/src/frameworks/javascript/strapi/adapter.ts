import type { Adapter } from "../../adapter.ts";
import { asList } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { readMiddlewares } from "./read.ts";
import { inConfig } from "./write.ts";

/** The middleware `strapi::cors`. */
export const strapi: Adapter = {
  id: "strapi",
  family: "javascript",
  words: /\bstrapi::cors/,
  read: readMiddlewares,
  writers: optionWriters({
    find: inConfig,
    origin: "origin",
    credentials: "credentials",
    isOnByDefault: true,
    list: asList,
  }),
};
