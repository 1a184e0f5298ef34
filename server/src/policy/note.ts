import type { FileSpan } from "./span.ts";

/** What a user should know of how files belong together, though it is no mistake in what they say. */
export interface Note extends FileSpan {
  /** One or two sentences. */
  readonly message: string;
}
