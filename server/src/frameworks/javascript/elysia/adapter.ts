import type { Adapter } from "../../adapter.ts";
import { readPlugins } from "./read.ts";

/** The plugin `@elysiajs/cors`. */
export const elysia: Adapter = {
  id: "elysia",
  family: "javascript",
  words: /["'`]@elysiajs\/cors["'`]/,
  read: readPlugins,
  writers: {},
};
