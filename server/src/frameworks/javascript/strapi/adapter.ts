import type { Adapter } from "../../adapter.ts";
import { readMiddlewares } from "./read.ts";

/** The middleware `strapi::cors`. */
export const strapi: Adapter = {
  id: "strapi",
  family: "javascript",
  words: /strapi::cors/,
  read: readMiddlewares,
  writers: {},
};
