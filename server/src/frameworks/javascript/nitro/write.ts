import { isOn } from "../../../policy/known.ts";
import { sameSpan } from "../../../policy/span.ts";
import { elementOf } from "../../../syntax/javascript/records.ts";
import { partsOf, spanOf } from "../../../syntax/nodes.ts";
import { entryOf, literalOf, type Value } from "../../../syntax/value.ts";
import type { Adapter, Edit, NewText, Placeholder, Rewrite, RewriteRequest } from "../../adapter.ts";
import { insertAfter, insertBefore, replaceNode } from "../../shared/writing/elements.ts";
import { quoteFor } from "../../shared/writing/quotes.ts";
import { allowOnly } from "../../shared/writing/titles.ts";
import { handSetWriters } from "../shared/handSet/write.ts";
import { exactlyTrue, givenOption } from "../shared/options/option.ts";
import { headerIn, routeRules } from "./rules.ts";

const { "explicit-origins": constant, "credentials-off": credentialsOff } = handSetWriters;

/** The writers of route rules, which send the same to everybody: one origin at most. */
export const nitroWriters: Adapter["writers"] = {
  "explicit-origins": explicitOrigin,
  ...(credentialsOff && { "credentials-off": credentialsOff }),
};

/** The header in the place of the `*` that `cors: true` stands for. */
function explicitOrigin(request: RewriteRequest): Rewrite | undefined {
  const { source, policy, trusted } = request;
  const rule = routeRules(source).find((each) => sameSpan(spanOf(each.rule.node), policy.span))?.rule;
  const [only, ...others] = trusted.origins;
  if (!rule || only === undefined || others.length > 0) return undefined;
  if (headerIn(rule, "access-control-allow-origin")) return constant?.(request);
  const quote = quoteFor(source, literalOf(rule));
  const entry = (name: string, value: string | Placeholder): NewText => [
    `${quote}${name}${quote}: ${quote}`,
    value,
    quote,
  ];
  const cors = entryOf(rule, "cors");
  const isGiven = isOn(exactlyTrue(givenOption(cors, "credentials")));
  const credentials: NewText = isGiven ? [", ", ...entry("Access-Control-Allow-Credentials", "true")] : [];
  const header = added(request, rule, [...entry("Access-Control-Allow-Origin", only), ...credentials]);
  // Options are not looked at: what they ask for is written as headers.
  const on = cors?.kind === "record" ? [replaceNode(cors.node, ["true"])] : [];
  return header && { title: allowOnly([only]), edits: [...on, header] };
}

function added({ source }: RewriteRequest, rule: Value, header: NewText): Edit | undefined {
  const headers = entryOf(rule, "headers");
  if (headers) {
    const object = literalOf(headers);
    if (headers.kind !== "record" || headers.elsewhere || object.type !== "object") return undefined;
    const [first] = partsOf(object);
    return first ? insertBefore(source, first, header) : replaceNode(object, ["{ ", ...header, " }"]);
  }
  const cors = entryOf(rule, "cors");
  const pair = cors && elementOf(cors);
  return pair && insertAfter(source, pair, ["headers: { ", ...header, " }"]);
}
