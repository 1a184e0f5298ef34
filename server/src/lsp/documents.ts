import { Range, type TextDocumentContentChangeEvent, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { isPieced } from "../syntax/embedded.ts";
import type { Grammar } from "../syntax/language.ts";
import { createParsedText, type ParsedText } from "../syntax/parsedText.ts";
import type { Parsers } from "../syntax/parsers.ts";
import { createSearch, type Search } from "../syntax/search/search.ts";
import { grammarOfLanguage } from "./protocol.ts";

/** An open document of a language that is checked, with its tree. */
export interface OpenDocument {
  readonly uri: string;
  readonly grammar: Grammar;
  readonly text: TextDocument;
  readonly parsed: ParsedText;
  /** Finds in its text, as it is now. */
  readonly searchIn: (text: string) => Search;
  /** Counts the changes; versions are the client's and may come again. */
  revision: number;
}

/** A document of a language that nobody here reads. */
interface ForeignDocument {
  readonly uri: string;
  readonly grammar: undefined;
}

export type Documents = TextDocuments<OpenDocument | ForeignDocument>;

/** The open documents. Their trees follow every change and are freed on close. */
export function createDocuments(parsers: Parsers): Documents {
  const documents: Documents = new TextDocuments({
    create(uri, languageId, version, content) {
      free(documents.get(uri)); // a client may open twice
      const grammar = Object.hasOwn(grammarOfLanguage, languageId) ? grammarOfLanguage[languageId] : undefined;
      if (!grammar) return { uri, grammar };
      const text = TextDocument.create(uri, languageId, version, content);
      return {
        uri,
        grammar,
        text,
        parsed: createParsedText(parsers, grammar),
        searchIn: createSearch(),
        revision: 0,
      };
    },
    update(document, changes, version) {
      if (!isChecked(document)) return document;
      document.revision++;
      for (const change of changes) apply(document, change, version);
      return document;
    },
  });
  documents.onDidClose(({ document }) => free(document));
  return documents;
}

/** Whether a document is open and of a language that is checked. */
export function isChecked(document: OpenDocument | ForeignDocument | undefined): document is OpenDocument {
  return document?.grammar !== undefined;
}

function free(document: OpenDocument | ForeignDocument | undefined): void {
  if (isChecked(document)) document.parsed.dispose();
}

function apply({ text, parsed, grammar }: OpenDocument, change: TextDocumentContentChangeEvent, version: number): void {
  if (!("range" in change)) {
    parsed.replaced();
    TextDocument.update(text, [change], version);
    return;
  }
  if (!Range.is(change.range)) throw new Error(`A change of ${text.uri} has no valid range.`);
  const before = text.getText();
  const [start = 0, end = 0] = [text.offsetAt(change.range.start), text.offsetAt(change.range.end)].sort(
    (a, b) => a - b,
  );
  TextDocument.update(text, [change], version);
  const after = text.getText();
  // A change of markup or of a template's tags may turn what lies far away into code, or out of it.
  if ([before, after].some((one) => isPieced(text.uri, one, grammar))) parsed.replaced();
  else parsed.changed({ start, end, inserted: change.text.length }, before, after);
}
