import { union } from "../../../origins/union.ts";
import { absent, isOn, type Known } from "../../../policy/known.ts";
import { notSent } from "../../../policy/listing.ts";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { Policy } from "../../../policy/policy.ts";
import { learn, originsLeft } from "../values/originFacts.ts";
import { hasOrigin, isOrigin, keyOf, plainOf, type Text } from "../values/text.ts";
import type { Answer, Sent } from "./answers.ts";
import { type Varies, wireOf } from "./wire.ts";

/** An answer that lets someone in. */
type Letting = Answer & { readonly allowOrigin: Sent; readonly set: OriginSet };

/** A policy with the methods that are answered so. */
export interface MethodPolicy {
  readonly policy: Policy;
  readonly methods: ReadonlySet<string>;
}

const cached: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/** The policies of all answers of one site: one for each header line, kind of credentials and way to let everyone in. */
export function policiesOf(answers: readonly Answer[]): MethodPolicy[] {
  const groups = new Map<string, Letting[]>();
  for (const answer of answers) {
    const { allowOrigin } = answer;
    if (!allowOrigin) continue;
    const letting = { ...answer, allowOrigin, set: originsOf(answer, allowOrigin) };
    const key = groupOf(letting);
    groups.set(key, [...(groups.get(key) ?? []), letting]);
  }
  return [...groups.values()].flatMap((group) => policyOf(group, answers) ?? []);
}

function groupOf({ allowOrigin, credentials, set }: Letting): string {
  const how = set.kind === "everyone" ? set.how : "";
  return [allowOrigin.header.statement.span.start, credentialsKey(credentials), how].join(" ");
}

function credentialsKey(credentials: Known<boolean>): string {
  if (credentials.kind === "absent") return "absent";
  return `${credentials.span.start} ${credentials.kind === "known" ? credentials.value : "unknown"}`;
}

/** Whom one answer lets in. */
function originsOf({ path }: Answer, { value }: Sent): OriginSet {
  const plain = plainOf(value.text)?.trim();
  if (plain === "*") return anyByWildcard;
  if (plain !== undefined) {
    const only: OriginSet = { kind: "exact", origin: plain };
    return learn(path.origin, only, true) ? only : nobody;
  }
  if (isOrigin(value.text)) return originsLeft(path.origin);
  return { kind: "unknown", why: "the value depends on the request" };
}

function policyOf(group: readonly Letting[], answers: readonly Answer[]): MethodPolicy | undefined {
  const [first] = group;
  if (!first) return undefined;
  const { header, value } = first.allowOrigin;
  const sets = new Map(group.map((letting) => [JSON.stringify(letting.set), letting.set]));
  const set = union([...sets.values()]);
  const depending = group.filter((letting) => dependsOnOrigin(letting, answers));
  const methods = [...new Set(group.map(({ method }) => method))];
  const text = plainOf(value.text)?.trim();
  const policy: Policy = {
    framework: "nginx",
    label: "nginx",
    span: header.statement.span,
    scope: {
      route: String(header.level.block.inside.start),
      layer: 0,
      writes: "on the way in",
      joins: "replaces",
      servesAssets: false,
    },
    origins: {
      set,
      span: header.value.span,
      ...(value.definedAt && { definedAt: value.definedAt }),
      entries: [{ set, span: value.definedAt ?? header.value.span, ...(text !== undefined && { text }) }],
    },
    credentials: first.credentials,
    methods: notSent,
    headers: notSent,
    exposed: notSent,
    maxAge: absent,
    privateNetwork: absent,
    moreOrigins: [],
    wire: wireOf(set, value.text, depending.length > 0, varyOf(group, depending, answers)),
  };
  return { policy, methods: new Set(methods) };
}

/** The value is the Origin, or another Origin is answered otherwise where nothing else differs. */
function dependsOnOrigin(letting: Letting, answers: readonly Answer[]): boolean {
  const { method, path } = letting;
  const text = textFor(letting);
  if (hasOrigin(text)) return true;
  return (
    isTested(path) &&
    answers.some(
      (other) =>
        other.method === method &&
        isTested(other.path) &&
        keyOf(textFor(other)) !== keyOf(text) &&
        [...path.tests].every(([test, holds]) => (other.path.tests.get(test) ?? holds) === holds),
    )
  );
}

/** What is sent; the Origin itself is a plain text where it can be only one. */
function textFor({ path, allowOrigin }: Answer): Text {
  const text = allowOrigin?.value.text ?? [];
  const only = isOrigin(text) ? path.origin.within : undefined;
  return only?.kind === "exact" ? [only.origin] : text;
}

/** Whether it is known that the Origin was tested on the way. */
function isTested({ origin: { within, without } }: Answer["path"]): boolean {
  return [within, ...without].some((set) => set !== undefined && set.kind !== "unknown");
}

/** Only what caches keep matters: answers to GET and HEAD, and of them those that depend on the Origin. */
function varyOf(group: readonly Answer[], depending: readonly Answer[], answers: readonly Answer[]): Varies {
  const kept = (depending.length > 0 ? depending : group).filter(({ method }) => cached.has(method));
  if (kept.some(({ varies }) => varies === "no")) return "never";
  if (kept.length === 0 || kept.some(({ varies }) => varies === "unknown")) return "unknown";
  return answers.every(({ method, varies }) => !cached.has(method) || varies === "yes") ? "always" : "when allowed";
}

/** Whether every site reads what a policy's answers hold, with the user's cookies. */
export function echoesWithCredentials({ origins, credentials }: Policy): boolean {
  return origins.set.kind === "everyone" && origins.set.how === "reflection" && isOn(credentials);
}
