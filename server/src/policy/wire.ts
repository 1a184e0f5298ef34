import type { Span } from "./span.ts";

/**
 * What Access-Control-Allow-Origin of an answer holds. `unknown` is a text that the source does not tell: it names whom the
 * policy lets in, and may be the same for all.
 */
export type SentOrigin = "echo" | "*" | "nothing" | "unknown" | { readonly text: string };

/** What one kind of answer carries. */
export interface Carried {
  readonly origin: SentOrigin;
  /** Whether the other headers of the policy go along: credentials, exposed headers, and what a preflight is told. */
  readonly others: boolean;
  /** Whether it says `Vary: Origin`; undefined where that is not known. */
  readonly vary: boolean | undefined;
}

/** What an answer carries for the origins that the policy lets in, and for all others. */
export interface Answers {
  readonly allowed: Carried;
  readonly denied: Carried;
}

/** How a preflight is answered. */
export type Preflight =
  | ({
      /** The library answers it, and nothing behind it sees it. */
      readonly kind: "answered";
      readonly status: number;
      /** What the library itself does with an origin, method or header that it does not allow; absent where it leaves that to the browser. */
      readonly refusal?: Refusal;
      /** An origin that the policy does not let in is handed on to what lies behind, where there is something. */
      readonly goesOn?: true;
    } & Answers)
  /** It goes on to what lies behind, and its answer gets the headers of any other; `status` is what is answered there. */
  | { readonly kind: "passed on"; readonly status: number };

export interface Refusal {
  readonly status: number;
  /** What it looks at. */
  readonly of: readonly ("origin" | "method" | "headers")[];
  readonly keepsHeaders: boolean;
}

/** On which statuses of the application the headers go out. */
export type KeptOn =
  | "every status"
  /** All but an error that nothing in the application handles. */
  | "handled answers"
  | readonly number[];

/** What a server's answers look like on the wire. */
export interface Wire {
  readonly simple: Answers;
  /** Answers to requests with a cookie, where they differ. */
  readonly withCookie?: Answers;
  readonly preflight: Preflight;
  readonly keptOn: KeptOn;
  /** A request of an origin that is not let in ends in an error here, before anything behind is asked. */
  readonly stops?: true;
}

/** With what a server fails instead of answering. */
export interface Failure {
  readonly when: "startup" | "every request";
  /** What the library says, as the end of "it fails because". */
  readonly why: string;
  readonly span: Span;
  /** What helps: other origins (or no credentials), the value at fault taken out, or that value under a name of its own. */
  readonly cure?: "origins" | "origins or credentials" | "remove" | { readonly name: string };
}

export const silent: Carried = { origin: "nothing", others: false, vary: false };

/** An answer that names the origin when it is let in, and says nothing about origins otherwise. */
export function echoes(vary: { readonly allowed: boolean | undefined; readonly denied: boolean | undefined }): Answers {
  return {
    allowed: { origin: "echo", others: true, vary: vary.allowed },
    denied: { ...silent, vary: vary.denied },
  };
}

/** An answer that is the same for every origin; of one that is not known, it names some other origin where this one is not let in. */
export function always(origin: SentOrigin, vary: boolean | undefined): Answers {
  const allowed: Carried = { origin, others: true, vary };
  return { allowed, denied: origin === "unknown" ? { ...allowed, origin: "nothing" } : allowed };
}
