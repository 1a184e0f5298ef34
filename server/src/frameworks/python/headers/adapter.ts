import type { Adapter } from "../../adapter.ts";
import { readHeaders } from "./read.ts";
import { addVary, credentialsOff, explicitOrigins, testOrigin } from "./write.ts";

/** Headers that Python code sets by hand on a response. */
export const pythonHeaders: Adapter = {
  id: "python-headers",
  family: "python",
  words: /access-control-allow-origin/i,
  read: readHeaders,
  writers: {
    "explicit-origins": explicitOrigins,
    "test-origin": testOrigin,
    "credentials-off": credentialsOff,
    "add-vary": addVary,
  },
};
