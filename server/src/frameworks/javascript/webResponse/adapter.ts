import type { Adapter } from "../../adapter.ts";
import { handSetHeaders } from "../shared/handSet/headers.ts";
import { handSetPolicies } from "../shared/handSet/policies.ts";
import { handSetWriters } from "../shared/handSet/write.ts";
import { behindTests } from "./refused.ts";

/** The headers of the fetch standard's `Response`, as workers, Deno, Bun and the routes of Next.js answer. */
export const webResponse: Adapter = {
  id: "web",
  family: "javascript",
  words:
    /\b(?:Next)?Response\b|\.headers[^\S\n]*\.(?:set|append)\b|\bget\(["'`][oO]rigin|\bheaders\??\.origin\b|["'`]@(?:remix-run\/[\w-]+|sveltejs\/kit)["'`]/,
  read: (source) => handSetPolicies(source, "web"),
  readRoutes: (source) => behindTests(source, handSetPolicies(source, "web")),
  readHeaders: (source) => handSetHeaders(source, "web"),
  writers: handSetWriters,
};
