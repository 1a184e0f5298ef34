import type { Adapter } from "../../adapter.ts";
import { readCalls } from "./read.ts";

/** The wrapper micro-cors. */
export const microCors: Adapter = {
  id: "micro-cors",
  family: "javascript",
  words: /["'`]micro-cors["'`]/,
  read: readCalls,
  writers: {},
};
