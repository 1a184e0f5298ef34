import type { Level } from "./level.ts";

/** A level that answers requests itself. */
export interface Site {
  readonly level: Level;
  /** The server around it, whose codes run first. */
  readonly server?: Level;
  /** Whether it answers with content; else only its codes answer. */
  readonly hasContent: boolean;
  /** Whether the file can be included where a test stands around it. */
  readonly mayBeGuarded: boolean;
}
