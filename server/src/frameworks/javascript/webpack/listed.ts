import type { Policy } from "../../../policy/policy.ts";
import { hits } from "../../../syntax/hits.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, literalOf, type Value } from "../../../syntax/value.ts";
import { fixedPolicy } from "../shared/fixedHeaders.ts";
import { handSetLabel } from "../shared/handSet/policies.ts";

/** `devServer: { headers: [{ key: "Access-Control-Allow-Origin", value: "*" }] }` of webpack-dev-server 4 and 5. */
export function listedHeaders(source: Source): Policy[] {
  return hits(source, /\bdevServer\b/g).flatMap((name) => {
    const pair = name.parent?.type === "pair" ? name.parent : undefined;
    const server = pair?.childForFieldName("key")?.id === name.id ? pair.childForFieldName("value") : undefined;
    const headers = server && entryOf(javascriptValue(source, server), "headers");
    const policy = headers?.kind === "list" ? policyOf(headers, headers.items) : undefined;
    return policy ? [policy] : [];
  });
}

/** The last item of a name decides. */
function policyOf(list: Value, items: readonly Value[]): Policy | undefined {
  const node = literalOf(list);
  return fixedPolicy({
    framework: "webpack",
    label: handSetLabel,
    span: spanOf(node),
    scope: { route: `webpack ${node.startIndex}`, layer: 0, writes: "on the way in" },
    header: (wanted) => {
      const found = items.findLast((item) => {
        const key = entryOf(item, "key");
        return key?.kind === "text" && key.value.toLowerCase() === wanted;
      });
      return found && entryOf(found, "value");
    },
    optionsStatus: 200,
  });
}
