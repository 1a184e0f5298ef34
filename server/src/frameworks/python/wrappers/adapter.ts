import type { Adapter } from "../../adapter.ts";
import { readWrappers } from "./read.ts";
import { credentialsOff, explicitOrigins } from "./write.ts";

/** Functions of the workspace that set up CORS with what another file calls them with. */
export const wrappers: Adapter = {
  id: "python-wrappers",
  family: "python",
  words: /\bimport\b/,
  read: readWrappers,
  writers: {
    "explicit-origins": explicitOrigins,
    "credentials-off": credentialsOff,
  },
};
