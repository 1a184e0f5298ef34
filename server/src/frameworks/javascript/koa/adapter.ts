import type { Adapter } from "../../adapter.ts";
import { handSetHeaders } from "../shared/handSet/headers.ts";
import { withHandSet } from "../shared/handSet/write.ts";
import { onlyOne } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inArgument } from "../shared/options/written.ts";
import { behindGuards } from "../shared/routing/guards.ts";
import { behindRefusals } from "../shared/routing/refusals.ts";
import { onRoutes } from "../shared/routing/routes.ts";
import { inTheEnd, readHandlerRoutes, readHandlers } from "./handlers.ts";
import { readMiddlewares } from "./read.ts";
import { routing } from "./routing.ts";
import { behindThrows } from "./throws.ts";
import { asPatternTest, asTest } from "./write.ts";

/** The CORS middlewares of Koa, and headers that are set on its context. */
export const koa: Adapter = {
  id: "koa",
  family: "javascript",
  words: /["'`](?:@koa\/(?:cors|router)|kcors|koa2-cors|koa(?:-router)?|@feathersjs\/koa)["'`]/,
  wordsAreModules: true,
  read: (source) =>
    behindRefusals(
      source,
      behindGuards(source, inTheEnd(source, [...readMiddlewares(source), ...readHandlers(source)]), routing),
      routing,
    ),
  readRoutes: (source) => {
    const policies = inTheEnd(source, [...readMiddlewares(source), ...readHandlerRoutes(source)]);
    return behindThrows(source, onRoutes(source, policies, routing));
  },
  readHeaders: (source) => handSetHeaders(source, "koa"),
  writers: withHandSet(
    optionWriters({
      find: inArgument(0),
      origin: "origin",
      credentials: "credentials",
      list: asTest,
      standIn: onlyOne,
      pattern: asPatternTest,
      wildcard: ['"*"'],
    }),
  ),
};
