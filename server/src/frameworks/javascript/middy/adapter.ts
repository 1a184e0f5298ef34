import type { Adapter } from "../../adapter.ts";
import { besideOthers } from "./beside.ts";
import { readMiddlewares } from "./read.ts";
import { middyWriters } from "./write.ts";

/** The middleware `@middy/http-cors`. */
export const middy: Adapter = {
  id: "middy",
  family: "javascript",
  words: /["'`]@middy\/http-cors["'`]/,
  wordsAreModules: true,
  read: readMiddlewares,
  meeting: { inTheEnd: (_, policies) => [...policies], inLayers: besideOthers },
  writers: middyWriters,
};
