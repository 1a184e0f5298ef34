import type { OriginSet } from "../../policy/originSet.ts";

/** What is certain about a set of origins. */
export interface Proof {
  /**
   * - `unsafe`: it lets in an origin that a stranger can have.
   * - `safe`: it lets in some origin, and none that a stranger can have.
   * - `never-matches`: it lets in no origin that a browser sends for a page on the web.
   * - `unknown`: none of these is certain.
   */
  readonly verdict: "safe" | "unsafe" | "never-matches" | "unknown";
  /** With `unsafe`: such an origin, as a browser sends it. */
  readonly witness?: string;
  /** The host that gives names to anyone, where the witness has its name there: `vercel.app`. */
  readonly sharedHost?: string;
  /** With `never-matches`: an origin that is let in nevertheless, of an app or a browser extension. */
  readonly otherOrigin?: string;
  /** Whether the origin `null` is certainly let in: sandboxed frames of any site have it. */
  readonly acceptsNull: boolean;
  /** Whether some `http:` origin is certainly let in, be it a local one. */
  readonly acceptsHttp: boolean;
  /** With `unknown`: what could not be decided. */
  readonly why?: string;
}

/** Answers questions about sets of origins; all answers are remembered. */
export interface Prover {
  /**
   * Whether strangers are let in. `trusted` are the domains, hosts or origins that are meant; without it those that the set
   * names.
   */
  readonly prove: (set: OriginSet, trusted?: readonly string[]) => Proof;
  /** Whether an origin, byte for byte, is let in; undefined when that is not certain. */
  readonly contains: (set: OriginSet, origin: string) => boolean | undefined;
  /**
   * An `http:` origin of the internet that is let in, trusted or not: whoever sits on the way can speak in its name.
   * Local and private hosts do not count. Undefined when there is none, or none is certain.
   */
  readonly insecureOrigin: (set: OriginSet) => string | undefined;
  /** The hosts and origins that a set names, as its author reads it; those of patterns that cannot be read are missing. */
  readonly names: (set: OriginSet) => readonly string[];
}
