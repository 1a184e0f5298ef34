import { union } from "../../../origins/union.ts";
import type { Known } from "../../../policy/known.ts";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { AllowedEntry } from "../../../policy/policy.ts";
import { learn, originsLeft } from "../values/originFacts.ts";
import { isOrigin, plainOf, type Text } from "../values/text.ts";
import type { Answer } from "./answers.ts";
import { listsOf } from "./lists.ts";
import type { Sent } from "./sent.ts";

/** An answer that lets someone in. */
export type Letting = Answer & { readonly allowOrigin: Sent; readonly set: OriginSet };

const unsettled: OriginSet = { kind: "unknown", why: "several lines are sent, or one" };

/**
 * The answers that let someone in: those with the same lines, kind of credentials and way to let everyone in together, and
 * where that is asked for those with the same status to the same requests.
 */
export function lettingGroups(answers: readonly Answer[], isByMethod: boolean): Letting[][] {
  const groups = new Map<string, Letting[]>();
  for (const answer of answers) {
    const { allowOrigin } = answer;
    const isUnsettled = mayBeOne(answer);
    if (!allowOrigin || (isUnsettled && !isByMethod)) continue;
    const letting = isUnsettled
      ? { ...answer, allowOrigin, moreOrigins: [], set: unsettled }
      : { ...answer, allowOrigin, set: (isByMethod && untold(answer)) || originsOf(answer, allowOrigin) };
    const key = `${groupOf(letting)} ${isByMethod ? requestsOf(answer) : ""}`;
    groups.set(key, [...(groups.get(key) ?? []), letting]);
  }
  return [...groups.values()];
}

/** Who gets an answer behind a test that is not understood, whatever it says. */
function untold({ path: { origin }, allowOrigin }: Answer): OriginSet | undefined {
  const isFixed = allowOrigin && plainOf(allowOrigin.value.text) !== undefined;
  return isFixed ? [origin.within, ...origin.without].find((set) => set?.kind === "unknown") : undefined;
}

function requestsOf({ end, path }: Answer): string {
  return [end.methods.join(), end.status, JSON.stringify(path.origin)].join(" ");
}

/** The tests that let in whom the answers name; undefined where none was made, or they do not decide alone. */
export function entriesOf(group: readonly Letting[]): AllowedEntry[] | undefined {
  const entries = group.flatMap(({ allowOrigin, path, set }) => {
    const members = new Set((set.kind === "union" ? set.members : [set]).map((member) => JSON.stringify(member)));
    return isOrigin(allowOrigin.value.text)
      ? path.entries.filter((entry) => members.has(JSON.stringify(entry.set)))
      : [];
  });
  const distinct = new Map(entries.map((entry) => [`${entry.span.start} ${JSON.stringify(entry.set)}`, entry]));
  return distinct.size > 0 ? [...distinct.values()] : undefined;
}

/** The origins that none of some answers are given to, as tests on the way tell. */
export function exceptOf(answers: readonly Answer[]): OriginSet[] {
  const keys = new Map<OriginSet, string>();
  const keyFor = (set: OriginSet) => {
    const key = keys.get(set) ?? JSON.stringify(set);
    keys.set(set, key);
    return key;
  };
  // A long map leaves out one more with each of its entries: none but those of the shortest list can be in all.
  const [shortest, ...longer] = answers
    .map(({ path }) => path.origin.without)
    .sort((one, other) => one.length - other.length);
  const isInAll = (set: OriginSet) => longer.every((sets) => sets.some((other) => keyFor(other) === keyFor(set)));
  return shortest?.filter(isInAll) ?? [];
}

/** The origins that some answers with a fixed value are given to, where a test lets others go another way. */
export function onlyOf(group: readonly Letting[]): OriginSet | undefined {
  const isFixed = ({ set, allowOrigin }: Letting) => set.kind === "everyone" || !isOrigin(allowOrigin.value.text);
  const within = group.map((letting) => (isFixed(letting) ? letting.path.origin.within : undefined));
  const known = within.filter((set) => set !== undefined);
  return known.length === group.length ? union(known) : undefined;
}

function groupOf(letting: Letting): string {
  const { allowOrigin, moreOrigins, credentials, set } = letting;
  const starts = [allowOrigin, ...moreOrigins].map(({ header }) => header.value.span.start);
  const lists = JSON.stringify(listsOf(letting));
  const { text } = allowOrigin.value;
  const sent = isOrigin(text) ? "echo" : (plainOf(text)?.trim() ?? "");
  const how = set.kind === "everyone" ? set.how : "";
  return [starts.join(), credentialsKey(credentials), how, sent, lists].join(" ");
}

function credentialsKey(credentials: Known<boolean>): string {
  if (credentials.kind === "absent") return "absent";
  return `${credentials.span.start} ${credentials.kind === "known" ? credentials.value : "unknown"}`;
}

/** Of several lines one may be empty, and then is not sent: what is left is not known. */
function mayBeOne({ allowOrigin, moreOrigins }: Answer): boolean {
  const lines = [allowOrigin, ...moreOrigins];
  return moreOrigins.length > 0 && lines.some((line) => line && mayBeEmpty(line.value.text));
}

function mayBeEmpty(text: Text): boolean {
  return !text.some((part) => typeof part === "string" || part.variable === "http_origin");
}

/** Whom one answer lets in. Browsers refuse several lines, whoever they name (Fetch standard, CORS check). */
function originsOf({ path, moreOrigins }: Answer, { value }: Sent): OriginSet {
  if (moreOrigins.length > 0) return { kind: "unknown", why: "several lines are sent, which browsers refuse" };
  const plain = plainOf(value.text)?.trim();
  if (plain === "*") return anyByWildcard;
  if (plain !== undefined) {
    const only: OriginSet = { kind: "exact", origin: plain };
    return learn(path.origin, only, true) ? only : nobody;
  }
  if (isOrigin(value.text)) return originsLeft(path.origin);
  return { kind: "unknown", why: "the value depends on the request" };
}
