import type { Node } from "web-tree-sitter";
import type { Source } from "../../../../syntax/source.ts";
import type { NewText, Placeholder } from "../../../adapter.ts";
import { listText } from "../../../shared/writing/lists.ts";
import { type Quote, quoteFor } from "../../../shared/writing/quotes.ts";
import { escapedDomain } from "../../../shared/writing/titles.ts";

type Texts = readonly (string | Placeholder)[];

/** `["https://app.example.com"]` */
export function asList(source: Source, like: Node, origins: Texts): NewText {
  return listText(source, like, origins);
}

/** `/^https:\/\/([a-z0-9-]+\.)+example\.com$/`; it is looked for anywhere, hence the anchors. */
export function asRegex(domain: string | Placeholder): NewText {
  return ["/^https:\\/\\/([a-z0-9-]+\\.)+", ...escapedDomain(domain), "$/"];
}

/** The pattern by itself, or in a list with what stays. */
export function asRegexOrList(domain: string | Placeholder, kept: readonly string[], quote: Quote): NewText {
  return kept.length > 0 ? asListWithRegex(domain, kept, quote) : asRegex(domain);
}

/** The pattern in a list, for libraries that take none by itself. */
export function asListWithRegex(domain: string | Placeholder, kept: readonly string[], quote: Quote): NewText {
  return ["[", ...kept.map((item) => `${quote}${item}${quote}, `), ...asRegex(domain), "]"];
}

/** `["https://*.example.com"]`, for libraries whose star stands for anything. */
export function asListWithGlob(domain: string | Placeholder, kept: readonly string[], quote: Quote): NewText {
  return ["[", ...kept.map((item) => `${quote}${item}${quote}, `), `${quote}https://*.`, domain, `${quote}]`];
}

/** One origin as a text, for libraries that know no list, or none that is safe. */
export function onlyOne(source: Source, like: Node, origins: Texts): NewText | undefined {
  const [only, ...others] = origins;
  const quote = quoteFor(source, like);
  return only !== undefined && others.length === 0 ? [quote, only, quote] : undefined;
}
