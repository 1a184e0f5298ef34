import { answersToUsers } from "../../policy/behaviour.ts";
import type { Policy } from "../../policy/policy.ts";
import { contains } from "../../policy/span.ts";
import { definitionOf, type Report, type Rule } from "../rule.ts";

export const duplicateAllowOrigin: Rule = {
  id: "duplicate-allow-origin",
  severity: "error",
  summary: "Access-Control-Allow-Origin goes out twice.",
  check: ({ policies }) =>
    policies.flatMap((policy) => {
      if (policy.moreOrigins.length === 0) return [];
      return [isList(policy) ? listReport(policy) : linesReport(policy)];
    }),
};

/** Whether one value makes all the lines. */
function isList({ origins: { span, definedAt }, moreOrigins }: Policy): boolean {
  return moreOrigins.every((line) => contains(span, line.span) || (definedAt && contains(definedAt, line.span)));
}

/** Fetch standard, CORS check: all lines of the header are joined with commas before they are compared. */
function listReport(policy: Policy): Report {
  const { origin } = answersToUsers(policy).allowed;
  const texts = [...(typeof origin === "object" ? [origin.text] : []), ...policy.moreOrigins.map(({ text }) => text)];
  const meant = texts.filter((text) => /^https?:\/\/[^\s/*]+$/.test(text));
  return {
    span: policy.origins.span,
    message:
      "A list goes out in one Access-Control-Allow-Origin line for each item: browsers join them with commas, and refuse that for every origin.",
    related: definitionOf(policy),
    framework: policy.framework,
    policy,
    ...(meant.length === texts.length && { meant }),
    fixes: ["test-origin"],
  };
}

function linesReport(policy: Policy): Report {
  const { moreOrigins } = policy;
  const first = moreOrigins[0]?.span ?? policy.origins.span;
  return {
    span: first,
    message:
      "This answer carries Access-Control-Allow-Origin more than once: browsers join the lines with commas, and refuse that for every origin.",
    related: [{ span: policy.origins.span, message: "The header is set here first." }],
    framework: policy.framework,
    policy,
    fixes: [
      {
        intent: "correct",
        title: moreOrigins.length === 1 ? "Remove the second one" : "Remove all but the first one",
        changes: moreOrigins.map(({ span }) => ({ kind: "remove", span })),
      },
    ],
  };
}
