import type { Adapter } from "../../adapter.ts";
import { credentialsOff } from "../shared/writing/credentials.ts";
import { readSanicExt } from "./read.ts";
import { addVary, explicitOrigins, originPattern } from "./write.ts";

export const sanicExt: Adapter = {
  id: "sanic-ext",
  family: "python",
  words: /\bsanic/,
  read: readSanicExt,
  writers: {
    "explicit-origins": explicitOrigins,
    "origin-pattern": originPattern,
    "credentials-off": credentialsOff("supports_credentials"),
    "add-vary": addVary,
  },
};
