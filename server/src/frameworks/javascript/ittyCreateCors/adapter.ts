import type { Adapter } from "../../adapter.ts";
import { asList } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inArgument } from "../shared/options/written.ts";
import { readCalls } from "./read.ts";

/** Credentials are a header among others, which no option turns off. */
const { "explicit-origins": explicitOrigins } = optionWriters({
  find: inArgument(0),
  origin: "origins",
  credentials: "headers",
  list: asList,
});

/** `createCors` of itty-router 4, and of itty-cors before. */
export const ittyCreateCors: Adapter = {
  id: "itty-create-cors",
  family: "javascript",
  words: /["'`](?:itty-router|itty-cors)["'`]/,
  wordsAreModules: true,
  read: readCalls,
  writers: { ...(explicitOrigins && { "explicit-origins": explicitOrigins }) },
};
