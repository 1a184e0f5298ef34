import type { Adapter } from "../../adapter.ts";
import { readCors } from "./read.ts";
import { credentialsOff, explicitOrigins, originPattern } from "./write.ts";

export const cors: Adapter = {
  id: "cors",
  family: "javascript",
  words: /["'`]cors["'`]|["'`]@feathersjs\/express["'`]/,
  read: readCors,
  writers: {
    "explicit-origins": explicitOrigins,
    "origin-pattern": originPattern,
    "credentials-off": credentialsOff,
  },
};
