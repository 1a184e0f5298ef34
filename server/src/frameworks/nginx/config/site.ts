import type { Statement } from "../../../syntax/nginx/blocks.ts";
import type { Level } from "./level.ts";

/** A level that answers requests itself. */
export interface Site {
  readonly level: Level;
  /** The block that it is; absent for a whole file. */
  readonly statement?: Statement;
  /** The server around it, whose codes run first. */
  readonly server?: Level;
  /** Whether it answers with content; else only its codes answer. */
  readonly hasContent: boolean;
  /** Whether the file can be included where a test stands around it. */
  readonly mayBeGuarded: boolean;
}
