import type { Prover } from "../../origins/prover.ts";
import type { ServerAnswer } from "../../policy/answer.ts";
import type { Policy } from "../../policy/policy.ts";
import { respond } from "../../policy/respond.ts";
import type { World } from "../../policy/world.ts";
import { corsCheck } from "../../protocol/standard/corsCheck.ts";
import { preflightCheck } from "../../protocol/standard/preflight.ts";
import { type Asked, preflightMethod, type Readable } from "./asked.ts";
import { worldsOf } from "./worlds.ts";

/** What policies that lie on one path give together. */
export interface Outcome {
  readonly reads: Readable;
  readonly preflight: Readable;
  /** The answers as they are sent, where nothing that matters is unknown. */
  readonly answers?: Answers;
  /** Whether each of them is the same whatever is not known. */
  readonly isOne: Readonly<Record<"simple" | "preflight", boolean>>;
  /** What is not known, as the end of a sentence; empty where everything is. */
  readonly doubts: readonly string[];
}

/** The answer to a request with a cookie, and to the preflight. */
export interface Answers {
  readonly simple: ServerAnswer;
  readonly preflight: ServerAnswer;
  /** The answer to such a request that fails behind all of them, where something is there for errors only. */
  readonly failed?: ServerAnswer;
}

/** What a page on an origin may read of a path that meets `policies`, the outermost first. */
export function outcomeOf(policies: readonly Policy[], asked: Asked, prover: Prover): Outcome {
  const { worlds, doubts } = worldsOf(policies, asked.origin, prover);
  const seen = worlds.map((world) => {
    const answers = answersIn(policies, asked, world);
    return { answers, reads: readable(answers.simple, asked), preflight: passes(answers.preflight, asked) };
  });
  const reads = agreed(seen.map((one) => one.reads));
  const preflight = agreed(seen.map((one) => one.preflight));
  const [only] = seen;
  const isKnown = reads !== "unknown" && preflight !== "unknown";
  const isOne = (part: "simple" | "preflight") =>
    new Set(seen.map((one) => JSON.stringify(one.answers[part]))).size === 1;
  return {
    reads,
    preflight,
    doubts: isKnown ? [] : doubts,
    isOne: { simple: isOne("simple"), preflight: isOne("preflight") },
    ...(only && isKnown && { answers: only.answers }),
  };
}

function answersIn(policies: readonly Policy[], asked: Asked, world: World): Answers {
  const { origin, method, headers } = asked;
  const asks = { method: preflightMethod(asked), headers };
  return {
    simple: respond(policies, { origin, method, cookie: true }, world),
    preflight: respond(policies, { origin, method: "OPTIONS", cookie: false, asks }, world),
    ...(policies.some(({ scope }) => scope.onErrors) &&
      !policies.some(({ wire }) => wire.stops) && {
        failed: respond(policies.map(onEveryAnswer), { origin, method, cookie: true }, world),
      }),
  };
}

function onEveryAnswer(policy: Policy): Policy {
  const { onErrors: _, ...scope } = policy.scope;
  return { ...policy, scope };
}

/** What a page may read of an answer (Fetch standard, CORS check), first with credentials. */
export function readable({ headers }: ServerAnswer, { origin }: Asked): Readable {
  if (!corsCheck(headers, origin, "include")) return "with-credentials";
  return corsCheck(headers, origin, "omit") ? "blocked" : "without-credentials";
}

/** What a preflight lets through (Fetch standard, CORS-preflight fetch, step 7). */
export function passes(answer: ServerAnswer, asked: Asked): Readable {
  const request = { origin: asked.origin, method: preflightMethod(asked), unsafeHeaders: asked.headers };
  if (!preflightCheck(answer, { ...request, credentials: "include" })) return "with-credentials";
  return preflightCheck(answer, { ...request, credentials: "omit" }) ? "blocked" : "without-credentials";
}

function agreed(all: readonly Readable[]): Readable {
  const [first = "unknown", ...others] = all;
  return others.every((one) => one === first) ? first : "unknown";
}
