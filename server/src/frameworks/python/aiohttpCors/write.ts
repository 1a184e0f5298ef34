import { nodeAt, textOf } from "../../../syntax/nodes.ts";
import type { Edit, Writer } from "../../adapter.ts";
import { insertAfter, replaceNode } from "../../writing/elements.ts";
import { quoteFor } from "../../writing/quotes.ts";
import { allowOnly } from "../../writing/titles.ts";

/** One key for each trusted origin, all with the options that the open one had. */
export const explicitOrigins: Writer = ({ source, policy, trusted }) => {
  const key = nodeAt(source, policy.origins.span);
  const pair = key?.parent?.type === "pair" ? key.parent : undefined;
  const value = pair?.childForFieldName("value");
  const [first, ...others] = trusted.origins;
  if (!key || !pair || !value || first === undefined) return undefined;
  const quote = quoteFor(source, key);
  const written = textOf(source, value);
  const more = others.flatMap((origin) => insertAfter(source, pair, [quote, origin, `${quote}: ${written}`]).newText);
  const added: Edit[] = more.length > 0 ? [{ span: { start: pair.endIndex, end: pair.endIndex }, newText: more }] : [];
  return { title: allowOnly(trusted.origins), edits: [replaceNode(key, [quote, first, quote]), ...added] };
};
