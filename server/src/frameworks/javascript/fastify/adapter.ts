import type { Adapter } from "../../adapter.ts";
import { readHandlers } from "./handlers.ts";
import { readPlugins } from "./read.ts";

/** The plugin `@fastify/cors`, and `fastify-cors` as it was called before, and headers that are set on a reply. */
export const fastify: Adapter = {
  id: "fastify",
  family: "javascript",
  words: /["'`](?:@fastify\/cors|fastify(?:-cors|-plugin)?)["'`]/,
  read: (source) => [...readPlugins(source), ...readHandlers(source)],
  writers: {},
};
