import type { Adapter } from "../../adapter.ts";
import { addVary, credentialsOff, explicitOrigins, testOrigin } from "./fixes/writers.ts";
import { handSetHeaders } from "./headers/handSet.ts";
import { readExpress } from "./read.ts";
import { readExpressRoutes } from "./routes/read.ts";
import { afterHooks } from "./sending/afterHooks.ts";

/** Headers that code sets by hand on the response of Express, or of node itself. */
export const express: Adapter = {
  id: "express",
  family: "javascript",
  words: /access-control|control-allow-/i,
  read: readExpress,
  readRoutes: readExpressRoutes,
  readHeaders: handSetHeaders,
  meeting: { inTheEnd: afterHooks, inLayers: afterHooks },
  writers: {
    "explicit-origins": explicitOrigins,
    "test-origin": testOrigin,
    "credentials-off": credentialsOff,
    "add-vary": addVary,
  },
};
