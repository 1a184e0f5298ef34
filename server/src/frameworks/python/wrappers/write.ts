import type { Node } from "web-tree-sitter";
import { contains } from "../../../policy/span.ts";
import { nodeAt, spanOf } from "../../../syntax/nodes.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { RewriteRequest, Writer } from "../../adapter.ts";
import { replaceNode } from "../../shared/writing/elements.ts";
import { credentialsOffTitle } from "../../shared/writing/titles.ts";
import { listOrigins } from "../shared/writing/origins.ts";
import { takesList } from "./readers.ts";

/** The argument, or what its name stands for, becomes a list of the trusted origins beside those that were listed well. */
export const explicitOrigins: Writer = (request) => {
  const { source, policy } = request;
  const isMeant = takesList(policy.framework) && isGiven(request, policy.origins.span);
  const node = isMeant ? nodeAt(source, policy.origins.span) : undefined;
  if (!node || !isWritten(node)) return undefined;
  const { kind } = pythonValue(source, node);
  // A pattern may have a parameter of its own, and a text of which the function makes something else has to stay one.
  const isPattern = policy.origins.entries.some(({ set }) => set.kind === "pattern");
  const isPlain = kind === "text" || kind === "null";
  const isWhole = kind === "list" || (isPlain && !isPattern && !policy.origins.writtenAt);
  return isWhole ? listOrigins("")(request) : undefined;
};

/** `False` for the argument that turns credentials on. */
export const credentialsOff: Writer = (request) => {
  const { credentials } = request.policy;
  if (credentials.kind !== "known" || !isGiven(request, credentials.span)) return undefined;
  const node = nodeAt(request.source, credentials.span);
  return node && { title: credentialsOffTitle, edits: [replaceNode(node, ["False"])] };
};

/** Whether a place lies among the arguments of the call. */
function isGiven({ source, policy }: RewriteRequest, span: RewriteRequest["policy"]["span"]): boolean {
  const list = nodeAt(source, policy.span)?.childForFieldName("arguments");
  return list ? contains(spanOf(list), span) : false;
}

/** What is worked out when the program runs is left alone. */
function isWritten(node: Node): boolean {
  return ["string", "none", "list", "tuple", "set", "identifier", "attribute"].includes(node.type);
}
