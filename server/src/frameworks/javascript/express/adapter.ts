import type { Adapter } from "../../adapter.ts";
import { addVary, credentialsOff, explicitOrigins, testOrigin } from "./fixes/writers.ts";
import { readExpress } from "./read.ts";

/** Headers that code sets by hand on the response of Express, or of node itself. */
export const express: Adapter = {
  id: "express",
  family: "javascript",
  words: /access-control-allow-origin/i,
  read: readExpress,
  writers: {
    "explicit-origins": explicitOrigins,
    "test-origin": testOrigin,
    "credentials-off": credentialsOff,
    "add-vary": addVary,
  },
};
