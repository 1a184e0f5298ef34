/** What `corslint simulate` is asked: may a page on an origin read this, and does its preflight pass? */
export interface Asked {
  /** Taken byte for byte. */
  readonly origin: string;
  readonly method: string;
  /** The header names that the preflight asks for, in lower case. */
  readonly headers: readonly string[];
}

/** What a page may read: also together with the user's cookies, only without them, or nothing. */
export type Readable = "with-credentials" | "without-credentials" | "blocked" | "startup-error" | "unknown";

/** The method of the preflight: GET needs none, so that PUT stands in for it. */
export function preflightMethod({ method }: Asked): string {
  return method === "GET" ? "PUT" : method;
}

const order: readonly Readable[] = ["blocked", "without-credentials", "unknown", "with-credentials", "startup-error"];

/** The most that one of several allows. What is unknown may be anything but less than what is known. */
export function mostOf(all: readonly Readable[]): Readable {
  return all.reduce((most, one) => (order.indexOf(one) > order.indexOf(most) ? one : most), "blocked");
}
