import { answersToUsers, onlyPreflight } from "../policy/behaviour.ts";
import { isOn } from "../policy/known.ts";
import type { AllowedEntry, Policy } from "../policy/policy.ts";
import { sameSpan } from "../policy/span.ts";
import { credentialsOn, definitionOf, type Related, type Report } from "./rule.ts";

/** One item of an allow-list with the policy that it is part of. */
export interface Allowed {
  readonly entry: AllowedEntry;
  readonly policy: Policy;
}

/**
 * The items of all allow-lists that decide who reads an answer. Those of policies with credentials come first: what is said
 * first about an item is kept, and there it weighs more.
 */
export function allowedEntries(policies: readonly Policy[]): Allowed[] {
  const open = policies.filter((policy) => !policy.failure && !onlyPreflight(policy));
  const graver = open.filter(({ credentials }) => isOn(credentials));
  const others = open.filter(({ credentials }) => !isOn(credentials));
  return [...graver, ...others].flatMap((policy) => policy.origins.entries.map((entry) => ({ entry, policy })));
}

/** The items of all allow-lists, also of those that decide about preflights only. */
export function allowedEntriesOfAll(policies: readonly Policy[]): Allowed[] {
  return policies
    .filter(({ failure }) => !failure)
    .flatMap((policy) => policy.origins.entries.map((entry) => ({ entry, policy })));
}

/** Whether an item is sent to everybody as it is written, so that the browser is what compares it. */
export function isConstant({ entry, policy }: Allowed): boolean {
  const { origin } = answersToUsers(policy).allowed;
  return entry.set.kind === "exact" && typeof origin === "object" && origin.text === entry.set.origin;
}

/** Errors are for what signed-in users are exposed to. */
export function severityOf({ credentials }: Policy): NonNullable<Report["severity"]> {
  return isOn(credentials) ? "error" : "warning";
}

/** What a page that is let in may do, as the end of a sentence. */
export function reads({ credentials, scope }: Policy): string {
  const answers = scope.onErrors ? "the answers to requests that fail" : "these answers";
  if (!isOn(credentials)) return `read ${answers}`;
  return `read ${scope.onErrors ? answers : "this API"} as the signed-in user`;
}

/** Whether an item stands in a list beside others, so that taking it out leaves something. */
export function isOneOfSeveral({ entry, policy }: Allowed): boolean {
  const { entries, span } = policy.origins;
  return entries.length > 1 && entry.span.start !== span.start;
}

/** Credentials, and the definition where the item is the whole value. */
export function relatedTo({ entry, policy }: Allowed): Related[] {
  const isWhole = sameSpan(entry.span, policy.origins.span);
  return [...(isOn(policy.credentials) ? credentialsOn(policy) : []), ...(isWhole ? definitionOf(policy) : [])];
}

/**
 * The policies for which something holds in every case that the same code can come to: what is open or shut in one of them
 * only (a list for development, a list that is filled under a condition) was thought of.
 */
export function inEveryCase(policies: readonly Policy[], holds: (policy: Policy) => boolean): Policy[] {
  return policies.filter((policy) => policies.every((other) => !sameSpan(other.span, policy.span) || holds(other)));
}

/** The policies whose answers are known to allow no credentials, also by what another layer on the same path adds. */
export function withoutCredentials(policies: readonly Policy[]): Policy[] {
  const adding = layersThatMayAdd(policies);
  return policies.filter((policy) => {
    const layers = adding.get(policy.scope.route);
    // Other layers add them: any at all, where its own is not among those that do.
    const others = (layers?.size ?? 0) - (layers?.has(policy.scope.layer) ? 1 : 0);
    return isOff(policy) && others === 0;
  });
}

function isOff({ credentials, failure }: Policy): boolean {
  return !failure && (credentials.kind === "absent" || (credentials.kind === "known" && !credentials.value));
}

/** The layers of each route whose answers to what pages read may allow credentials. */
function layersThatMayAdd(policies: readonly Policy[]): Map<string, Set<number>> {
  const byRoute = new Map<string, Set<number>>();
  for (const policy of policies) {
    if (isOff(policy) || onlyPreflight(policy)) continue;
    const { route, layer } = policy.scope;
    byRoute.set(route, (byRoute.get(route) ?? new Set()).add(layer));
  }
  return byRoute;
}
