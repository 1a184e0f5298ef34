import type { Grammar } from "../syntax/language.ts";

/** The languages that are checked, by their id in the editor, with the grammar that reads them. */
export const grammarOfLanguage: Readonly<Record<string, Grammar>> = {
  python: "python",
  javascript: "javascript",
  javascriptreact: "javascript",
  typescript: "typescript",
  typescriptreact: "tsx",
  nginx: "nginx",
  // Their scripts.
  vue: "typescript",
  svelte: "typescript",
  html: "javascript",
};

/** What a client may send as `initializationOptions`; all of it is optional. */
export interface InitializationOptions {
  /** Address of a rule's page with `{rule}` in the place of the id. Without it diagnostics carry no link. */
  readonly ruleHref?: string;
  /** The client understands `corslint/status`. */
  readonly status?: boolean;
  /** The client answers `corslint/readFile`, for files that are not on the server's disk. */
  readonly readFile?: boolean;
  /** The client answers `corslint/listFolder`, for folders that are not on the server's disk. */
  readonly listFolder?: boolean;
  /** The settings `corslint.*`, from a client that does not answer `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Notification to the client: whether a document is checked. Sent when that changes. */
export const statusMethod = "corslint/status";

export interface Status {
  readonly uri: string;
  readonly state: "checked" | "skipped";
  /** Why it is skipped, as a sentence for the user. */
  readonly why?: string;
}

/** Request to the client: the text of a file, or null when there is none. */
export const readFileMethod = "corslint/readFile";

export interface ReadFileParams {
  readonly uri: string;
}

/** Request to the client: the names in a folder, those of folders with a `/` at their end, or null when there is none. */
export const listFolderMethod = "corslint/listFolder";

export interface ListFolderParams {
  readonly uri: string;
}
