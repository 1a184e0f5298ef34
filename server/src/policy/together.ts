import { anyOriginIsSentAs } from "./behaviour.ts";
import { absent, isOn, type Known, mayBeOn } from "./known.ts";
import type { Listing } from "./listing.ts";
import type { Policy, Scope } from "./policy.ts";
import { without } from "./removed.ts";
import type { Answers, Carried } from "./wire.ts";

/** Whom an answer names an origin to. */
type Sending = "always" | "some" | "never";

const methods: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const onlySome = "only some of these answers allow them";

/**
 * What policies send that lie on one path: `layers` from the innermost to the outermost, each of which puts its headers to
 * what comes from behind it. The origins for which another layer speaks are excepted.
 */
export function together(layers: readonly Policy[]): Policy[] {
  const [innermost, ...others] = layers;
  if (!innermost) return [];
  const met = others.reduce((inside, outer) => inside.flatMap((inner) => onePath(inner, outer)), [innermost]);
  return met.filter(({ scope }) => !scope.removes);
}

/** The policies that name an origin to nobody serve others only. */
function sends({ wire: { simple }, origins: { set, except = [] } }: Policy): Sending {
  if (simple.allowed.origin === "nothing") return "never";
  if (simple.denied.origin !== "nothing") return "always";
  return set.kind === "everyone" && except.length === 0 ? "always" : "some";
}

function onePath(inner: Policy, outer: Policy): Policy[] {
  if (inner.scope.removes) return [outer];
  if (outer.scope.removes) return [without(inner, outer)];
  const both = shared(inner.scope, outer.scope);
  if (both?.length === 0) return [inner, outer];
  const hides = sends(inner) !== "never" && sends(outer) !== "never";
  const met = pair(inner, outer).map((policy) => answering(hides ? { ...policy, hidesAnother: true } : policy, both));
  return [...met, ...alone(inner, outer.scope), ...alone(outer, inner.scope)];
}

function pair(inner: Policy, outer: Policy): Policy[] {
  const [behind, front] = [sends(inner), sends(outer)];
  if (outer.scope.joins === "yields" && behind === "always") return [inner];
  if (front === "never") return [withOthers(inner, outer)];
  if (behind === "never") return onTop(outer, inner);
  switch (outer.scope.joins) {
    case "replaces":
      return [...onTop(outer, inner), ...(front === "some" ? [but(withOthers(inner, outer, "denied"), outer)] : [])];
    case "adds":
      return twice(inner, outer, behind, front);
    case "yields":
      return [inner, but(outer, inner)];
    case "fills":
      return [withOthers(inner, outer), ...(behind === "some" ? [but(outer, inner)] : [])];
  }
}

/** Two lines for whom both name an origin. That they are refused says more than that all others read the outer one. */
function twice(inner: Policy, outer: Policy, behind: Sending, front: Sending): Policy[] {
  if (behind === "some" && front === "some") return [but(inner, outer), but(outer, inner)];
  const text = outer.origins.entries[0]?.text ?? "";
  const set = { kind: "unknown" as const, why: "the header goes out several times, which browsers refuse" };
  const several: Policy = {
    ...inner,
    origins: { ...inner.origins, set, entries: [] },
    moreOrigins: [...inner.moreOrigins, { span: outer.origins.span, text }],
  };
  return front === "some" ? [several, but(inner, outer)] : [several];
}

/** The outer policy decides who is let in; what it does not say comes from within. */
function onTop(outer: Policy, inner: Policy): Policy[] {
  const { allowed, denied } = inner.wire.simple;
  const own = withVary(withListsOf(outer, inner), inner);
  const comesToAll = sends(inner) !== "some" || denied.others;
  const inherited = allowed.others ? inner.credentials : absent;
  if (comesToAll || outer.credentials.kind !== "absent" || !mayBeOn(inherited)) {
    return [credited(own, joinedCredentials(inherited, outer.credentials, outer.scope), inner, outer)];
  }
  if (sends(outer) === "some") {
    return [{ ...own, credentials: { kind: "unknown", why: onlySome, span: outer.origins.span } }];
  }
  const { set, entries } = inner.origins;
  const isEchoed = outer.origins.set.kind === "everyone" && anyOriginIsSentAs(outer) === "echo";
  const theirs = { ...own.origins, ...(isEchoed ? { set, entries } : { only: set }) };
  return [{ ...own, origins: theirs, credentials: inherited }, but(own, inner)];
}

