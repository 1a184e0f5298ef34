import type { Cookie } from "./cookie.ts";
import type { DirectiveFacts } from "./directives.ts";
import type { Known } from "./known.ts";
import type { Bypass, PageRequest } from "./pageRequest.ts";
import type { Policy } from "./policy.ts";
import type { Span } from "./span.ts";

/** What becomes of a header's value that is no text, such as Python's `True`. */
export interface Conversion {
  /** The library as a message names it, where the file tells. */
  readonly by?: string;
  /** It goes out as `value` says, or the library refuses it while it answers. */
  readonly outcome: "sent" | "refused" | "unknown";
}

/** A header that code sets by hand on an answer, whatever its name is. */
export interface HandSetHeader {
  /** Id of the adapter that read it. */
  readonly framework: string;
  /** The statement that sets it. */
  readonly statement: Span;
  /** As written, in any case. */
  readonly name: string;
  readonly nameSpan: Span;
  /** As it is sent. */
  readonly value: Known<string>;
  /** Absent where the value is a text. */
  readonly conversion?: Conversion;
}

/** All that one file says about cross-origin requests. */
export interface Facts {
  readonly policies: readonly Policy[];
  /** The hand-set headers whose names look like those of CORS. */
  readonly headers: readonly HandSetHeader[];
  /** The requests that code of a page makes. */
  readonly requests: readonly PageRequest[];
  readonly bypasses: readonly Bypass[];
  readonly cookies: readonly Cookie[];
  /** What nginx makes of directives; one for each file. */
  readonly directives: readonly DirectiveFacts[];
}
