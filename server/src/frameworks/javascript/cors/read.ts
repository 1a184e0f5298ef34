import type { Policy, Scope } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { handlersOf } from "../express/headers/writes.ts";
import { withFaults } from "../express/routes/faults.ts";
import { isTypedBehindGuard } from "../express/routes/originGuards.ts";
import { unsure } from "../shared/options/unsure.ts";
import { isCalledByOrigin } from "../shared/routing/originGuards.ts";
import { isSetElsewhere } from "./beside.ts";
import { methodsCalledFor } from "./byMethod.ts";
import { type CorsCall, corsCalls } from "./calls.ts";
import { isCompletedByHand } from "./completed.ts";
import { everyone } from "./origin.ts";
import { policiesOf, type Use } from "./policy.ts";
import { ownScope, placedOn, placedOnRoutes } from "./scopes.ts";

const besides = "what it goes on with sets headers besides";
const elsewhere = "a middleware of another file sets headers besides";
const doubt = "what stands in front of it may keep requests from it";

/** The policies of all calls of the `cors` function in the file (cors 2.8). */
export function readCors(source: Source): Policy[] {
  return readPlaced(source, placedOn);
}

/** The same, in one order with the handlers that set headers by hand. */
export function readCorsRoutes(source: Source): Policy[] {
  const handlers = [...handlersOf(source).values()];
  const policies = readPlaced(source, (_, calls) => placedOnRoutes(source, [...calls, ...handlers]));
  return policies.length > 0 && isSetElsewhere(source) ? policies.map((each) => unsure(each, elsewhere)) : policies;
}

function readPlaced(source: Source, place: typeof placedOn): Policy[] {
  const calls = corsCalls(source);
  const placed = place(
    source,
    calls.map(({ call }) => call),
  );
  return calls.flatMap((call) => {
    const alone = policiesAlone(source).get(call) ?? [];
    const isTested = isCalledByOrigin(source, call.call) || isTypedBehindGuard(source, call.call);
    const called = methodsCalledFor(source, call.call);
    return (placed.get(call.call.id) ?? []).flatMap(({ scope, faults, isDoubtful }) =>
      alone
        .map((policy) => ({ ...policy, scope: called ? onlyOn(scope, called) : scope }))
        .map((policy) => withFaults(isDoubtful || isTested ? unsure(policy, doubt) : policy, faults))
        .map((policy) => (isCompletedByHand(source, call.call) ? unsure(policy, besides) : policy)),
    );
  });
}

function onlyOn(scope: Scope, methods: readonly string[]): Scope {
  return { ...scope, methods: methods.filter((name) => scope.methods?.includes(name) ?? true) };
}

/** The policies of each call as if it lay alone. */
const policiesAlone = onceFor(
  (source: Source): ReadonlyMap<CorsCall, readonly Policy[]> =>
    new Map(corsCalls(source).map((call) => [call, policiesOf(source, useOf(call), ownScope(source, call.call))])),
);

function useOf({ call, callee, alternatives }: CorsCall): Use {
  return { framework: "cors", label: "`cors`", span: spanOf(call), standing: everyone(spanOf(callee)), alternatives };
}
