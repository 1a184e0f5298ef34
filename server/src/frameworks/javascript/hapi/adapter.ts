import type { Adapter } from "../../adapter.ts";
import { readSettings } from "./read.ts";

/** `routes.cors` of a hapi server, and `options.cors` of its routes. */
export const hapi: Adapter = {
  id: "hapi",
  family: "javascript",
  words: /["'`](?:@hapi\/)?hapi["'`]/,
  read: readSettings,
  writers: {},
};
