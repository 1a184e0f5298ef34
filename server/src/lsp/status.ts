import type { Connection } from "vscode-languageserver";
import type { Analysis } from "../engine/analyze.ts";
import { type Status, statusMethod } from "./protocol.ts";

/** Tells the client which documents are checked, each time that this changes. */
export interface Statuses {
  tell(uri: string, analysis: Analysis): void;
  forget(uri: string): void;
}

export function createStatuses(connection: Connection): Statuses {
  const told = new Map<string, string>();
  return {
    tell(uri, { skipped }) {
      const state = skipped ?? "";
      if (told.get(uri) === state) return;
      told.set(uri, state);
      const status: Status =
        skipped === undefined ? { uri, state: "checked" } : { uri, state: "skipped", why: skipped };
      void connection.sendNotification(statusMethod, status);
    },
    forget: (uri) => told.delete(uri),
  };
}
