import type { Adapter } from "../../adapter.ts";
import { handSetHeaders } from "./handSet.ts";
import { readHeaders } from "./read.ts";
import { addVary, credentialsOff, explicitOrigins, testOrigin } from "./write.ts";

/** Headers that Python code sets by hand on a response. */
export const pythonHeaders: Adapter = {
  id: "python-headers",
  family: "python",
  words: /access[-_]control|control-allow-/i,
  read: readHeaders,
  readHeaders: handSetHeaders,
  writers: {
    "explicit-origins": explicitOrigins,
    "test-origin": testOrigin,
    "credentials-off": credentialsOff,
    "add-vary": addVary,
  },
};
