import { type SnippetTextEdit, StringValue, type TextEdit, type WorkspaceEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { hasPlaceholder, plainText, snippetText } from "../../fixes/newText.ts";
import type { Edit } from "../../frameworks/adapter.ts";
import type { Abilities } from "../abilities.ts";
import type { OpenDocument } from "../documents.ts";
import { documentOf, rangeOf } from "../positions.ts";
import { wholeLines } from "./wholeLines.ts";

/** What edits are made in: an open document, or a file that may be open or not. */
interface Target {
  readonly uri: string;
  readonly text: TextDocument;
  readonly version: number | null;
  readonly edits: readonly Edit[];
}

/** The edits of one fix in the richest form that the client takes; placeholders are selected where it can do that. */
export function workspaceEditOf(document: OpenDocument, edits: readonly Edit[], abilities: Abilities): WorkspaceEdit {
  const targets = targetsOf(document, edits);
  if (!abilities.documentChanges) {
    return { changes: Object.fromEntries(targets.map((target) => [target.uri, plainEdits(target)])) };
  }
  const isSnippet = abilities.snippets && edits.some((edit) => hasPlaceholder(edit.newText));
  return {
    documentChanges: targets.map((target) => ({
      textDocument: { uri: target.uri, version: target.version },
      edits: isSnippet ? snippetEdits(target) : plainEdits(target),
    })),
  };
}

function targetsOf({ uri, text }: OpenDocument, edits: readonly Edit[]): Target[] {
  const own = edits.filter(({ file }) => !file);
  const files = new Map(edits.flatMap(({ file }) => (file ? [[file.path, file]] : [])));
  const others = [...files.values()].map((file): Target => {
    const inFile = edits.filter((edit) => edit.file?.path === file.path);
    return { uri: file.path, text: documentOf(file), version: null, edits: inFile };
  });
  return [...(own.length > 0 ? [{ uri, text, version: text.version, edits: own }] : []), ...others];
}

function plainEdits({ text, edits }: Target): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: rangeOf(text, span), newText: plainText(newText) }));
}

/** All of them are snippets when one is, because editors that mix the two treat the plain ones as snippets too. */
function snippetEdits({ text, edits }: Target): SnippetTextEdit[] {
  const stops: string[] = [];
  return wholeLines(text.getText(), edits).map(({ span, newText }) => ({
    range: rangeOf(text, span),
    snippet: StringValue.createSnippet(snippetText(newText, stops)),
  }));
}
