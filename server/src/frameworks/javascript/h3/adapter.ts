import type { Adapter } from "../../adapter.ts";
import { handSetHeaders } from "../shared/handSet/headers.ts";
import { handSetPolicies } from "../shared/handSet/policies.ts";
import { withHandSet } from "../shared/handSet/write.ts";
import { asList, asListWithRegex } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inArgument } from "../shared/options/written.ts";
import { readCalls } from "./read.ts";

/** `handleCors` and `appendCorsHeaders` of h3, Nitro and Nuxt, and headers that are set on an event. */
export const h3: Adapter = {
  id: "h3",
  family: "javascript",
  words: /\b(?:handleCors|appendCorsHeaders)\b|[eE]ventHandler\b|["'`]h3["'`]/,
  read: (source) => [...readCalls(source), ...handSetPolicies(source, "h3")],
  readHeaders: (source) => handSetHeaders(source, "h3"),
  writers: withHandSet(
    optionWriters({
      find: inArgument(1),
      origin: "origin",
      credentials: "credentials",
      list: asList,
      pattern: asListWithRegex,
      wildcard: ['"*"'],
    }),
  ),
};
