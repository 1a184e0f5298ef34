import type { Adapter } from "../../adapter.ts";
import { handSetHeaders } from "../shared/handSet/headers.ts";
import { withHandSet } from "../shared/handSet/write.ts";
import { asList, asListWithRegex } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inArgument } from "../shared/options/written.ts";
import { behindGuards } from "../shared/routing/guards.ts";
import { behindRefusals } from "../shared/routing/refusals.ts";
import { onRoutes } from "../shared/routing/routes.ts";
import { inTheEnd, readHandlerRoutes, readHandlers } from "./handlers.ts";
import { readCalls } from "./read.ts";
import { routingOf } from "./routing.ts";

/** `handleCors`, `appendCorsHeaders` and `appendCorsPreflightHeaders` of h3, Nitro and Nuxt, and headers that are set on an event. */
export const h3: Adapter = {
  id: "h3",
  family: "javascript",
  words: /\b(?:handleCors|appendCors(?:Preflight)?Headers)\b|[eE]ventHandler\b|["'`]h3["'`]/,
  read: (source) => {
    const policies = inTheEnd(source, [...readCalls(source), ...readHandlers(source)]);
    const routing = routingOf(source);
    return behindRefusals(source, behindGuards(source, policies, routing), routing);
  },
  readRoutes: (source) =>
    onRoutes(source, inTheEnd(source, [...readCalls(source), ...readHandlerRoutes(source)]), routingOf(source)),
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
