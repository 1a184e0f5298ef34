import type { Adapter } from "../../adapter.ts";
import { metas } from "./metas.ts";
import { trpcWriters } from "./write.ts";

/** The headers that handlers of tRPC give besides those of their middleware. */
export const trpc: Adapter = {
  id: "trpc",
  family: "javascript",
  words: /["'`]@trpc\/server/,
  wordsAreModules: true,
  read: (source) => metas(source).map(({ policy }) => policy),
  writers: trpcWriters,
};
