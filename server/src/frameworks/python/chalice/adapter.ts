import type { Adapter } from "../../adapter.ts";
import { credentialsOff } from "../shared/writing/credentials.ts";
import { oneOrigin } from "../shared/writing/origins.ts";
import { readChalice } from "./read.ts";

export const chalice: Adapter = {
  id: "chalice",
  family: "python",
  words: /\bchalice\b/,
  read: readChalice,
  writers: {
    "explicit-origins": oneOrigin("allow_origin"),
    "credentials-off": credentialsOff("allow_credentials"),
  },
};
