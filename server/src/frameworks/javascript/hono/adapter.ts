import type { Adapter } from "../../adapter.ts";
import { handSetHeaders } from "../shared/handSet/headers.ts";
import { withHandSet } from "../shared/handSet/write.ts";
import { asList } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inArgument } from "../shared/options/written.ts";
import { behindGuards } from "../shared/routing/guards.ts";
import { behindRefusals } from "../shared/routing/refusals.ts";
import { onRoutes } from "../shared/routing/routes.ts";
import { besideOthers } from "./covered.ts";
import { inTheEnd, readHandlerRoutes, readHandlers } from "./handlers.ts";
import { readMiddlewares } from "./read.ts";
import { refusingAll } from "./refusals.ts";
import { routing } from "./routing.ts";
import { asFunction } from "./write.ts";

/** The middleware `hono/cors`, and headers that are set on the context. */
export const hono: Adapter = {
  id: "hono",
  family: "javascript",
  words: /hono(?:\/[\w-]+)?["'`]/,
  read: (source) => {
    const policies = inTheEnd(source, besideOthers(source, [...readMiddlewares(source), ...readHandlers(source)]));
    return behindRefusals(source, behindGuards(source, policies, routing), { ...routing, refusing: refusingAll });
  },
  readRoutes: (source) =>
    onRoutes(source, inTheEnd(source, [...readMiddlewares(source), ...readHandlerRoutes(source)]), routing),
  readHeaders: (source) => handSetHeaders(source, "hono"),
  writers: withHandSet(
    optionWriters({
      find: inArgument(0),
      origin: "origin",
      credentials: "credentials",
      list: asList,
      pattern: asFunction,
      wildcard: ['"*"'],
    }),
  ),
};
