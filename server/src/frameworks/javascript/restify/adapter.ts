import type { Adapter } from "../../adapter.ts";
import { readMiddlewares } from "./read.ts";

/** The middleware restify-cors-middleware2, and the one that it continues. */
export const restify: Adapter = {
  id: "restify",
  family: "javascript",
  words: /["'`]restify-cors-middleware2?["'`]/,
  read: readMiddlewares,
  writers: {},
};
