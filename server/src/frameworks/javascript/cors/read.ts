import type { Policy } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { handlersOf } from "../express/headers/writes.ts";
import { type CorsCall, corsCalls } from "./calls.ts";
import { everyone } from "./origin.ts";
import { policiesOf, type Use } from "./policy.ts";
import { placedOn, placedOnRoutes } from "./scopes.ts";

/** The policies of all calls of the `cors` function in the file (cors 2.8). */
export function readCors(source: Source): Policy[] {
  return readPlaced(source, placedOn);
}

/** The same, in one order with the handlers that set headers by hand. */
export function readCorsRoutes(source: Source): Policy[] {
  const handlers = [...handlersOf(source).values()];
  return readPlaced(source, (_, calls) => placedOnRoutes(source, [...calls, ...handlers]));
}

function readPlaced(source: Source, place: typeof placedOn): Policy[] {
  const calls = corsCalls(source);
  const placed = place(
    source,
    calls.map(({ call }) => call),
  );
  return calls.flatMap((call) => {
    const use = useOf(call);
    return (placed.get(call.call.id) ?? []).flatMap(({ scope, faults }) =>
      policiesOf(source, use, scope).map((policy) => ({ ...policy, ...faults })),
    );
  });
}

function useOf({ call, callee, alternatives }: CorsCall): Use {
  return { framework: "cors", label: "`cors`", span: spanOf(call), standing: everyone(spanOf(callee)), alternatives };
}
