import type { Adapter } from "../../adapter.ts";
import { credentialsOff } from "../writing/credentials.ts";
import { listOrigins } from "../writing/origins.ts";
import { readFalcon } from "./read.ts";

export const falcon: Adapter = {
  id: "falcon",
  family: "python",
  words: /\bfalcon\b/,
  read: readFalcon,
  writers: {
    "explicit-origins": listOrigins("allow_origins"),
    "credentials-off": credentialsOff("allow_credentials", "None"),
  },
};
