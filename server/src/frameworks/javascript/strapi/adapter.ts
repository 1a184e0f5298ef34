import type { Adapter } from "../../adapter.ts";
import { readMiddlewares } from "./read.ts";
import { strapiWriters } from "./write.ts";

/** The middleware `strapi::cors`. */
export const strapi: Adapter = {
  id: "strapi",
  family: "javascript",
  words: /\bstrapi::cors/,
  read: readMiddlewares,
  writers: strapiWriters,
};
