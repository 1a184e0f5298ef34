import type { Adapter } from "../../adapter.ts";
import { credentialsOff } from "../shared/writing/credentials.ts";
import { readFalcon } from "./read.ts";
import { addVary, explicitOrigins } from "./write.ts";

export const falcon: Adapter = {
  id: "falcon",
  family: "python",
  words: /\bfalcon\b/,
  read: readFalcon,
  writers: {
    "explicit-origins": explicitOrigins,
    "credentials-off": credentialsOff("allow_credentials", "None"),
    "add-vary": addVary,
  },
};
