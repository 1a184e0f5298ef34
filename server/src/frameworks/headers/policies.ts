import { absent } from "../../policy/known.ts";
import { notSent } from "../../policy/listing.ts";
import type { Policy } from "../../policy/policy.ts";
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
  const { origin, credentials } = answer;
  const { value, set, definedAt, text } = origin.effect;
  const onlyPreflight = origin.onlyPreflight || credentials?.onlyPreflight === true;
  return {
    framework,
    label,
    span: origin.statement,
    scope: {
      route: origin.handler,
      layer: 0,
      ...(onlyPreflight && { methods: ["OPTIONS"] }),
      writes: "on the way in",
      joins: "replaces",
      servesAssets: false,
    },
    origins: {
      set,
      span: value,
      ...(definedAt && { definedAt }),
      entries: [{ set, span: value, ...(text !== undefined && { text }) }],
    },
    credentials: credentials?.effect.on ?? absent,
    ...(credentials?.effect.text !== undefined && { credentialsText: credentials.effect.text }),
    methods: namesOf(answer.methods),
    headers: namesOf(answer.headers),
    exposed: namesOf(answer.exposed),
    maxAge: answer.maxAge?.effect.seconds ?? absent,
    privateNetwork: answer.privateNetwork?.effect.on ?? absent,
    moreOrigins: [],
    wire: wireOf(origin.effect, variesOf(answer, writes), optionsStatus),
  };
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
