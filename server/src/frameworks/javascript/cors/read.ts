import type { Policy } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { type CorsCall, corsCalls } from "./calls.ts";
import { everyone } from "./origin.ts";
import { policiesOf, type Use } from "./policy.ts";
import { scopesOf } from "./scopes.ts";

/** The policies of all calls of the `cors` function in the file (cors 2.8). */
export function readCors(source: Source): Policy[] {
  const calls = corsCalls(source);
  const middlewares = calls.map(({ call }) => call);
  const scopes = scopesOf(source, middlewares);
  return calls.flatMap((call) => {
    const use = useOf(call);
    return (scopes.get(call.call.id) ?? []).flatMap((scope) => policiesOf(source, use, scope));
  });
}

function useOf({ call, callee, alternatives }: CorsCall): Use {
  return { framework: "cors", label: "`cors`", span: spanOf(call), standing: everyone(spanOf(callee)), alternatives };
}
