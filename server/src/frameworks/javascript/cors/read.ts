import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { handlersOf } from "../express/headers/writes.ts";
import { type CorsCall, corsCalls } from "./calls.ts";
import { everyone } from "./origin.ts";
import { policiesOf, type Use } from "./policy.ts";
import { placedOn } from "./scopes.ts";

/** The policies of all calls of the `cors` function in the file (cors 2.8). */
export function readCors(source: Source): Policy[] {
  return readBeside(source, []);
}

/** The same, in one order with the handlers that set headers by hand. */
export function readCorsRoutes(source: Source): Policy[] {
  return readBeside(source, [...handlersOf(source).values()]);
}

function readBeside(source: Source, handlers: readonly Node[]): Policy[] {
  const calls = corsCalls(source);
  const placed = placedOn(source, [...calls.map(({ call }) => call), ...handlers]);
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
