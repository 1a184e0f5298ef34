import type { HandSetHeader } from "../../policy/facts.ts";
import { isOn } from "../../policy/known.ts";
import type { Policy } from "../../policy/policy.ts";
import { sameSpan } from "../../policy/span.ts";
import type { Report, Rule } from "../rule.ts";

const names: ReadonlySet<string> = new Set([
  "access-control-allow-private-network",
  "access-control-allow-local-network",
]);

export const obsoletePrivateNetworkHeader: Rule = {
  id: "obsolete-private-network-header",
  severity: "hint",
  summary: "A question about private networks is answered that no browser asks any more.",
  check: ({ policies, headers }) => {
    const lines = headers.filter(({ name }) => names.has(name.toLowerCase()));
    const options = policies.filter((policy) => isOn(policy.privateNetwork) && !isHandSet(policy, lines));
    return [...lines.map(headerReport), ...options.flatMap((policy) => optionReport(policy) ?? [])];
  },
};

function isHandSet({ privateNetwork }: Policy, lines: readonly HandSetHeader[]): boolean {
  return lines.some(
    ({ value }) =>
      value.kind !== "absent" && privateNetwork.kind !== "absent" && sameSpan(value.span, privateNetwork.span),
  );
}

function headerReport({ nameSpan, framework }: HandSetHeader): Report {
  return report(nameSpan, framework, "Remove the header");
}

function optionReport({ privateNetwork, framework, ...policy }: Policy): Report | undefined {
  if (privateNetwork.kind !== "known") return undefined;
  return report(privateNetwork.span, framework, "Remove the option", { privateNetwork, framework, ...policy });
}

/** Local Network Access replaced the preflight of Private Network Access by a permission (Chrome 142). */
function report(span: Report["span"], framework: string, title: string, policy?: Policy): Report {
  return {
    span,
    message:
      "No browser asks this any more: whether a page may reach a private network is a permission of the user now.",
    related: [],
    framework,
    ...(policy && { policy }),
    fixes: [{ intent: "correct", title, changes: [{ kind: "remove", span }] }],
  };
}
