import { sameSpan } from "../../../../policy/span.ts";
import { nodeAt, spanOf } from "../../../../syntax/nodes.ts";
import { argumentsOf } from "../../../../syntax/python/calls.ts";
import type { Edit, RewriteRequest, Writer } from "../../../adapter.ts";
import { replaceNode } from "../../../shared/writing/elements.ts";
import { credentialsOffTitle } from "../../../shared/writing/titles.ts";
import { setOption } from "./options.ts";
import { removeAt } from "./removal.ts";

/** Takes the option for credentials out, or turns it off where it is on by default. `off` is the value that does so. */
export function credentialsOff(option: string, off = "False"): Writer {
  return (request) => {
    const edits = editsFor(request, option, off);
    return edits && edits.length > 0 ? { title: credentialsOffTitle, edits } : undefined;
  };
}

function editsFor(
  { source, policy: { credentials, span } }: RewriteRequest,
  option: string,
  off: string,
): readonly Edit[] | undefined {
  if (credentials.kind !== "known") return undefined;
  const node = nodeAt(source, credentials.span);
  const call = nodeAt(source, span);
  if (sameSpan(credentials.span, span)) {
    return call?.type === "call" ? setOption(source, argumentsOf(source, call), option, [off]) : undefined;
  }
  if (!node || !sameSpan(spanOf(node), credentials.span)) return undefined;
  return removeAt(source, node) ?? [replaceNode(node, [off])];
}
