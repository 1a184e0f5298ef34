import type { Adapter } from "../../adapter.ts";
import { readCalls } from "./read.ts";

/** `cors` of itty-router. */
export const itty: Adapter = {
  id: "itty",
  family: "javascript",
  words: /["'`]itty-router(?:\/cors)?["'`]/,
  read: readCalls,
  writers: {},
};
