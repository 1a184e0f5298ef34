import type { Adapter } from "../../adapter.ts";
import { handSetPolicies } from "../handSet/policies.ts";

/** The headers of what AWS Lambda gives to API Gateway: `{ statusCode, headers, body }`. */
export const lambda: Adapter = {
  id: "lambda",
  family: "javascript",
  words: /\bstatusCode\b/,
  read: (source) => handSetPolicies(source, "lambda"),
  writers: {},
};
