import type { Node } from "web-tree-sitter";
import { climb, partsOf } from "../../../../syntax/nodes.ts";
import { importsModule } from "../../../../syntax/python/imports.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Edit, NewText, Placeholder, Writer } from "../../../adapter.ts";
import { lineEnding } from "../../../shared/writing/lines.ts";
import type { Quote } from "../../../shared/writing/quotes.ts";
import { allowSubdomains, escapedDomain } from "../../../shared/writing/titles.ts";
import { originPlace, quoteAt, writeOrigins } from "./origins.ts";

const imports: ReadonlySet<string> = new Set(["import_statement", "import_from_statement"]);

/** `r"https://(?:[a-z0-9-]+\.)+example\.com"`: the https subdomains of a domain. `anchored` where the library does not match the whole origin. */
export function subdomains(domain: string | Placeholder, quote: Quote, anchored: boolean): NewText {
  const [before, behind] = anchored ? ["^", "$"] : ["", ""];
  return [`r${quote}${before}https://(?:[a-z0-9-]+\\.)+`, ...escapedDomain(domain), `${behind}${quote}`];
}

/** `option=[re.compile(r"^…$")]`, for libraries that take compiled patterns and match from the start. */
export function compiledPattern(option: string): Writer {
  return (request) => {
    const { source, trusted } = request;
    const place = originPlace(request);
    if (!place || !trusted.domain) return undefined;
    const text: NewText = ["[re.compile(", ...subdomains(trusted.domain, quoteAt(request, place), true), ")]"];
    const edits = [...importOfRe(source), ...writeOrigins(source, place, option, text)];
    return { title: allowSubdomains(trusted.domain), edits };
  };
}

/** `import re` before the first import, where the file has none. */
export function importOfRe(source: Source): Edit[] {
  if (importsModule(source, "re")) return [];
  const first = partsOf(source.root).find((node: Node) => climb(node, imports)?.id === node.id);
  const at = first?.startIndex ?? 0;
  return [{ span: { start: at, end: at }, newText: [`import re${lineEnding(source.text)}`] }];
}
