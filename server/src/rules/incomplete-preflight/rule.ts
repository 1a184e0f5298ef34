import { onlyPreflight, sendsNothing } from "../../policy/behaviour.ts";
import { isOn } from "../../policy/known.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Span } from "../../policy/span.ts";
import { type Route, routesOf } from "../routes.ts";
import { type Report, type Rule, remedies } from "../rule.ts";

export const incompletePreflight: Rule = {
  id: "incomplete-preflight",
  severity: "error",
  summary: "The answer to OPTIONS lacks what the real answer allows.",
  check: ({ policies }) => routesOf(policies).flatMap(reportsOf),
};

/** A header that preflights lack, and where the real answer has it. */
interface Lacking {
  readonly name: string;
  readonly span: Span;
}

function reportsOf({ letting, preflights }: Route): Report[] {
  const [preflight] = preflights;
  if (!preflight || letting.length === 0 || !preflights.every(onlyPreflight)) return [];
  const lacking = lackingIn(letting, preflights);
  const [first] = lacking;
  if (!first) return [];
  const names = lacking.map(({ name }) => `\`${name}\``).join(" and ");
  return [
    {
      span: preflight.span,
      message: `The answer to OPTIONS lacks ${names}, which the real answer has: the preflight fails, and browsers never send the request.`,
      related: [{ span: first.span, message: "The real answer has it." }],
      framework: preflight.framework,
      policy: preflight,
      fixes: remedies(preflight, "nginx"),
    },
  ];
}

function lackingIn(letting: readonly Policy[], preflights: readonly Policy[]): Lacking[] {
  const real = letting[0]?.origins.span;
  if (preflights.every(sendsNothing)) return real ? [{ name: "Access-Control-Allow-Origin", span: real }] : [];
  const speaking = preflights.filter((policy) => !sendsNothing(policy));
  const lists = (["methods", "headers"] as const).flatMap((list): Lacking[] => {
    const listing = letting.find((policy) => policy[list].kind === "listed" || policy[list].kind === "reflected");
    const isLacking = listing && speaking.every((policy) => policy[list].kind === "none");
    const name = list === "methods" ? "Access-Control-Allow-Methods" : "Access-Control-Allow-Headers";
    return isLacking ? [{ name, span: writtenAt(listing, list) }] : [];
  });
  return [...credentialsLacking(letting, speaking), ...lists];
}

function credentialsLacking(letting: readonly Policy[], speaking: readonly Policy[]): Lacking[] {
  const on = letting.map(({ credentials }) => credentials).find(isOn);
  const isOff = speaking.every(({ credentials: { kind } }) => kind === "absent");
  return on && isOff ? [{ name: "Access-Control-Allow-Credentials", span: on.span }] : [];
}

function writtenAt(policy: Policy, list: "methods" | "headers"): Span {
  const listing = policy[list];
  return (listing.kind === "listed" ? listing.names[0]?.span : undefined) ?? policy.origins.span;
}
