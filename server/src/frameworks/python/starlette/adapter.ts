import type { Adapter } from "../../adapter.ts";
import { outermost } from "./order.ts";
import { readStarlette } from "./read.ts";
import { credentialsOff, explicitOrigins, originPattern } from "./write.ts";

export const starlette: Adapter = {
  id: "starlette",
  family: "python",
  words: /\bCORSMiddleware\b/,
  read: readStarlette,
  writers: {
    "explicit-origins": explicitOrigins,
    "origin-pattern": originPattern,
    "credentials-off": credentialsOff,
    correct: outermost,
  },
};
