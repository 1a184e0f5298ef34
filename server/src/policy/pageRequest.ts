import type { Known } from "./known.ts";
import type { Span } from "./span.ts";

/** What code of a page uses to make a request. */
export type PageApi = "fetch" | "axios" | "XMLHttpRequest" | "jQuery" | "ky" | "Angular";

/** A header that code of a page gives a request. */
export interface RequestHeader {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Known<string>;
  /** It is written in another file, and the spans are those of the name that stands for it here. */
  readonly isElsewhere: boolean;
}

/** An option of a request as it is written. */
export interface RequestOption {
  readonly name: string;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
  /** Undefined where it is not known. */
  readonly value: string | boolean | undefined;
  /** What a name stands for that is written in the place of the value. */
  readonly definedAt?: Span;
  /** It is written in another file, and the spans are those of the name that stands for it here. */
  readonly isElsewhere: boolean;
}

/** A request that code makes. */
export interface PageRequest {
  /** Id of the adapter that read it. */
  readonly framework: string;
  readonly api: PageApi;
  /** The call. */
  readonly span: Span;
  readonly url: Known<string>;
  readonly headers: readonly RequestHeader[];
  /** `credentials`, `withCredentials` and `mode`, where they are written. */
  readonly options: readonly RequestOption[];
  /** Where an answer is read that is opaque: its body, its status. */
  readonly reads: readonly Span[];
  /** Something in the file shows that it runs on a server, where other rules hold. */
  readonly onServer: boolean;
}

/** Something in a page's code, or around it, that goes around the same-origin policy. */
export interface Bypass {
  readonly framework: string;
  readonly kind: "public proxy" | "web security off";
  readonly span: Span;
  /** The proxy's host, or the setting. */
  readonly name: string;
}
