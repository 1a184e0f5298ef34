import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { type UserGuard, userGuardBefore } from "../express/routes/userGuards.ts";
import { behindSignIn, mayBeRefused, refusedWith } from "../shared/routing/refused.ts";
import type { NestCors } from "./applications.ts";

const everywhere = { text: "", isPrefix: true };

/**
 * What becomes of preflights that meet a middleware in front of CORS which asks who the user is: `app.use(requireUser)`. Nest's
 * own guards come behind it.
 */
export function behindUserGuards(source: Source, policy: Policy, cors: NestCors): Policy {
  const guard = guardBefore(source, cors);
  if (!guard) return policy;
  if (guard.fate === "unsure") return mayBeRefused(policy);
  const { inFront = [behindSignIn("Nest", cors.named, guard.call, guard.status)] } = policy;
  return { ...policy, inFront, wire: { ...policy.wire, preflight: refusedWith(guard.status) } };
}

function guardBefore(source: Source, { app, node, isAtStart }: NestCors): UserGuard | undefined {
  if (app === undefined) return undefined;
  // What is handed over when the application is made comes in when it starts.
  const order = [isAtStart ? Number.MAX_SAFE_INTEGER : node.endIndex];
  return userGuardBefore(source, { order }, { root: app, path: everywhere });
}
