import type { Policy } from "../../../policy/policy.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { nodeAt } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Adapter, Writer } from "../../adapter.ts";
import { handSetHeaders } from "../shared/handSet/headers.ts";
import { handSetPolicies } from "../shared/handSet/policies.ts";
import { handSetWriters } from "../shared/handSet/write.ts";
import { onlyOne } from "../shared/options/idioms.ts";
import { unsetOrigin } from "../shared/options/unset.ts";
import { standIn } from "../shared/writing/standIn.ts";
import { listedHeaders } from "./listed.ts";

/** `devServer.headers` of webpack. */
export const webpack: Adapter = {
  id: "webpack",
  family: "javascript",
  words: /\bdevServer\b|["'`]webpack-dev-server["'`]/,
  read: (source) => [
    ...handSetPolicies(source, "webpack").map((policy) => withUnset(source, policy)),
    ...listedHeaders(source),
  ],
  readHeaders: (source) => handSetHeaders(source, "webpack"),
  writers: { ...handSetWriters, "explicit-origins": (request) => explicitOrigins(request) },
};

/** Every answer is an error where a header has no value. */
function withUnset(source: Source, policy: Policy): Policy {
  const node = nodeAt(source, policy.origins.span);
  const unset = unsetOrigin(source, node && javascriptValue(source, node), ({ kind }) =>
    kind === "undefined" ? "every request fails: node takes no `undefined` for a header" : undefined,
  );
  return { ...policy, ...unset };
}

const explicitOrigins: Writer = (request) => {
  const { source, policy } = request;
  const node = policy.unsetOrigin && nodeAt(source, policy.origins.span);
  return node
    ? standIn(request, javascriptValue(source, node), onlyOne)
    : handSetWriters["explicit-origins"]?.(request);
};
