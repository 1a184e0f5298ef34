import type { Adapter } from "../../adapter.ts";
import { listOrigins } from "../shared/writing/origins.ts";
import { readSocketio } from "./read.ts";
import { withoutCredentials } from "./write.ts";

export const socketio: Adapter = {
  id: "python-socketio",
  family: "python",
  words: /\bcors_allowed_origins\b/,
  read: readSocketio,
  writers: {
    "explicit-origins": listOrigins("cors_allowed_origins"),
    "credentials-off": withoutCredentials,
  },
};
