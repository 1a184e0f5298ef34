import type { Adapter } from "../../adapter.ts";
import { meetingOn } from "../shared/hooks/meeting.ts";
import { credentialsOff } from "../shared/writing/credentials.ts";
import { pathsOf } from "./layers.ts";
import { readAiohttpCors, readAllMappings } from "./read.ts";
import { addVary, explicitOrigins } from "./write.ts";

export const aiohttpCors: Adapter = {
  id: "aiohttp-cors",
  family: "python",
  words: /\baiohttp_cors\b/,
  read: readAiohttpCors,
  readRoutes: readAllMappings,
  meeting: meetingOn(pathsOf),
  writers: {
    "explicit-origins": explicitOrigins,
    "credentials-off": credentialsOff("allow_credentials"),
    "add-vary": addVary,
  },
};
