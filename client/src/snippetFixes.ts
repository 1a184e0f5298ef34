import { CodeAction, SnippetString, SnippetTextEdit, WorkspaceEdit } from "vscode";
import {
  type BaseLanguageClient,
  type CodeAction as ServerAction,
  type Command as ServerCommand,
  SnippetTextEdit as ServerSnippet,
  TextDocumentEdit,
} from "vscode-languageclient";

type Converter = BaseLanguageClient["protocol2CodeConverter"];

/**
 * Makes the client apply snippets of the server's fixes as they are. VS Code would turn their indentation into what the
 * editor is set to, which breaks Python code that is indented otherwise; the protocol has no word for it
 * (language-server-protocol issue 2290). VS Code before 1.98 does not know `keepWhitespace` and passes it over.
 */
export function keepWhitespaceOfSnippets({ protocol2CodeConverter: converter }: BaseLanguageClient): void {
  const { asCodeActionResult } = converter;
  converter.asCodeActionResult = async (items, token) => {
    const actions = await asCodeActionResult(items, token);
    for (const [index, action] of actions.entries()) {
      const edit = snippetEdit(items[index], converter);
      if (edit && action instanceof CodeAction) action.edit = edit;
    }
    return actions;
  };
}

/** The edit of an action that is made of snippets; undefined for any other action. */
function snippetEdit(
  action: ServerAction | ServerCommand | undefined,
  converter: Converter,
): WorkspaceEdit | undefined {
  const changes = (action && "edit" in action && action.edit?.documentChanges) || [];
  const documents = changes.filter((change) => TextDocumentEdit.is(change));
  const isSnippet =
    documents.length > 0 && documents.every(({ edits }) => edits.every((edit) => ServerSnippet.is(edit)));
  if (!isSnippet || documents.length < changes.length) return undefined;
  const result = new WorkspaceEdit();
  for (const { textDocument, edits } of documents) {
    const snippets = edits.filter((edit) => ServerSnippet.is(edit)).map((edit) => asKept(edit, converter));
    result.set(converter.asUri(textDocument.uri), snippets);
  }
  return result;
}

function asKept({ range, snippet }: ServerSnippet, converter: Converter): [SnippetTextEdit, undefined] {
  const edit = new SnippetTextEdit(converter.asRange(range), new SnippetString(snippet.value));
  return [Object.assign(edit, { keepWhitespace: true }), undefined];
}
