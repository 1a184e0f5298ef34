import { readFileSync } from "node:fs";
import { Language, Parser, type Tree, type TreeCursor } from "web-tree-sitter";

const wasm = new URL("../../grammars/nginx/tree-sitter-nginx.wasm", import.meta.url);

/** A parser for nginx, with the WASM that the repository holds. */
export async function nginxParser(): Promise<Parser> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(wasm)));
  return parser;
}

/** Parses and hands the tree to `use`; the tree does not outlive the call. */
export function withTree<T>(parser: Parser, text: string, use: (tree: Tree) => T): T {
  const tree = parser.parse(text);
  if (tree === null) throw new Error("the parser has no language");
  try {
    return use(tree);
  } finally {
    tree.delete();
  }
}

/** Every node of a tree in a line of its own: depth, type, field, and where it begins and ends. */
export function listNodes(tree: Tree): string[] {
  const cursor = tree.walk();
  const lines: string[] = [];
  let more = true;
  while (more) {
    const { nodeType, currentFieldName: field, startIndex, endIndex, startPosition, endPosition } = cursor;
    const range = `${startIndex}-${endIndex} ${startPosition.row},${startPosition.column}`;
    lines.push(`${cursor.currentDepth} ${field ?? "-"} ${nodeType} ${range}-${endPosition.row},${endPosition.column}`);
    more = cursor.gotoFirstChild() || gotoNext(cursor);
  }
  cursor.delete();
  return lines;
}

function gotoNext(cursor: TreeCursor): boolean {
  while (!cursor.gotoNextSibling()) if (!cursor.gotoParent()) return false;
  return true;
}

/** The nodes that stand for what a text lacks or has too much of, in their order; all of them are named. */
export const RECOVERY = [
  "missing_semicolon",
  "missing_close",
  "missing_quote",
  "stray_close",
  "nameless_block",
  "empty_statement",
];

/** The types of a tree's recovery nodes and errors. */
export function complaints(tree: Tree): string[] {
  if (tree.rootNode.hasError) return ["ERROR"];
  return tree.rootNode.descendantsOfType(RECOVERY).map((node) => node?.type ?? "");
}
