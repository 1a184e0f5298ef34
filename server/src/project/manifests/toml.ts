/** A table of a TOML file: its name as written, and the text below its header. */
interface Table {
  readonly name: string;
  readonly body: string;
}

const header = /^[ \t]*\[\[?[ \t]*([A-Za-z][\w."' -]*?)[ \t]*\]\]?[ \t]*(?:#.*)?$/gm;
const comment = /^[ \t]*#.*$/gm;

/**
 * The tables of a TOML file in their order. It is no TOML parser: it does for the few tables that hold dependencies, in files
 * that package managers write or read.
 */
export function tablesOf(text: string): Table[] {
  const plain = text.replaceAll("\r\n", "\n").replace(comment, "");
  const headers = [...plain.matchAll(header)];
  return headers.map((match, index) => ({
    name: match[1] ?? "",
    body: plain.slice(match.index + match[0].length, headers[index + 1]?.index),
  }));
}
