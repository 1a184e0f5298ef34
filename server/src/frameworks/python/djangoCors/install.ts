import type { Node } from "web-tree-sitter";
import type { Span } from "../../../policy/span.ts";
import { nodeAt, partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Edit, Rewrite, RewriteRequest, Writer } from "../../adapter.ts";
import { insertAfter, insertBefore, removeElement, replaceNode } from "../../shared/writing/elements.ts";
import { quoteFor } from "../../shared/writing/quotes.ts";
import { app, commonMiddleware, middleware } from "./options.ts";

const lists: ReadonlySet<string> = new Set(["list", "tuple"]);

/** Puts the middleware in front of what answers by itself, or the app among the others, where they are missing or come too late. */
export const install: Writer = (request) => {
  const { source, policy } = request;
  const { notInstalled, inFront = [] } = policy;
  const [late] = inFront.flatMap(({ span, other }) => (other ? { span, other } : [])).toSorted(byPlace);
  if (late) return moved(request, late.span, late.other);
  const list = notInstalled?.list && nodeAt(source, notInstalled.list);
  if (!notInstalled || !list || !lists.has(list.type)) return undefined;
  const edit = notInstalled.isHarmless ? withApp(source, list) : withMiddleware(source, list);
  const name = notInstalled.isHarmless ? app : "CorsMiddleware";
  return { title: `Add ${name}`, edits: [edit] };
};

function withApp(source: Source, list: Node): Edit {
  const quote = quoteFor(source, list);
  const last = partsOf(list).at(-1);
  const text = `${quote}${app}${quote}`;
  return last ? insertAfter(source, last, [text]) : replaceNode(list, [`[${text}]`]);
}

/** The library's own advice: as high as possible, and above CommonMiddleware. */
function withMiddleware(source: Source, list: Node): Edit {
  const quote = quoteFor(source, list);
  const items = partsOf(list);
  const before = items.find((item) => textOf(source, item).slice(1, -1) === commonMiddleware) ?? items[0];
  const text = `${quote}${middleware}${quote}`;
  return before ? insertBefore(source, before, [text]) : replaceNode(list, [`[${text}]`]);
}

/** The first place of those that have to lie behind is in front of them all. */
function byPlace(a: { readonly other: Span }, b: { readonly other: Span }): number {
  return a.other.start - b.other.start;
}

function moved({ source }: RewriteRequest, from: Span, to: Span): Rewrite | undefined {
  const [item, other] = [nodeAt(source, from), nodeAt(source, to)];
  const isOneList = item?.parent && item.parent.id === other?.parent?.id && lists.has(item.parent.type);
  if (!item || !other || !isOneList) return undefined;
  const name = textOf(source, other).slice(1, -1).replace(/^.*\./, "");
  return {
    title: `Move CorsMiddleware in front of ${name}`,
    edits: [insertBefore(source, other, [textOf(source, item)]), ...removeElement(source, item)],
  };
}
