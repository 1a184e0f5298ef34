import type { Adapter } from "../../adapter.ts";
import { readSettings } from "./read.ts";

/** `security.cors` of Sails. */
export const sails: Adapter = {
  id: "sails",
  family: "javascript",
  words: /\ballRoutes\b|\bsecurityLevel\b/,
  read: readSettings,
  writers: {},
};
