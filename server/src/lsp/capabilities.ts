import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from "vscode-languageserver";
import type { Abilities } from "./abilities.ts";

/** What the server says that it can do, to a client of these abilities. */
export function initializeResult(abilities: Abilities): InitializeResult {
  return {
    serverInfo: { name: "corslint" },
    capabilities: {
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      ...(abilities.pull && {
        diagnosticProvider: { identifier: "corslint", interFileDependencies: true, workspaceDiagnostics: false },
      }),
      ...(abilities.workspaceFolders && {
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      }),
    },
  };
}
