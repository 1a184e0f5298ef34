import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";
import type { Parsers } from "../syntax/parsers.ts";
import type { Abilities } from "./abilities.ts";
import { createChecks } from "./checks.ts";
import { codeActions } from "./codeActions/codeAction.ts";
import { nothing, pullDiagnostics } from "./diagnostics/pull.ts";
import { createPush } from "./diagnostics/push.ts";
import { type Documents, isChecked } from "./documents.ts";
import { createFiles } from "./files.ts";
import { followFiles, textOf } from "./followFiles.ts";
import { guarded, guardedEvent } from "./guard.ts";
import type { Log } from "./log.ts";
import { createNotes } from "./notes.ts";
import type { Runtime } from "./runtime.ts";
import { createDocumentSettings } from "./settings/documentSettings.ts";
import { createEditorSettings } from "./settings/editorSettings.ts";
import { createProjectFiles } from "./settings/projectFiles.ts";
import { watchSettings } from "./settings/watchSettings.ts";
import { createStatuses } from "./status.ts";
import { createSurroundings } from "./surroundings.ts";

/** What the parts of a session share. */
export interface SessionParts {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly log: Log;
  readonly parsers: Parsers;
  readonly documents: Documents;
  readonly abilities: Abilities;
}

/** Puts the services together and answers the client's requests, from its `initialize` on. */
export function startSession(parts: SessionParts): void {
  const { connection, runtime, log, parsers, documents, abilities } = parts;
  const editorSettings = createEditorSettings(connection, abilities, log);
  const files = createFiles(connection, runtime, abilities);
  const projectFiles = createProjectFiles(files.readFile);
  const settings = createDocumentSettings(editorSettings, projectFiles, (message) => {
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  });
  const statuses = abilities.options.status ? createStatuses(connection) : undefined;
  const notes = createNotes((line) => connection.console.info(line));
  const surroundings = createSurroundings({ parsers, log, files, openText: (uri) => textOf(documents, uri) });
  const checks = createChecks({
    parsers,
    nextTurn: runtime.nextTurn,
    log,
    surroundings,
    settingsOf: settings.of,
    isOpen: (document) => documents.get(document.uri) === document,
    openDocuments: () => documents.all().filter(isChecked),
    made: (document, { analysis }) => {
      statuses?.tell(document.uri, analysis);
      notes.made(document, analysis.notes);
    },
  });
  const refresh = abilities.pull ? pullAgain(parts) : pushOnChange(parts, createPush(connection, checks, abilities));
  const around = followFiles({ documents, checks, surroundings, abilities, changed: refresh });
  watchSettings({ ...parts, editorSettings, projectFiles, fileChanged: around, changed: refresh });

  const asked = { documents, checks, abilities };
  connection.languages.diagnostics.on(
    guarded(log, "Checking", nothing, (request, token) => pullDiagnostics(request, token, asked)),
  );
  connection.onCodeAction(guarded(log, "Finding fixes", [], (request, token) => codeActions(request, token, asked)));
  documents.onDidOpen(({ document }) => projectFiles.lookAgain(document.uri));
  documents.onDidSave(({ document }) => isChecked(document) && notes.saved(document));
  documents.onDidClose(({ document }) => {
    notes.closed(document.uri);
    settings.forget(document.uri);
    statuses?.forget(document.uri);
  });
}

/** Gives what asks the client to pull all diagnostics again. */
function pullAgain({ connection, abilities, log }: SessionParts): () => void {
  if (!abilities.refresh) return () => {};
  const refresh = guardedEvent(log, "Refreshing", () => connection.languages.diagnostics.refresh());
  return () => refresh(undefined);
}

/** Sends diagnostics on every change; gives what sends those of all documents again. */
function pushOnChange({ documents, log }: SessionParts, push: ReturnType<typeof createPush>): () => void {
  const update = guardedEvent(log, "Checking", push.update);
  documents.onDidChangeContent(({ document }) => isChecked(document) && update(document));
  documents.onDidClose(({ document }) => isChecked(document) && push.clear(document.uri));
  return () => documents.all().filter(isChecked).forEach(update);
}
