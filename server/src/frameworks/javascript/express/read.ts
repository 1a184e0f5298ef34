import type { Policy } from "../../../policy/policy.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { additionsOf } from "../../shared/headers/additions.ts";
import { policiesOf } from "../../shared/headers/policies.ts";
import { corsCalls } from "../cors/calls.ts";
import { unsure } from "../shared/options/unsure.ts";
import { withoutOrigin } from "./headers/effects.ts";
import { varyWrites } from "./headers/vary.ts";
import { corsNames, handlersOf, headerWrites } from "./headers/writes.ts";
import { handSetFaults } from "./routes/faults.ts";
import { isForErrors } from "./routes/handlers.ts";
import { isBehindOriginGuard } from "./routes/originGuards.ts";
import { placesOf } from "./routes/places.ts";

const guarded = "what stands in front of it may keep requests from it";
const how = { framework: "express", label: "This handler", optionsStatus: 200 } as const;

/** The policies of headers that handlers set by hand on the response of node or Express. */
export const readExpress = onceFor((source: Source): Policy[] => {
  const writes = headerWrites(source, corsNames);
  if (writes.length === 0) return [];
  const all = [...writes, ...varyWrites(source)].sort((a, b) => a.statement.start - b.statement.start);
  const policies = policiesOf(all, how);
  if (policies.length === 0) return [];
  const handlers = handlersOf(source);
  // Beside others the answers of the routes may well have headers.
  const isOnly = handlers.size === 1 && corsCalls(source).length === 0;
  return policies
    .filter(({ origins: { set } }) => set.kind !== "unknown" || set.why !== withoutOrigin)
    .map((policy) => {
      const handler = handlers.get(policy.scope.route);
      if (!handler) return policy;
      if (isForErrors(source, handler)) return onErrors(policy);
      const places = placesOf(source, handler);
      if (places.length > 0 && places.every((place) => isBehindOriginGuard(source, place)))
        return unsure(policy, guarded);
      return isOnly ? { ...policy, ...handSetFaults(source, handler, policy.span) } : policy;
    });
});

/** The headers go to what failed, and to nothing else. */
function onErrors(policy: Policy): Policy {
  return { ...policy, label: "This error handler", scope: { ...policy.scope, onErrors: true } };
}

/** What handlers that name no origin put to the answers of others, or take away from them. */
export function readAdditions(source: Source): Policy[] {
  return additionsOf(headerWrites(source, corsNames), how);
}
