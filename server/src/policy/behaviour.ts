import type { Policy } from "./policy.ts";
import type { Answers } from "./wire.ts";

/** What answers to requests of a signed-in user carry. */
export function answersToUsers({ wire }: Policy): Answers {
  return wire.withCookie ?? wire.simple;
}

/** What Access-Control-Allow-Origin of such answers holds where every origin is let in. */
export function anyOriginIsSentAs(policy: Policy): "*" | "echo" {
  return answersToUsers(policy).allowed.origin === "*" ? "*" : "echo";
}

/** Whether Access-Control-Allow-Origin differs from one requesting origin to another. */
export function dependsOnOrigin({ wire, origins: { set } }: Policy): boolean {
  if (set.kind === "nobody") return false;
  return [wire.simple, wire.withCookie].some((answers) => {
    if (!answers) return false;
    const { allowed, denied } = answers;
    if (allowed.origin === "echo") return true;
    if (allowed.origin === "unknown") return false;
    return JSON.stringify(allowed.origin) !== JSON.stringify(denied.origin);
  });
}

/**
 * No answer carries Access-Control-Allow-Origin: a policy that tells what a route answers where another policy of the route
 * lets someone in.
 */
export function sendsNothing({ wire: { simple, withCookie } }: Policy): boolean {
  return [simple, withCookie ?? simple].every(({ allowed }) => allowed.origin === "nothing");
}

/** Only preflights are answered so: no page reads such an answer, and no cache keeps it. */
export function onlyPreflight({ scope }: Policy): boolean {
  return scope.methods?.every((method) => method === "OPTIONS") ?? false;
}

/** Which answers carry `Vary: Origin`. */
export function varies(policy: Policy): "always" | "when allowed" | "never" | "unknown" {
  const { allowed, denied } = answersToUsers(policy);
  if (allowed.vary === undefined) return "unknown";
  if (!allowed.vary) return "never";
  return denied.vary === true ? "always" : "when allowed";
}
