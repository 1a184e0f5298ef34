import { nodeAt, partsOf, textOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import type { NewText, Writer } from "../../adapter.ts";
import { removeElement, replaceNode } from "../../shared/writing/elements.ts";
import { addVaryTitle, allowSubdomains } from "../../shared/writing/titles.ts";
import { keptOrigins, originPlace, quoteAt, writeOrigins } from "../shared/writing/origins.ts";
import { subdomains } from "../shared/writing/patterns.ts";

/** `origins=r"^https://…$"`: a text that holds a pattern; beside the good origins that are listed, where there are some. */
export const originPattern: Writer = (request) => {
  const { source, trusted } = request;
  const place = originPlace(request);
  if (!place || !trusted.domain) return undefined;
  const quote = quoteAt(request, place);
  const pattern = subdomains(trusted.domain, quote, true);
  const kept = keptOrigins(request, place).map((origin) =>
    typeof origin === "string" ? `${quote}${origin}${quote}, ` : `${origin.written}, `,
  );
  const text: NewText = kept.length > 0 ? ["[", ...kept, ...pattern, "]"] : pattern;
  return { title: allowSubdomains(trusted.domain), edits: writeOrigins(source, place, "origins", text) };
};

/** Takes `vary_header=False` out: Vary is sent by default. */
export const addVary: Writer = ({ source, policy }) => {
  const call = nodeAt(source, policy.span);
  const option = call?.type === "call" ? argumentsOf(source, call).keywords.get("vary_header") : undefined;
  return option && { title: addVaryTitle, edits: removeElement(source, option.argument) };
};

/** Puts the decorator below the one that makes the route. */
export const belowRoute: Writer = ({ source, policy: { inFront = [], span } }) => {
  const decorator = nodeAt(source, span)?.parent;
  const other = inFront[0]?.other;
  const route = other && nodeAt(source, other);
  if (decorator?.type !== "decorator" || route?.type !== "decorator") return undefined;
  const [lower, upper] = [textOf(source, decorator), textOf(source, route)];
  const isPlain = [decorator, route].every((part) => partsOf(part).length === 1);
  if (!isPlain) return undefined;
  return {
    title: "Put the decorator below the route",
    edits: [replaceNode(decorator, [upper]), replaceNode(route, [lower])],
  };
};
