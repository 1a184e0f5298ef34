import { absent, type Known } from "../../policy/known.ts";
import type { Policy } from "../../policy/policy.ts";
import type { AllowCredentials, AllowOrigin, HeaderWrite, VaryOrigin } from "./write.ts";

type Write<E> = HeaderWrite & { readonly effect: E };

/** What the answers of one branch carry. */
interface Answer {
  readonly origin: Write<AllowOrigin>;
  readonly credentials: Write<AllowCredentials> | undefined;
  readonly vary: Write<VaryOrigin> | undefined;
}

/**
 * The policies that headers set by hand amount to. Each branch of a handler is one way that the answer can take: what is
 * set in it, and around it, goes out together, later writes of a header replacing earlier ones. Writes in two branches of
 * which neither lies in the other are never put together.
 */
export function policiesOf(writes: readonly HeaderWrite[], framework: string, label: string): Policy[] {
  const answers = new Map<string, Answer>();
  for (const ofHandler of byHandler(writes)) {
    for (const write of ofHandler) {
      const answer = answerOf(ofHandler, write);
      if (answer) answers.set(keyOf(answer), answer);
    }
  }
  return [...answers.values()].map((answer) => toPolicy(answer, writes, framework, label));
}

function byHandler(writes: readonly HeaderWrite[]): Iterable<HeaderWrite[]> {
  const groups = new Map<string, HeaderWrite[]>();
  for (const write of writes) {
    const group = groups.get(write.handler);
    if (group) group.push(write);
    else groups.set(write.handler, [write]);
  }
  return groups.values();
}

/** `writes` are those of one handler. */
function answerOf(writes: readonly HeaderWrite[], at: HeaderWrite): Answer | undefined {
  let origin: Write<AllowOrigin> | undefined;
  let credentials: Write<AllowCredentials> | undefined;
  let vary: Write<VaryOrigin> | undefined;
  for (const write of writes) {
    if (!goesWith(write, at)) continue;
    const { effect } = write;
    if (effect.header === "allow-origin") origin = { ...write, effect };
    if (effect.header === "allow-credentials") credentials = { ...write, effect };
    if (effect.header === "vary") vary = effect.names === false && vary?.effect.names ? vary : { ...write, effect };
  }
  return origin && { origin, credentials, vary };
}

/** Whether `write` runs whenever `at` does: it stands in the same branch or around it, and is reached from there. */
function goesWith(write: HeaderWrite, at: HeaderWrite): boolean {
  if (!write.branches.every((branch, depth) => at.branches[depth]?.id === branch.id)) return false;
  const isBehind = write.statement.start > at.statement.start;
  return !isBehind || at.branches.slice(write.branches.length).every((branch) => !branch.leaves);
}

function keyOf({ origin, credentials }: Answer): string {
  return `${origin.effect.value.start}/${credentials?.statement.start ?? "none"}`;
}

function toPolicy(answer: Answer, writes: readonly HeaderWrite[], framework: string, label: string): Policy {
  const { value, set, definedAt, dependsOnOrigin } = answer.origin.effect;
  const on: Known<boolean> = answer.credentials?.effect.on ?? absent;
  return {
    framework,
    label,
    span: answer.origin.statement,
    origins: { set, span: value, ...(definedAt && { definedAt }) },
    anyOriginIsSentAs: dependsOnOrigin ? "echo" : "*",
    credentials: on,
    dependsOnOrigin,
    onlyPreflight: answer.origin.onlyPreflight || answer.credentials?.onlyPreflight === true,
    vary: varyOf(answer, writes),
  };
}

/** Vary that is set anywhere else in the file may reach this answer too: then it is not known to be missing. */
function varyOf(answer: Answer, writes: readonly HeaderWrite[]): Policy["vary"] {
  if (answer.vary?.effect.names) return "when allowed";
  const elsewhere = writes.some(({ effect }) => effect.header === "vary" && effect.names !== false);
  return elsewhere ? "unknown" : "never";
}
