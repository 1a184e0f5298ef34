import type { PageRequest } from "../../../policy/pageRequest.ts";
import { hits } from "../../../syntax/hits.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { climb, spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { headerText, setting } from "../../reading/settings.ts";

const calls = new Set(["call_expression"]);

/** The headers that are given to an XMLHttpRequest, which alone has a method of this name: one request for each. */
export function xhrRequests(source: Source): PageRequest[] {
  // Who is handed one may run anywhere: libraries for node have objects with the same methods.
  const isBrowsers = /\bnew\s+(?:window\.)?XMLHttpRequest\b/.test(source.text);
  return hits(source, /\bsetRequestHeader\b/g).flatMap((hit) => {
    const node = climb(hit, calls);
    const call = node && methodCall(source, node);
    const [name, value] = call?.method === "setRequestHeader" ? call.given : [];
    const named = name && javascriptValue(source, name);
    if (!node || !name || named?.kind !== "text") return [];
    return [
      {
        framework: "page",
        api: "XMLHttpRequest" as const,
        span: spanOf(node),
        url: { kind: "absent" as const },
        headers: [
          {
            name: named.value,
            nameSpan: spanOf(name),
            value: setting(value && javascriptValue(source, value), headerText),
          },
        ],
        options: [],
        reads: [],
        onServer: !isBrowsers,
      },
    ];
  });
}
