// What the tests do with the editor and wait for in it.
import * as assert from "node:assert/strict";
import {
  type CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";

const limitMs = 15_000;
const pauseMs = 25;

/** The name of a file of the opened folder. */
export function fileUri(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, "no folder is open");
  return Uri.joinPath(folder.uri, name);
}

/** Opens a file of the folder in a tab of its own (the language client asks for diagnostics of documents with a tab only). */
export async function openFile(name: string): Promise<TextDocument> {
  return show(await workspace.openTextDocument(fileUri(name)));
}

/** Writes a new file into the folder and opens it. */
export async function openNewFile(name: string, text: string): Promise<TextDocument> {
  await workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
  return openFile(name);
}

/**
 * Opens a document that no file stands behind. It may get the name of one that was just closed, whose text VS Code has not yet
 * let go on a busy machine and brings back.
 */
export async function openUntitled(language: string, content: string): Promise<TextDocument> {
  const document = await show(await workspace.openTextDocument({ language, content }));
  if (document.getText() !== content) await replaceText(document, document.getText(), content);
  return document;
}

async function show(document: TextDocument): Promise<TextDocument> {
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Throws unsaved changes away and closes every tab. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments.filter(isUnsavedTest)) {
    await window.showTextDocument(document);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
}

/** VS Code's own settings files are unsaved documents for a moment, too. */
function isUnsavedTest({ isDirty, isUntitled, uri }: TextDocument): boolean {
  return isDirty && (isUntitled || workspace.getWorkspaceFolder(uri) !== undefined);
}

/** Replaces the first occurrence of a text, as typing would. */
export async function replaceText(document: TextDocument, old: string, newText: string): Promise<void> {
  const start = document.getText().indexOf(old);
  assert.ok(start >= 0, `${old} is not in ${document.uri.path}`);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(start + old.length)), newText);
  assert.ok(await workspace.applyEdit(edit));
}

/** A finding as a test writes it down: `error wildcard-origin-with-credentials 10:19-10:24`, counted from 1. */
export function describeFinding({ code, range, severity }: Diagnostic): string {
  const rule = typeof code === "object" ? code.value : code;
  const { start, end } = range;
  const where = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  return `${DiagnosticSeverity[severity].toLowerCase()} ${rule} ${where}`;
}

/** What corslint says about a document now. */
export function findingsOf(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === "corslint");
}

/** Waits until corslint says exactly this about a document. */
export async function waitForFindings(document: TextDocument, expected: readonly string[]): Promise<void> {
  const now = () => findingsOf(document).map(describeFinding).sort();
  const wanted = [...expected].sort();
  await waitFor(() => JSON.stringify(now()) === JSON.stringify(wanted)).catch(() => assert.deepEqual(now(), wanted));
}

/** Waits for the edit of a finding's preferred quick fix. Asks again: other extensions may still be starting, settings on their way. */
export async function preferredEdit(
  document: TextDocument,
  finding: Diagnostic | undefined,
  accept: (edit: WorkspaceEdit) => boolean = () => true,
): Promise<WorkspaceEdit> {
  assert.ok(finding);
  return waitFor(async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
      CodeActionKind.QuickFix.value,
    );
    const edit = actions.find(({ isPreferred }) => isPreferred)?.edit;
    return edit && accept(edit) ? edit : undefined;
  });
}

/** Sets one of corslint's settings for the folder; undefined takes it back. */
export async function setSetting(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration("corslint").update(name, value, ConfigurationTarget.Workspace);
}

/** Asks until there is an answer. */
export async function waitFor<T>(ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (const start = Date.now(); Date.now() - start < limitMs; await pause()) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`No answer within ${limitMs / 1000} s.`);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseMs));
}
