import { isOn } from "../../../policy/known.ts";
import { sameSpan } from "../../../policy/span.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Adapter, Rewrite, RewriteRequest } from "../../adapter.ts";
import { cors } from "../cors/adapter.ts";
import { readCors } from "../cors/read.ts";
import { handSetWriters } from "../shared/handSet/write.ts";
import { withoutCorsHeaders } from "../shared/writing/corsHeaders.ts";
import { metas } from "./metas.ts";

/** What `responseMeta` sends is left to the middleware, where there is one; else one origin is a constant. */
export const trpcWriters: Adapter["writers"] = {
  "explicit-origins": (request) =>
    leftToMiddleware(request, "explicit-origins") ?? handSetWriters["explicit-origins"]?.(request),
  "origin-pattern": (request) => leftToMiddleware(request, "origin-pattern"),
  "credentials-off": (request) => handSetWriters["credentials-off"]?.(request),
};

function leftToMiddleware(
  { source, policy, trusted }: RewriteRequest,
  intent: "explicit-origins" | "origin-pattern",
): Rewrite | undefined {
  const meta = metas(source).find((each) => sameSpan(each.policy.span, policy.span));
  const call = meta?.middleware?.call;
  const left = meta && withoutCorsHeaders(source, meta.headers);
  const own = call && readCors(source).find(({ span }) => sameSpan(span, spanOf(call)));
  if (!left || !own || (isOn(policy.credentials) && !isOn(own.credentials))) return undefined;
  const rewrite = cors.writers[intent]?.({ source, policy: own, trusted });
  return rewrite && { title: rewrite.title, edits: [...rewrite.edits, left.edit] };
}
