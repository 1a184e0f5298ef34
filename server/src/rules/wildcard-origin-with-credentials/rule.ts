import { anyOriginIsSentAs } from "../../policy/behaviour.ts";
import { isOn } from "../../policy/known.ts";
import type { Policy } from "../../policy/policy.ts";
import { credentialsOn, definitionOf, type Rule } from "../rule.ts";

export const wildcardOriginWithCredentials: Rule = {
  id: "wildcard-origin-with-credentials",
  severity: "error",
  summary: "Any origin is allowed together with credentials.",
  check: ({ policies }) =>
    policies.filter(letsAnyoneInWithCredentials).map((policy) => ({
      span: policy.origins.span,
      message: messageFor(policy),
      related: [...credentialsOn(policy), ...definitionOf(policy)],
      framework: policy.framework,
      policy,
      fixes: ["explicit-origins", "nginx", "origin-pattern", "test-origin", "credentials-off"],
    })),
};

function letsAnyoneInWithCredentials({ origins, credentials }: Policy): boolean {
  return origins.set.kind === "everyone" && origins.set.how === "wildcard" && isOn(credentials);
}

/** Fetch standard, section 4.9 (CORS check): `*` fails when the request's credentials mode is "include". */
function messageFor(policy: Policy): string {
  const { label } = policy;
  if (anyOriginIsSentAs(policy) === "*") {
    return "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";
  }
  return `${label} answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.`;
}
