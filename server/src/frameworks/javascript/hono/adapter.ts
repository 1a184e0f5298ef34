import type { Adapter } from "../../adapter.ts";
import { readHandlers } from "./handlers.ts";
import { readMiddlewares } from "./read.ts";

/** The middleware `hono/cors`, and headers that are set on the context. */
export const hono: Adapter = {
  id: "hono",
  family: "javascript",
  words: /hono(?:\/[\w-]+)?["'`]/,
  read: (source) => [...readMiddlewares(source), ...readHandlers(source)],
  writers: {},
};
