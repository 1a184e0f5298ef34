import type { OriginSet } from "../../../policy/originSet.ts";
import type { AllowedOrigins, Policy } from "../../../policy/policy.ts";
import { always, silent } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { isAssetPath } from "../../shared/reading/assets.ts";
import { fixedPolicy } from "../shared/fixedHeaders.ts";
import { comparedAnswers } from "../shared/options/answers.ts";
import { type Captured, capturedBy } from "./captured.ts";
import { type HeaderEntry, headerEntries } from "./entries.ts";

/** A policy with the entry that it was read from. */
export interface EntryPolicy {
  readonly entry: HeaderEntry;
  readonly policy: Policy;
}

/**
 * The policies that `headers()` of a configuration spells out, on all that is answered, to OPTIONS too. Of several entries
 * for a path the last one wins.
 */
export function entryPolicies(source: Source): EntryPolicy[] {
  return headerEntries(source).flatMap((entry, layer) => {
    const policy = policyOf(entry, layer);
    return policy ? [{ entry, policy }] : [];
  });
}

/** The value of a header of an entry by its name in lower case; the last one of a name wins. */
export function headerOf({ headers }: HeaderEntry, name: string): Value | undefined {
  return headers.findLast((each) => each.name.toLowerCase() === name)?.value;
}

function policyOf(entry: HeaderEntry, layer: number): Policy | undefined {
  const origin = headerOf(entry, "access-control-allow-origin");
  const policy = fixedPolicy({
    framework: "next",
    label: "This entry",
    span: spanOf(entry.node),
    scope: {
      route: `next ${entry.source ?? entry.node.startIndex}`,
      layer,
      writes: "on the way in",
      servesAssets: isAssetPath(entry.source ?? ""),
    },
    header: (name) => headerOf(entry, name),
    optionsStatus: 200,
  });
  if (!policy) return undefined;
  const names = origin?.kind === "text" ? /:[a-z_]\w*/gi.exec(origin.value) : null;
  const captured = capturedBy(entry.has);
  const read =
    origin?.kind === "text" && names ? filledIn(policy, origin, captured) : answeredOnly(policy, origin, captured);
  const missing = capturedBy(entry.missing)?.set;
  return missing ? answeredBut(read, missing) : read;
}

/** `*` that is sent to the origins of a condition, and to no others. A constant names one of them at most. */
function answeredOnly(policy: Policy, origin: Value | undefined, captured: Captured | undefined): Policy {
  const { simple } = policy.wire;
  const isForAll = captured?.set.kind === "everyone" || simple.allowed.origin !== "*";
  if (!captured || !origin || isForAll) return policy;
  const wire = { ...policy.wire, simple: { allowed: simple.allowed, denied: silent } };
  return { ...policy, origins: allowedBy(captured, origin), wire };
}

/** `missing` is met by requests whose Origin header does not match; without a value by those that have none, which no page sends. */
function answeredBut(policy: Policy, missing: OriginSet): Policy | undefined {
  if (missing.kind === "everyone") return undefined;
  const set: OriginSet = { kind: "unknown", why: "a condition leaves out some origins" };
  const simple = { allowed: policy.wire.simple.allowed, denied: silent };
  return { ...policy, origins: { ...policy.origins, set, entries: [] }, wire: { ...policy.wire, simple } };
}

/** Names in a value are replaced by what the path or a condition has captured. */
function filledIn(policy: Policy, origin: Value & { kind: "text" }, captured: Captured | undefined): Policy {
  const vary = policy.wire.simple.allowed.vary;
  if (!captured?.name || origin.value !== `:${captured.name}`) {
    const set: OriginSet = { kind: "unknown", why: "a part of it is taken from the request" };
    return {
      ...policy,
      origins: { set, span: policy.origins.span, entries: [{ set, span: policy.origins.span }] },
      wire: { ...policy.wire, simple: always("unknown", vary) },
    };
  }
  const isReflected = captured.set.kind === "everyone";
  const simple = isReflected ? always("echo", vary) : comparedAnswers({ others: false, vary: false }, vary ?? false);
  return { ...policy, origins: allowedBy(captured, origin), wire: { ...policy.wire, simple } };
}

function allowedBy({ set, pattern }: Captured, origin: Value): AllowedOrigins {
  const entry = { set, span: spanOf((pattern ?? origin).node) };
  return {
    set,
    span: spanOf(origin.node),
    entries: [pattern?.kind === "text" ? { ...entry, text: pattern.value } : entry],
  };
}
