import { type SnippetTextEdit, StringValue, type TextEdit, type WorkspaceEdit } from "vscode-languageserver";
import { hasPlaceholder, plainText, snippetText } from "../../fixes/newText.ts";
import type { Edit } from "../../frameworks/adapter.ts";
import type { Abilities } from "../abilities.ts";
import type { OpenDocument } from "../documents.ts";
import { rangeOf } from "../positions.ts";
import { wholeLines } from "./wholeLines.ts";

/** The edits of one fix in the richest form that the client takes; placeholders are selected where it can do that. */
export function workspaceEditOf(document: OpenDocument, edits: readonly Edit[], abilities: Abilities): WorkspaceEdit {
  const { uri, text } = document;
  if (!abilities.documentChanges) return { changes: { [uri]: edits.map((edit) => plainEdit(document, edit)) } };
  const isSnippet = abilities.snippets && edits.some((edit) => hasPlaceholder(edit.newText));
  return {
    documentChanges: [
      {
        textDocument: { uri, version: text.version },
        edits: isSnippet ? snippetEdits(document, edits) : edits.map((edit) => plainEdit(document, edit)),
      },
    ],
  };
}

function plainEdit({ text }: OpenDocument, { span, newText }: Edit): TextEdit {
  return { range: rangeOf(text, span), newText: plainText(newText) };
}

/** All of them are snippets when one is, because editors that mix the two treat the plain ones as snippets too. */
function snippetEdits({ text }: OpenDocument, edits: readonly Edit[]): SnippetTextEdit[] {
  const stops: string[] = [];
  return wholeLines(text.getText(), edits).map(({ span, newText }) => ({
    range: rangeOf(text, span),
    snippet: StringValue.createSnippet(snippetText(newText, stops)),
  }));
}
