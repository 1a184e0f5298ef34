import type { ParserHost } from "../syntax/parsers.ts";

/** What a host hands in, so that the server knows neither node nor the browser. */
export interface Runtime extends ParserHost {
  /** The text of a file on the host's disk, undefined when there is none. Rejects when it cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** The names in a folder of the host's disk, folders with a `/` at their end; undefined when there is none. */
  listFolder(uri: string): Promise<readonly string[] | undefined>;
  /** Whether `readFile` and `listFolder` can reach an address at all. */
  canRead(uri: string): boolean;
  /** Resolves in a later turn of the event loop, after messages that wait have had their turn. */
  nextTurn(): Promise<void>;
}
