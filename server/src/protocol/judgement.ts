/** What the two browsers do with an exchange. */
export interface Judgement {
  /** Whether the page gets its answer in Chromium; in mode `no-cors` an opaque one. */
  readonly allowed: boolean;
  /** The name of the error in Chromium's code, and the line in Chrome's console; null where there is none. */
  readonly chromium: { readonly error: string | null; readonly console: string | null };
  /** The category of the message, which names its page on MDN, and the line in Firefox's console. */
  readonly firefox: { readonly category: string | null; readonly console: string | null };
}
