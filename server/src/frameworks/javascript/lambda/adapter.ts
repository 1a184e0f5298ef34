import type { Adapter } from "../../adapter.ts";
import { handSetHeaders } from "../shared/handSet/headers.ts";
import { handSetPolicies } from "../shared/handSet/policies.ts";
import { handSetWriters } from "../shared/handSet/write.ts";

/** The headers of what AWS Lambda gives to API Gateway: `{ statusCode, headers, body }`. */
export const lambda: Adapter = {
  id: "lambda",
  family: "javascript",
  words: /\bstatusCode\b/,
  read: (source) => handSetPolicies(source, "lambda"),
  readHeaders: (source) => handSetHeaders(source, "lambda"),
  writers: handSetWriters,
};
