import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One case of a tree-sitter corpus: a text, and the S-expression of its tree. */
export interface CorpusCase {
  file: string;
  title: string;
  text: string;
  tree: string;
}

const HEADER = /^={3,}\n(.+)\n={3,}\n/gm;
const DIVIDER = /^-{3,}$/m;

/** All cases of a corpus folder, in the order of the files and of the cases in them. */
export function readCorpus(folder: URL): CorpusCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) => {
      const path = fileURLToPath(new URL(file, folder));
      return parseCorpus(file, readFileSync(path, "utf8").replaceAll("\r\n", "\n"));
    });
}

function parseCorpus(file: string, corpus: string): CorpusCase[] {
  const headers = [...corpus.matchAll(HEADER)];
  return headers.map((header, index) => {
    const title = header[1] ?? "";
    const body = corpus.slice(header.index + header[0].length, headers[index + 1]?.index ?? corpus.length);
    const divider = DIVIDER.exec(body);
    if (divider === null) throw new Error(`${file}: "${title}" has no divider between the text and its tree`);
    const text = body
      .slice(0, divider.index)
      .replace(/^\n/, "")
      .replace(/\n{1,2}$/, "");
    return { file, title, text, tree: oneLine(body.slice(divider.index + divider[0].length)) };
  });
}

/** An S-expression with single blanks, as `Node.toString()` writes it. */
export function oneLine(tree: string): string {
  return tree.trim().replace(/\s+/g, " ").replaceAll(" )", ")");
}

/** An S-expression without the names of the fields. */
export function withoutFields(tree: string): string {
  return tree.replace(/\b\w+: \(/g, "(");
}
