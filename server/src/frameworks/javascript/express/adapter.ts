import type { Adapter } from "../../adapter.ts";
import { explicitThere, unlessImported } from "./fixes/imported.ts";
import { addVary, credentialsOff, explicitOrigins, testOrigin } from "./fixes/writers.ts";
import { handSetHeaders } from "./headers/handSet.ts";
import { readExpress } from "./read.ts";
import { readExpressRoutes } from "./routes/read.ts";
import { afterHooks } from "./sending/afterHooks.ts";

/** Headers that code sets by hand on the response of Express, or of node itself. */
export const express: Adapter = {
  id: "express",
  family: "javascript",
  // Headers may come from another file.
  words:
    /access-control|control-allow-|(?:cors|headers)\w*[^\n;]{0,60}(?:\bfrom|require\()[^\S\n]*["'`](?:[.~#]|@\/)|(?:\bfrom[^\S\n]|require\()[^\S\n]*["'`](?:[.~#]|@\/)[^"'`\n]{0,80}(?:cors|headers)/i,
  read: readExpress,
  readRoutes: readExpressRoutes,
  readHeaders: handSetHeaders,
  meeting: { inTheEnd: afterHooks, inLayers: afterHooks },
  writers: {
    "explicit-origins": unlessImported(explicitOrigins, explicitThere),
    "test-origin": unlessImported(testOrigin),
    "credentials-off": unlessImported(credentialsOff),
    "add-vary": unlessImported(addVary),
  },
};