/** Vary only ever grows. */
function withVary(policy: Policy, inner: Policy): Policy {
  const { allowed, denied } = inner.wire.simple;
  if (!allowed.vary && allowed.vary !== undefined) return policy;
  const added = sends(inner) === "some" && !denied.vary ? undefined : allowed.vary;
  const grown = (carried: Carried): Carried => ({ ...carried, vary: carried.vary || added });
  const { simple, withCookie } = policy.wire;
  const of = (answers: Answers): Answers => ({ allowed: grown(answers.allowed), denied: grown(answers.denied) });
  return { ...policy, wire: { ...policy.wire, simple: of(simple), ...(withCookie && { withCookie: of(withCookie) }) } };
}

/** The inner policy decides who is let in; the outer one adds to what it says, as it does for whom it lets in or not. */
function withOthers(inner: Policy, outer: Policy, as: "allowed" | "denied" = "allowed"): Policy {
  const carried: Carried = outer.wire.simple[as];
  if (!carried.others) return inner;
  const joined = joinedCredentials(inner.credentials, outer.credentials, outer.scope);
  return credited(withVary(withListsOf(inner, outer, outer.scope.joins), outer), joined, inner, outer);
}

/** `true` twice is no `true` (Fetch standard, CORS check: the lines are joined by commas). */
function joinedCredentials(inner: Known<boolean>, outer: Known<boolean>, { joins }: Scope): Known<boolean> {
  if (outer.kind === "absent") return inner;
  if (inner.kind === "absent" || joins === "replaces") return outer;
  if (joins === "fills") return inner;
  const isKnown = inner.kind === "known" && outer.kind === "known";
  return isKnown ? { ...outer, value: false } : { kind: "unknown", why: onlySome, span: outer.span };
}

/** Gives a policy the credentials of one of two, with the text that goes out where it is not `true`. */
function credited(policy: Policy, credentials: Known<boolean>, inner: Policy, outer: Policy): Policy {
  const { credentialsText: _text, credentialsOption: _option, ...rest } = policy;
  const from = [outer, inner].find((one) => one.credentials === credentials);
  const text = from ? from.credentialsText : [inner, outer].map(credentialsTextOf).join(", ");
  const option = from?.framework === policy.framework ? from.credentialsOption : undefined;
  return {
    ...rest,
    credentials,
    ...(text !== undefined && { credentialsText: text }),
    ...(option !== undefined && { credentialsOption: option }),
  };
}

function withListsOf(policy: Policy, other: Policy, joins: Scope["joins"] = "fills"): Policy {
  const first = (own: Listing, given: Listing): Listing => {
    if (given.kind === "none") return own;
    if (own.kind === "none" || joins === "replaces") return given;
    if (joins === "fills") return own;
    const isListed = own.kind === "listed" && given.kind === "listed";
    return isListed ? { kind: "listed", names: [...own.names, ...given.names] } : own;
  };
  const isOwn = policy.maxAge.kind !== "absent" && (joins !== "replaces" || other.maxAge.kind === "absent");
  return {
    ...policy,
    methods: first(policy.methods, other.methods),
    headers: first(policy.headers, other.headers),
    exposed: first(policy.exposed, other.exposed),
    maxAge: isOwn ? policy.maxAge : other.maxAge,
  };
}

/** A policy without the origins that another one answers. */
function but(policy: Policy, other: Policy): Policy {
  const except = [...(policy.origins.except ?? []), other.origins.set];
  return { ...policy, origins: { ...policy.origins, except } };
}

function credentialsTextOf({ credentials, credentialsText }: Policy): string {
  return isOn(credentials) ? "true" : (credentialsText ?? "false");
}

/** The methods that two scopes have in common; undefined for all. */
function shared(a: Scope, b: Scope): readonly string[] | undefined {
  if (!a.methods || !b.methods) return a.methods ?? b.methods;
  return a.methods.filter((method) => b.methods?.includes(method));
}

function answering(policy: Policy, these: readonly string[] | undefined): Policy {
  return these ? { ...policy, scope: { ...policy.scope, methods: these } } : policy;
}

/** A policy where another one on its path does not answer: preflights, where that one answers the real requests. */
function alone(policy: Policy, other: Scope): Policy[] {
  if (!other.methods) return [];
  const theirs = other.methods.every((method) => method === "OPTIONS") ? methods : ["OPTIONS"];
  const left = theirs.filter(
    (method) => !other.methods?.includes(method) && (policy.scope.methods?.includes(method) ?? true),
  );
  return left.length > 0 ? [answering(policy, left)] : [];
}
