import type { Policy } from "../../../policy/policy.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { functionOf } from "../express/routes/handlers.ts";
import { callsOf } from "../shared/routing/places.ts";
import { registrations } from "./registrations.ts";

/** An instance that the file makes itself. */
const made = /\bfastify(?:\.(?:default|fastify))?\s*(?:<[^()]*>)?\(/i;
/** What may answer OPTIONS, or look at it. */
const answering = /OPTIONS["'`]|\.(?:options|all)\s*[(<]|setNotFoundHandler|\.inject\b|\bmethod\s*[:,}]\s*(?!["'`[\s])/;

/** Policies where no route of the file takes OPTIONS: Fastify answers 404 to preflights, whatever headers they carry. */
export function withoutOptions(source: Source, policies: readonly Policy[]): Policy[] {
  if (policies.length === 0 || !isUnanswered(source)) return [...policies];
  return policies.map((policy) => {
    const { preflight } = policy.wire;
    if (preflight.kind !== "passed on") return policy;
    return { ...policy, wire: { ...policy.wire, preflight: { ...preflight, status: 404 } } };
  });
}

const isUnanswered = onceFor((source: Source): boolean => {
  if (!source.mentions(made) || source.mentions(answering) || registrations(source).length > 0) return false;
  // A plugin of another file may have routes for OPTIONS.
  return callsOf(source, ["register"]).every(
    ({ given: [plugin] }) => plugin && functionOf(source, plugin) !== undefined,
  );
});
