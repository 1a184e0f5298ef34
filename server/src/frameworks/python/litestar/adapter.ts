import type { Adapter } from "../../adapter.ts";
import { credentialsOff } from "../shared/writing/credentials.ts";
import { listOrigins } from "../shared/writing/origins.ts";
import { readLitestar } from "./read.ts";
import { originPattern } from "./write.ts";

export const litestar: Adapter = {
  id: "litestar",
  family: "python",
  words: /\bCORSConfig\b/,
  read: readLitestar,
  writers: {
    "explicit-origins": listOrigins("allow_origins"),
    "origin-pattern": originPattern,
    "credentials-off": credentialsOff("allow_credentials"),
  },
};
