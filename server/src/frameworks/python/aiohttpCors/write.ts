import { varies } from "../../../policy/behaviour.ts";
import { nodeAt, textOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import type { Edit, RewriteRequest, Writer } from "../../adapter.ts";
import { insertAfter, replaceNode } from "../../shared/writing/elements.ts";
import { quoteFor } from "../../shared/writing/quotes.ts";
import { addVaryTitle, allowOnly } from "../../shared/writing/titles.ts";
import { insertBetween, topStatement } from "../shared/writing/insertion.ts";

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
  return {
    title: allowOnly(trusted.origins),
    edits: [replaceNode(key, [quote, first, quote]), ...added, ...(varyEdits({ source, policy }) ?? [])],
  };
};

/** A signal that adds `Vary: Origin` to every answer, since aiohttp-cors does not send it. */
export const addVary: Writer = (request) => {
  const edits = varyEdits(request);
  return edits && { title: addVaryTitle, edits };
};

function varyEdits({ source, policy }: Pick<RewriteRequest, "source" | "policy">): readonly Edit[] | undefined {
  const call = nodeAt(source, policy.span);
  const [app] = call?.type === "call" ? argumentsOf(source, call).positional : [];
  if (!call || app?.type !== "identifier" || varies(policy) !== "never" || /\bvary_origin\b/.test(source.text))
    return undefined;
  const statement = topStatement(call);
  if (statement.type !== "expression_statement") return undefined;
  const quote = quoteFor(source, statement);
  const lines = [
    "async def vary_origin(request, response):",
    `    response.headers.add(${quote}Vary${quote}, ${quote}Origin${quote})`,
    "",
    "",
    `${textOf(source, app)}.on_response_prepare.append(vary_origin)`,
  ];
  return [insertBetween(source, statement, lines, "behind")];
}
