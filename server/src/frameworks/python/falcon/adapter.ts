import type { Adapter } from "../../adapter.ts";
import { meetingOn } from "../shared/hooks/meeting.ts";
import { credentialsOff } from "../shared/writing/credentials.ts";
import { pathsOf } from "./layers.ts";
import { readFalcon } from "./read.ts";
import { addVary, explicitOrigins } from "./write.ts";

export const falcon: Adapter = {
  id: "falcon",
  family: "python",
  words: /\bfalcon\b/,
  read: readFalcon,
  meeting: meetingOn(pathsOf),
  writers: {
    "explicit-origins": explicitOrigins,
    "credentials-off": credentialsOff("allow_credentials", "None"),
    "add-vary": addVary,
  },
};
