import type { Known } from "./known.ts";
import type { Policy } from "./policy.ts";
import type { Span } from "./span.ts";

/** A header that code sets by hand on an answer, whatever its name is. */
export interface HandSetHeader {
  /** Id of the adapter that read it. */
  readonly framework: string;
  /** The statement that sets it. */
  readonly statement: Span;
  /** As written, in any case. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Known<string>;
}

/** All that one file says about cross-origin requests. */
export interface Facts {
  readonly policies: readonly Policy[];
  /** The hand-set headers whose names look like those of CORS. */
  readonly headers: readonly HandSetHeader[];
}
