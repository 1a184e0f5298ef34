import type { Adapter } from "../../adapter.ts";
import { handSetHeaders } from "../handSet/headers.ts";
import { handSetPolicies } from "../handSet/policies.ts";
import { handSetWriters } from "../handSet/write.ts";

/** `devServer.headers` of webpack. */
export const webpack: Adapter = {
  id: "webpack",
  family: "javascript",
  words: /\bdevServer\b/,
  read: (source) => handSetPolicies(source, "webpack"),
  readHeaders: (source) => handSetHeaders(source, "webpack"),
  writers: handSetWriters,
};
