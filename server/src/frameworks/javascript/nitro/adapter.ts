import type { Adapter } from "../../adapter.ts";
import { readRules } from "./read.ts";
import { nitroWriters } from "./write.ts";

/** `routeRules` of Nitro and Nuxt. */
export const nitro: Adapter = {
  id: "nitro",
  family: "javascript",
  words: /[rR]outeRules\b/,
  read: readRules,
  writers: nitroWriters,
};
