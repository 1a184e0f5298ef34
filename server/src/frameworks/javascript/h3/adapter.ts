import type { Adapter } from "../../adapter.ts";
import { handSetPolicies } from "../handSet/policies.ts";
import { readCalls } from "./read.ts";

/** `handleCors` and `appendCorsHeaders` of h3, Nitro and Nuxt, and headers that are set on an event. */
export const h3: Adapter = {
  id: "h3",
  family: "javascript",
  words: /\b(?:handleCors|appendCorsHeaders|[eE]ventHandler)\b|["'`]h3["'`]/,
  read: (source) => [...readCalls(source), ...handSetPolicies(source, "h3")],
  writers: {},
};
