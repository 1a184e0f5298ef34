import type { Adapter } from "../../adapter.ts";
import { meetingOn } from "../shared/hooks/meeting.ts";
import { credentialsOff } from "../shared/writing/credentials.ts";
import { listOrigins } from "../shared/writing/origins.ts";
import { pathsOf } from "./layers.ts";
import { readFlaskCors } from "./read.ts";
import { addVary, belowRoute, originPattern } from "./write.ts";

export const flaskCors: Adapter = {
  id: "flask-cors",
  family: "python",
  words: /\bflask_cors\b|\.init_app\b/,
  read: readFlaskCors,
  meeting: meetingOn(pathsOf),
  writers: {
    "explicit-origins": listOrigins("origins"),
    "origin-pattern": originPattern,
    "credentials-off": credentialsOff("supports_credentials"),
    "add-vary": addVary,
    correct: belowRoute,
  },
};
