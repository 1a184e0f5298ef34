import type { Adapter } from "../../adapter.ts";
import { meetingOn } from "../shared/hooks/meeting.ts";
import { pathsOf } from "./layers.ts";
import { outermost } from "./order.ts";
import { readAllStarlette, readStarlette } from "./read.ts";
import { credentialsOff, explicitOrigins, originPattern } from "./write.ts";

export const starlette: Adapter = {
  id: "starlette",
  family: "python",
  words: /\bCORSMiddleware\b|\badd_middleware\b|\bMiddleware\b/,
  read: readStarlette,
  readRoutes: readAllStarlette,
  meeting: meetingOn(pathsOf),
  writers: {
    "explicit-origins": explicitOrigins,
    "origin-pattern": originPattern,
    "credentials-off": credentialsOff,
    correct: outermost,
  },
};
