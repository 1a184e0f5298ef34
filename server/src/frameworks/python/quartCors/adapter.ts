import type { Adapter } from "../../adapter.ts";
import { meetingOn } from "../shared/hooks/meeting.ts";
import { credentialsOff } from "../shared/writing/credentials.ts";
import { listOrigins } from "../shared/writing/origins.ts";
import { compiledPattern } from "../shared/writing/patterns.ts";
import { pathsOf } from "./layers.ts";
import { readQuartCors } from "./read.ts";

export const quartCors: Adapter = {
  id: "quart-cors",
  family: "python",
  words: /\bquart_cors\b|\bQUART_CORS_/,
  read: readQuartCors,
  meeting: meetingOn(pathsOf),
  writers: {
    "explicit-origins": listOrigins("allow_origin"),
    "origin-pattern": compiledPattern("allow_origin"),
    "credentials-off": credentialsOff("allow_credentials"),
  },
};
