export type HeaderLine = readonly [name: string, value: string];

/** Header lines in the order in which they were sent; a name may occur more than once, in any case. */
export type HeaderLines = readonly HeaderLine[];

/** The credentials mode of a request; XMLHttpRequest's `withCredentials` is `include`, its absence `same-origin`. */
export type Credentials = "omit" | "same-origin" | "include";

export type Mode = "cors" | "no-cors" | "same-origin";

/** What a page asks for, as it was written: nothing is lower-cased, dropped or completed yet. */
export interface PageRequest {
  /** The page's origin as browsers send it, `null` for an opaque one. */
  readonly origin: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: Credentials;
  readonly body?: string;
}

/** What a server answers. Header values hold one character for each byte. */
export interface Answer {
  readonly status: number;
  readonly headers: HeaderLines;
}

/** The server ended the connection without a word. */
export type Dropped = "connection closed";

/**
 * The answer to the request itself. It redirects with a `Location` header or with `redirectTo`: a URL, or an origin, to
 * which the path of the request and `/1` are added. `final` is what is answered there.
 */
export interface Response extends Answer {
  readonly redirectTo?: string;
  readonly final?: Response | Dropped;
}

/** A request of a page and all that the servers answered to it. */
export interface Exchange {
  /** What the page used: `fetch`, `xhr`, `img` and so on, as listed in apis.ts; it decides words of the messages. */
  readonly api: string;
  readonly mode: Mode;
  /** Absolute, or relative to the page's origin. */
  readonly url: string;
  readonly request: PageRequest;
  /** The answer to OPTIONS, on every hop that sends one; null where none is known. */
  readonly preflight: Answer | Dropped | null;
  readonly response: Response | Dropped;
}

/** What is taken to be answered where the exchange does not say it: something without any CORS header. */
export const bareAnswer: Answer = { status: 204, headers: [] };
