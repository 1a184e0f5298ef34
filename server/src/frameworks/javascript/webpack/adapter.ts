import type { Adapter } from "../../adapter.ts";
import { handSetPolicies } from "../handSet/policies.ts";

/** `devServer.headers` of webpack. */
export const webpack: Adapter = {
  id: "webpack",
  family: "javascript",
  words: /\bdevServer\b/,
  read: (source) => handSetPolicies(source, "webpack"),
  writers: {},
};
