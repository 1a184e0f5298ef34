import { nodeAt } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import type { Edit, NewText, Writer } from "../../adapter.ts";
import { insertAfter, replaceNode } from "../../shared/writing/elements.ts";
import { quoteFor } from "../../shared/writing/quotes.ts";
import { allowSubdomains } from "../../shared/writing/titles.ts";
import { setOption } from "../shared/writing/options.ts";
import { subdomains } from "../shared/writing/patterns.ts";

/** `allow_origins=[], allow_origin_regex=r"…"`: without the empty list the default `["*"]` would let everyone in. */
export const originPattern: Writer = ({ source, policy, trusted }) => {
  const node = nodeAt(source, policy.span);
  if (node?.type !== "call" || !trusted.domain) return undefined;
  const call = argumentsOf(source, node);
  if (call.keywords.has("allow_origin_regex") || call.positional.length > 0) return undefined;
  const regex: NewText = ["allow_origin_regex=", ...subdomains(trusted.domain, quoteFor(source, node), false)];
  const list = call.keywords.get("allow_origins");
  const edits: readonly Edit[] = list
    ? [replaceNode(list.value, ["[]"]), insertAfter(source, list.argument, regex)]
    : setOption(source, call, "allow_origins", ["[], ", ...regex]);
  return { title: allowSubdomains(trusted.domain), edits };
};
