import type { ParserHost } from "../syntax/parsers.ts";

/** What a host hands in, so that the server knows neither node nor the browser. */
export interface Runtime extends ParserHost {
  /** The text of a file on the host's disk, undefined when there is none. Rejects when it cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** Whether `readFile` can reach this address at all. */
  canRead(uri: string): boolean;
  /** Resolves in a later turn of the event loop, after messages that wait have had their turn. */
  nextTurn(): Promise<void>;
}
