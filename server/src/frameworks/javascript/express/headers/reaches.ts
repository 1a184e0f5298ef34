import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../../syntax/javascript/calls.ts";
import { parametersOf } from "../../../../syntax/javascript/functions.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { reachedFrom, valueFor } from "../../shared/reaches.ts";
import { isTooLate } from "./late.ts";
import { type Response, responseOf } from "./responses.ts";
import type { Setting } from "./settings.ts";

/** The handlers in which a header is set by a helper that they hand their response to: `setHeaders(req, res)`. */
export function reachesOf(source: Source, setting: Setting): Setting[] {
  return reachedFrom(source, setting, {
    helperOf: ({ response }) => response.handler,
    outward(inner, helper, call) {
      const response = responseGiven(source, call, inner.response);
      const within = [...inner.within, { fn: helper, at: inner.at }];
      const value = valueFor(source, inner.value, helper, call);
      return response && { ...inner, value, response, at: call, within };
    },
    isLost: ({ at, response }) => isTooLate(source, at, response),
  });
}

/** The response of the caller that a helper is handed for its own. */
function responseGiven(source: Source, call: Node, { handler, name }: Response): Response | undefined {
  const index = parametersOf(handler).findIndex((parameter) => textOf(source, parameter) === name);
  const { given, hasSpread } = argumentsOf(call);
  const object = hasSpread ? undefined : given[index];
  return object?.type === "identifier" ? responseOf(source, { object, method: "setHeader" }) : undefined;
}
