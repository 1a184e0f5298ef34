import type { Adapter } from "../../adapter.ts";
import { credentialsOff } from "../shared/writing/credentials.ts";
import { install } from "./install.ts";
import { readDjangoCors, readWholeSettings } from "./read.ts";
import { explicitOrigins, originPattern } from "./write.ts";

export const djangoCors: Adapter = {
  id: "django-cors-headers",
  family: "python",
  words:
    /\bCORS_[A-Z]|^[^\S\n]*from[^\S\n][^\n]*\bimport[^\S\n]*\*|\bcorsheaders\b|\bsplit_settings\b|\bglobals\(\)\.update\(/m,
  read: readDjangoCors,
  readRoutes: readWholeSettings,
  writers: {
    "explicit-origins": explicitOrigins,
    "origin-pattern": originPattern,
    "credentials-off": credentialsOff("CORS_ALLOW_CREDENTIALS"),
    correct: install,
  },
};
