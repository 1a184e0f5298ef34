import { afterEach, describe, expect, test, vi } from "vitest";
import { Disposable } from "vscode-languageserver";
import { Parser, Tree, type TreeCursor } from "web-tree-sitter";
import { createDocuments, type Documents, isChecked, type OpenDocument } from "../../../server/src/lsp/documents.ts";
import { codeOf } from "../../../server/src/syntax/embedded.ts";
import { createParsedText, type Parsed } from "../../../server/src/syntax/parsedText.ts";
import { randomChange, randomFrom } from "../../support/edits.ts";
import { parsers } from "../../support/grammars.ts";

const python = `from fastapi.middleware.cors import CORSMiddleware
app.add_middleware(
    CORSMiddleware,
    allow_origins=["*"],  # a comment
    allow_credentials=True,
)
`;
const typescript = `import cors from "cors";
app.use(cors({ origin: (o, done) => done(null, \`\${o}\`), credentials: true as boolean }));
function f<T>(x: T[]): x is T[] { return /a+/.test("b"); }
`;
const nginx = `map $http_origin $cors { default ""; "~^https://a\\.com$" $http_origin; }
server { location /api { if ($request_method = OPTIONS) { return 204; } add_header Access-Control-Allow-Origin $cors always; } }
`;

const template = `{% for site in sites %}
server {
    {% if site.cors %}
    add_header Access-Control-Allow-Origin "{{ site.origin }}";
    {% endif %}
    {{ site.more }}
}
{% endfor %}
`;

const texts = [
  { name: "python", languageId: "python", text: python },
  { name: "typescript", languageId: "typescript", text: typescript },
  { name: "nginx", languageId: "nginx", text: nginx },
  { name: "a template for nginx", languageId: "nginx", text: template },
] as const;

/** A connection that hands a client's notifications to the documents that listen on it. */
function wire(documents: Documents) {
  const handlers = new Map<string, (...params: never[]) => unknown>();
  const on = (name: string) => (handler: (...params: never[]) => unknown) => {
    handlers.set(name, handler);
    return Disposable.create(() => {});
  };
  const connection: Parameters<Documents["listen"]>[0] = {
    onDidOpenTextDocument: on("open"),
    onDidChangeTextDocument: on("change"),
    onDidCloseTextDocument: on("close"),
    onWillSaveTextDocument: on("willSave"),
    onWillSaveTextDocumentWaitUntil: on("willSaveWaitUntil"),
    onDidSaveTextDocument: on("save"),
  };
  documents.listen(connection);
  return (name: "open" | "change" | "close", params: object) => handlers.get(name)?.(params as never);
}

const uri = "file:///a";

async function opened(languageId: string, text: string) {
  const documents = createDocuments(parsers);
  const send = wire(documents);
  send("open", { textDocument: { uri, languageId, version: 1, text } });
  const document = documents.get(uri);
  if (!isChecked(document)) throw new Error("It was not opened.");
  await parsers.load(document.grammar);
  return { send, document };
}

function treeOf({ text, parsed, grammar }: OpenDocument): string {
  return spellOut(parsed.parse(codeOf(uri, text.getText(), grammar)));
}

function freshTree({ text, grammar }: OpenDocument): string {
  const fresh = createParsedText(parsers, grammar);
  const tree = spellOut(fresh.parse(codeOf(uri, text.getText(), grammar)));
  fresh.dispose();
  return tree;
}

/** The nodes with their places, or why there are none. */
function spellOut(parsed: Parsed): string {
  if ("skipped" in parsed) return parsed.skipped;
  const nodes = [parsed.tree.rootNode.toString()];
  const cursor = parsed.tree.walk();
  for (let more = true; more; more = cursor.gotoFirstChild() || nextAfter(cursor)) {
    const { row, column } = cursor.startPosition;
    nodes.push(`${cursor.nodeType} ${cursor.startIndex}-${cursor.endIndex} ${row}:${column}`);
  }
  cursor.delete();
  return nodes.join("\n");
}

function nextAfter(cursor: TreeCursor): boolean {
  while (!cursor.gotoNextSibling()) if (!cursor.gotoParent()) return false;
  return true;
}

describe("a tree after 1,000 changes equals that of a fresh parse", () => {
  test.each(texts)("$name", async ({ languageId, text }) => {
    const { send, document } = await opened(languageId, text.repeat(10));
    const random = randomFrom(11);
    for (let count = 2; count < 1002; count++) {
      const contentChanges = [randomChange(document.text, random)];
      send("change", { textDocument: { uri, version: count }, contentChanges });
      // parsed now after each change, now after many
      if (count < 100 || count % 10 === 0) expect(treeOf(document)).toBe(freshTree(document));
    }
    expect(treeOf(document)).toBe(freshTree(document));
    send("close", { textDocument: { uri } });
  });
});

describe("trees are freed", () => {
  const alive = new Set<Tree>();

  function countTrees(): void {
    const { parse } = Parser.prototype;
    const free = Tree.prototype.delete;
    vi.spyOn(Parser.prototype, "parse").mockImplementation(function (this: Parser, ...args) {
      const tree = parse.apply(this, args);
      if (tree) alive.add(tree);
      return tree;
    });
    vi.spyOn(Tree.prototype, "delete").mockImplementation(function (this: Tree) {
      alive.delete(this);
      free.apply(this);
    });
  }

  afterEach(() => {
    vi.restoreAllMocks();
    alive.clear();
  });

  test("one lives while a document is changed, none after it is closed", async () => {
    countTrees();
    const { send, document } = await opened("python", python);
    expect(alive.size).toBe(0);
    const random = randomFrom(3);
    for (let version = 2; version < 52; version++) {
      treeOf(document);
      expect(alive.size).toBe(1);
      send("change", { textDocument: { uri, version }, contentChanges: [randomChange(document.text, random)] });
    }
    send("close", { textDocument: { uri } });
    expect(alive.size).toBe(0);
  });

  test("when a text is replaced as a whole, grows too large, or is opened twice", async () => {
    countTrees();
    const { send, document } = await opened("python", python);
    treeOf(document);
    send("change", { textDocument: { uri, version: 2 }, contentChanges: [{ text: python }] });
    expect(alive.size).toBe(0);
    treeOf(document);
    const start = { line: 0, character: 0 };
    const long = { range: { start, end: start }, text: `${"x".repeat(10_001)}\n` };
    send("change", { textDocument: { uri, version: 3 }, contentChanges: [long] });
    expect(treeOf(document)).toMatch(/Line 1 is longer than 10,000 characters/);
    expect(alive.size).toBe(0);
    send("change", { textDocument: { uri, version: 4 }, contentChanges: [{ text: python }] });
    treeOf(document);
    send("open", { textDocument: { uri, languageId: "python", version: 1, text: python } });
    expect(alive.size).toBe(0);
  });
});
