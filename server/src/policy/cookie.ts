import type { Known } from "./known.ts";
import type { Span } from "./span.ts";

/** A cookie that a server sets. */
export interface Cookie {
  /** Id of the adapter that read it. */
  readonly framework: string;
  readonly span: Span;
  /** In lower case: `none`, `lax`, `strict`; absent where the library or the browser decides. */
  readonly sameSite: Known<string>;
  readonly secure: Known<boolean>;
  readonly domain: Known<string>;
  /** What turns Secure on, for a fix: the offset where it is put in, and the text. Absent where that cannot be written. */
  readonly securing?: { readonly at: number; readonly text: string };
}
