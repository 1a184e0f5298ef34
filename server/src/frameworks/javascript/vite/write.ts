import { isOn } from "../../../policy/known.ts";
import { sameSpan } from "../../../policy/span.ts";
import { elementOf } from "../../../syntax/javascript/records.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, literalOf, type Value } from "../../../syntax/value.ts";
import type { Adapter, Edit, NewText, Rewrite, RewriteRequest } from "../../adapter.ts";
import { insertBefore, removeElement, replaceNode } from "../../shared/writing/elements.ts";
import { listText } from "../../shared/writing/lists.ts";
import { allowOnly, allowSubdomains } from "../../shared/writing/titles.ts";
import { finderOf, policiesHanded } from "../cors/handed.ts";
import { corsWriters } from "../cors/write.ts";
import { headerIn } from "../shared/fixedHeaders.ts";
import { handSetWriters } from "../shared/handSet/write.ts";
import { asRegex } from "../shared/options/idioms.ts";
import { withoutCorsHeaders } from "../shared/writing/corsHeaders.ts";
import { handedByVite, type ViteServer, viteHanding, viteServers } from "./servers.ts";

const ofOption = corsWriters(finderOf(handedByVite));

/** The option `cors` is written as that of `cors`; headers that are set beside it move there, where preflights see them too. */
export const viteWriters: Adapter["writers"] = {
  "explicit-origins": (request) => {
    const server = withHeaders(request);
    if (!server) return ofOption["explicit-origins"]?.(request);
    const { source, trusted } = request;
    const list = listText(source, source.root, trusted.origins);
    const moved = movedToCors(request, server, "explicit-origins", list);
    return moved ? { title: allowOnly(trusted.origins), edits: moved } : handSetWriters["explicit-origins"]?.(request);
  },
  "origin-pattern": (request) => {
    const server = withHeaders(request);
    if (!server) return ofOption["origin-pattern"]?.(request);
    const { domain } = request.trusted;
    const edits = domain === undefined ? undefined : movedToCors(request, server, "origin-pattern", asRegex(domain));
    return edits && domain !== undefined ? { title: allowSubdomains(domain), edits } : undefined;
  },
  "credentials-off": (request): Rewrite | undefined =>
    (withHeaders(request) ? handSetWriters : ofOption)["credentials-off"]?.(request),
};

/** The server whose headers a policy was read from. */
function withHeaders({ source, policy }: RewriteRequest): ViteServer | undefined {
  return viteServers(source).find(({ options }) => {
    const headers = entryOf(options, "headers");
    const origin = headers && headerIn(headers, "access-control-allow-origin");
    return origin && sameSpan(spanOf(origin.keyNode), policy.span);
  });
}

function movedToCors(
  request: RewriteRequest,
  { options }: ViteServer,
  intent: "explicit-origins" | "origin-pattern",
  origin: NewText,
): Edit[] | undefined {
  const { source, policy } = request;
  const headers = entryOf(options, "headers");
  const left = headers && withoutCorsHeaders(source, headers);
  const pair = headers && elementOf(headers);
  if (!left || pair?.type !== "pair") return undefined;
  const without = left.isEmpty ? removeElement(source, pair) : [left.edit];
  const cors = entryOf(options, "cors");
  const value: NewText = ["{ origin: ", ...origin, isOn(policy.credentials) ? ", credentials: true }" : " }"];
  if (!cors) {
    const option: NewText = ["cors: ", ...value];
    return left.isEmpty ? [replaceNode(pair, option)] : [insertBefore(source, pair, option), left.edit];
  }
  if (cors.kind === "flag" && elementOf(cors)?.type === "pair") return [replaceNode(cors.node, value), ...without];
  const edits = changedOption(request, cors, intent);
  return edits && [...edits, ...without];
}

/** The option as it is written, with other origins; it has to allow the credentials that the headers did. */
function changedOption(
  { source, policy, trusted }: RewriteRequest,
  cors: Value,
  intent: "explicit-origins" | "origin-pattern",
): readonly Edit[] | undefined {
  const own = policiesOfOption(source).find(({ span }) => sameSpan(span, spanOf(literalOf(cors))));
  if (!own || (isOn(policy.credentials) && !isOn(own.credentials))) return undefined;
  return ofOption[intent]?.({ source, policy: own, trusted })?.edits;
}

function policiesOfOption(source: Source) {
  return policiesHanded(source, handedByVite(source), viteHanding);
}
