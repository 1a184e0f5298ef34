import type { Adapter } from "../../adapter.ts";
import { handSetHeaders } from "../shared/handSet/headers.ts";
import { handSetPolicies } from "../shared/handSet/policies.ts";
import { handSetWriters } from "../shared/handSet/write.ts";

/** `devServer.headers` of webpack. */
export const webpack: Adapter = {
  id: "webpack",
  family: "javascript",
  words: /\bdevServer\b/,
  read: (source) => handSetPolicies(source, "webpack"),
  readHeaders: (source) => handSetHeaders(source, "webpack"),
  writers: handSetWriters,
};
