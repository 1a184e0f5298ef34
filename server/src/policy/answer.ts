export type HeaderLine = readonly [name: string, value: string];

/** A request as a server meets it. */
export interface ServerRequest {
  /** Byte for byte what the Origin header holds. */
  readonly origin: string;
  /** OPTIONS for a preflight. */
  readonly method: string;
  readonly cookie: boolean;
  /** What a preflight asks for; absent for all other requests. Header names are in lower case. */
  readonly asks?: { readonly method: string; readonly headers: readonly string[] };
  /** What the application behind the policies answers, or `unhandled` where it fails; 200 where it is not given. */
  readonly outcome?: number | "unhandled";
}

/** What a server answers, as far as CORS is concerned. Header lines in the order in which they are sent. */
export interface ServerAnswer {
  readonly status: number;
  readonly headers: readonly HeaderLine[];
}
