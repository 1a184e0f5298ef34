import type { Adapter } from "../../adapter.ts";
import { readHandlers } from "./handlers.ts";
import { readMiddlewares } from "./read.ts";

/** The CORS middlewares of Koa, and headers that are set on its context. */
export const koa: Adapter = {
  id: "koa",
  family: "javascript",
  words: /["'`](?:@koa\/(?:cors|router)|kcors|koa2-cors|koa(?:-router)?)["'`]/,
  read: (source) => [...readMiddlewares(source), ...readHandlers(source)],
  writers: {},
};
