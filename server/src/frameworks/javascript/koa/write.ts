import type { Node } from "web-tree-sitter";
import type { Source } from "../../../syntax/source.ts";
import type { NewText, Placeholder } from "../../adapter.ts";
import { listText } from "../../shared/writing/lists.ts";
import { type Quote, quoteFor } from "../../shared/writing/quotes.ts";
import { asRegex, onlyOne } from "../shared/options/idioms.ts";

/**
 * One origin as a text; of several, `(ctx) => ([…].includes(ctx.get("Origin")) ? ctx.get("Origin") : "")`, since the
 * middleware compares nothing by itself.
 */
export function asTest(source: Source, like: Node, origins: readonly (string | Placeholder)[]): NewText {
  const text = onlyOne(source, like, origins);
  if (text) return text;
  const quote = quoteFor(source, like);
  return chosen([...listText(source, like, origins, quote), ".includes("], quote);
}

/** The same with a pattern; listed origins that stay are not written with it. */
export function asPatternTest(
  domain: string | Placeholder,
  kept: readonly string[],
  quote: Quote,
): NewText | undefined {
  return kept.length > 0 ? undefined : chosen([...asRegex(domain), ".test("], quote);
}

function chosen(test: NewText, quote: Quote): NewText {
  const origin = `ctx.get(${quote}Origin${quote})`;
  return ["(ctx) => (", ...test, `${origin}) ? ${origin} : ${quote}${quote})`];
}
