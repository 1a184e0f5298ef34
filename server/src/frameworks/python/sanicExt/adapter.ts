import type { Adapter } from "../../adapter.ts";
import { credentialsOff } from "../writing/credentials.ts";
import { compiledPattern } from "../writing/patterns.ts";
import { readSanicExt } from "./read.ts";
import { explicitOrigins } from "./write.ts";

export const sanicExt: Adapter = {
  id: "sanic-ext",
  family: "python",
  words: /\bsanic/,
  read: readSanicExt,
  writers: {
    "explicit-origins": explicitOrigins,
    "origin-pattern": compiledPattern("origin"),
    "credentials-off": credentialsOff("supports_credentials"),
  },
};
