import type { Adapter } from "../../adapter.ts";
import { asList } from "../shared/options/idioms.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inPlace } from "../shared/options/written.ts";
import { readSettings } from "./read.ts";

/** `security.cors` of Sails. */
export const sails: Adapter = {
  id: "sails",
  family: "javascript",
  words: /\ballRoutes\b|\bsecurityLevel\b/,
  read: readSettings,
  writers: optionWriters({ find: inPlace, origin: "allowOrigins", credentials: "allowCredentials", list: asList }),
};
