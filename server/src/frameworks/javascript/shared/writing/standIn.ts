import type { Node } from "web-tree-sitter";
import { bare, outermost } from "../../../../syntax/javascript/calls.ts";
import { type FromEnvironment, fromEnvironment } from "../../../../syntax/javascript/environment.ts";
import type { MethodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { literalOf, type Value } from "../../../../syntax/value.ts";
import type { NewText, Rewrite, RewriteRequest } from "../../../adapter.ts";
import { replaceNode } from "../../../shared/writing/elements.ts";
import { listText } from "../../../shared/writing/lists.ts";
import { type Quote, quoteFor } from "../../../shared/writing/quotes.ts";
import { allowOnly } from "../../../shared/writing/titles.ts";
import { whenUnset } from "../options/whenUnset.ts";

/** Where `a ?? b` needs no parentheses. */
const open: ReadonlySet<string> = new Set(["pair", "variable_declarator", "assignment_expression", "arguments"]);

type Origins = RewriteRequest["trusted"]["origins"];

/** How a library is told of origins; undefined where these cannot be written. `like` is what they take the place of. */
export type Write = (source: Source, like: Node, origins: Origins) => NewText | undefined;

/**
 * Origins that stand in for a variable of the environment where that is not set: `process.env.ORIGIN ?? "https://…"`, and
 * `(process.env.ORIGINS ?? "https://…").split(",")` where a method is called on it in any case. `write` tells how the library
 * takes them, where it does not take both a text and a list.
 */
export function standIn({ source, trusted }: RewriteRequest, origin: Value, write?: Write): Rewrite | undefined {
  const expression = literalOf(origin);
  const found = fromEnvironment(source, expression);
  if (!found) return insteadOfEmpty(source, expression, trusted.origins, write);
  const quote = quoteFor(source, expression);
  const own = write
    ? write(source, expression, trusted.origins)
    : valueFor(source, expression, found, trusted.origins, quote);
  const value = own && found.fails ? joined(source, found.first, trusted.origins, quote) : own;
  if (!value) return undefined;
  const read = found.fails ? found.read : bare(expression);
  const place = outermost(read);
  // Casts and `!` say that it is set, which is no longer needed.
  const whole: NewText = [textOf(source, read), " ?? ", ...value];
  const isOpen = place.parent !== null && open.has(place.parent.type);
  return {
    title: titleFor(trusted.origins, found.variable),
    edits: [replaceNode(place, isOpen ? whole : ["(", ...whole, ")"])],
  };
}

/** `process.env.ORIGIN ?? "https://…"` for `process.env.ORIGIN ?? ""`, also where that is split. */
function insteadOfEmpty(source: Source, expression: Node, origins: Origins, write?: Write): Rewrite | undefined {
  const { variable, empty, split } = whenUnset(source, expression) ?? {};
  if (variable === undefined || !empty) return undefined;
  const isSplit = split !== undefined && empty.type === "string";
  const quote = quoteFor(source, expression);
  const value = isSplit ? joined(source, split, origins, quote) : write?.(source, empty, origins);
  return value && { title: titleFor(origins, variable), edits: [replaceNode(empty, value)] };
}

function titleFor(origins: Origins, variable: string): string {
  return `${allowOnly(origins)} where ${variable} is not set`;
}

/** A list where the variable is made one, or where there are several. */
function valueFor(source: Source, like: Node, { first }: FromEnvironment, origins: Origins, quote: Quote): NewText {
  const [only] = origins;
  const isOne = !first && origins.length === 1 && only !== undefined;
  return isOne ? [quote, only, quote] : listText(source, like, origins, quote);
}

/** What the variable would hold: the origins, with what it is split at between them. */
function joined(source: Source, first: MethodCall | undefined, origins: Origins, quote: Quote): NewText | undefined {
  const argument = first?.method === "split" ? first.given[0] : undefined;
  const separator = argument && javascriptValue(source, argument);
  const between = separator?.kind === "text" ? separator.value : undefined;
  if (origins.length > 1 && between === undefined) return undefined;
  return [quote, ...origins.flatMap((origin, index) => (index > 0 ? [between ?? "", origin] : [origin])), quote];
}
