import type { Adapter } from "../../adapter.ts";
import { listOrigins } from "../shared/writing/origins.ts";
import { readRobyn } from "./read.ts";

export const robyn: Adapter = {
  id: "robyn",
  family: "python",
  words: /\bALLOW_CORS\b/,
  read: readRobyn,
  writers: { "explicit-origins": listOrigins("origins") },
};
