import type { Node } from "web-tree-sitter";
import { varies } from "../../../policy/behaviour.ts";
import { nodeAt } from "../../../syntax/nodes.ts";
import type { Edit, RewriteRequest, Writer } from "../../adapter.ts";
import { quoteFor } from "../../shared/writing/quotes.ts";
import { addVaryTitle } from "../../shared/writing/titles.ts";
import { insertBetween, topStatement } from "../shared/writing/insertion.ts";
import { listOrigins } from "../shared/writing/origins.ts";

/** `allow_origins=[…]`, and `Vary: Origin`, which Falcon does not send. */
export const explicitOrigins: Writer = (request) => {
  const rewrite = listOrigins("allow_origins")(request);
  const vary = varies(request.policy) === "never" ? varyEdits(request) : [];
  return rewrite && { ...rewrite, edits: [...rewrite.edits, ...(vary ?? [])] };
};

/** A middleware of its own behind the other one. */
export const addVary: Writer = (request) => {
  const edits = varyEdits(request);
  return edits && { title: addVaryTitle, edits };
};

function varyEdits({ source, policy }: RewriteRequest): readonly Edit[] | undefined {
  const call = nodeAt(source, policy.span);
  const placed = call && besides(call);
  if (!call || !placed || /\bVaryOrigin\b/.test(source.text)) return undefined;
  const quote = quoteFor(source, topStatement(call));
  const isAsync = /\bfalcon\.asgi\b/.test(source.text);
  const lines = [
    "class VaryOrigin:",
    `    ${isAsync ? "async " : ""}def process_response(self, req, resp, resource, req_succeeded):`,
    `        resp.append_header(${quote}Vary${quote}, ${quote}Origin${quote})`,
  ];
  return [insertBetween(source, topStatement(call), lines, "before"), ...placed];
}

/** Puts `VaryOrigin()` beside a middleware: into its list, or into a new one. */
function besides(call: Node): Edit[] | undefined {
  const { parent } = call;
  const insert = (at: number, text: string): Edit => ({ span: { start: at, end: at }, newText: [text] });
  if (parent?.type === "list") return [insert(call.endIndex, ", VaryOrigin()")];
  const isMiddleware = parent?.type === "keyword_argument" && parent.childForFieldName("name")?.text === "middleware";
  const callee = parent?.type === "argument_list" ? parent.parent?.childForFieldName("function") : undefined;
  const isAdded = callee?.childForFieldName("attribute")?.text === "add_middleware";
  if (!isMiddleware && !isAdded) return undefined;
  return [insert(call.startIndex, "["), insert(call.endIndex, ", VaryOrigin()]")];
}
