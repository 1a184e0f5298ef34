import { absent, type Known } from "../../../policy/known.ts";
import { notSent } from "../../../policy/listing.ts";
import type { OriginSet } from "../../../policy/originSet.ts";
import type { AllowedEntry, Policy } from "../../../policy/policy.ts";
import type { Failure } from "../../../policy/wire.ts";
import { type Answer, answersOf } from "./answers.ts";
import { wireOf } from "./wire.ts";
import type { HeaderWrite, ListNames } from "./write.ts";

/** Names a framework and the status with which it answers OPTIONS where nothing else does. */
export interface HandSet {
  readonly framework: string;
  readonly label: string;
  readonly optionsStatus: number;
}

/** The policies that headers set by hand amount to, one for each way that the answer of a handler can take. */
export function policiesOf(writes: readonly HeaderWrite[], how: HandSet): Policy[] {
  return answersOf(writes).map((answer) => toPolicy(answer, writes, how));
}

function toPolicy(
  answer: Answer,
  writes: readonly HeaderWrite[],
  { framework, label, optionsStatus }: HandSet,
): Policy {
  const { credentials, moreOrigins } = answer;
  const origin = moreOrigins.length > 0 ? refused(answer.origin) : answer.origin;
  const { value, set, definedAt, fromUser } = origin.effect;
  const methods = methodsOf(answer);
  const failure = failureOf(answer);
  return {
    framework,
    label,
    span: origin.statement,
    scope: {
      route: origin.handler,
      layer: 0,
      ...(methods && { methods }),
      writes: "on the way in",
      joins: origin.joins ?? (origin.effect.adds ? "adds" : "replaces"),
      servesAssets: origin.servesAssets ?? false,
    },
    origins: {
      set,
      span: value,
      ...(definedAt && { definedAt }),
      entries: entriesOf(answer),
      ...(fromUser !== undefined && { fromUser }),
    },
    credentials: credentials?.effect.on ?? maybe(answer),
    ...(credentials?.effect.text !== undefined && { credentialsText: credentials.effect.text }),
    methods: namesOf(answer.methods),
    headers: namesOf(answer.headers),
    exposed: namesOf(answer.exposed),
    maxAge: answer.maxAge?.effect.seconds ?? absent,
    privateNetwork: answer.privateNetwork?.effect.on ?? absent,
    moreOrigins,
    wire: {
      ...wireOf(origin.effect, variesOf(answer, writes), optionsStatus),
      ...(credentials?.refused && { keptOn: [] }),
    },
    ...(failure && { failure }),
  };
}

/** Where credentials are allowed in a branch of their own, some of the answers allow them. */
function maybe({ maybeCredentials }: Answer): Known<boolean> {
  if (!maybeCredentials) return absent;
  return { kind: "unknown", why: "only some of these answers allow them", span: maybeCredentials.statement };
}

/** The methods whose answers look so: those that the handler answers, or OPTIONS alone. */
function methodsOf({ origin, credentials }: Answer): readonly string[] | undefined {
  return origin.onlyPreflight || credentials?.onlyPreflight === true ? ["OPTIONS"] : origin.methods;
}

/** One value that the server refuses spoils the whole answer. What is wrong with credentials is said about the header itself. */
function failureOf({ origin, methods, headers, exposed, maxAge }: Answer): Failure | undefined {
  return [origin, methods, headers, exposed, maxAge].find((write) => write?.refused)?.refused;
}

/** The tests that decide, or the value as a whole; none where several lines go out, which no browser takes. */
function entriesOf({ origin: { effect }, moreOrigins }: Answer): readonly AllowedEntry[] {
  const { set, value, text, entries } = effect;
  if (moreOrigins.length > 0) return [];
  return entries ?? [{ set, span: value, ...(text !== undefined && { text }) }];
}

/** Browsers refuse several lines for every origin, so that it does not matter whom the first one names. */
function refused(origin: Answer["origin"]): Answer["origin"] {
  const set: OriginSet = { kind: "unknown", why: "the header goes out several times, which browsers refuse" };
  return { ...origin, effect: { ...origin.effect, set, dependsOnOrigin: false } };
}

function namesOf(write: { readonly effect: ListNames } | undefined) {
  return write?.effect.names ?? notSent;
}

/** Vary that is set anywhere else in the file may reach this answer too: then it is not known to be missing. */
function variesOf({ vary }: Answer, writes: readonly HeaderWrite[]): boolean | undefined {
  if (vary?.effect.names) return true;
  const elsewhere = writes.some(({ effect }) => effect.header === "vary" && effect.names !== false);
  return elsewhere ? undefined : false;
}
