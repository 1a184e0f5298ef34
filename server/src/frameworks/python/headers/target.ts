import type { Node } from "web-tree-sitter";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import { branchBlocks, choiceOf, handlerOf, leaves } from "../../../syntax/python/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Branch, Effect, HeaderWrite } from "../../shared/headers/write.ts";
import { servesAssets } from "./assets.ts";
import { isPreflightOnly } from "./preflight.ts";

/** Objects whose headers go out with a request: a client's session, the incoming request. */
const requests = /(?:^|[._])(?:req|request|session|client)$/i;
/** Names that responses are given. */
const responses = /(?:^|[._])(?:res|resp|response|rsp)$/i;

/** Whether an expression is called like what goes out with a request. */
export function isRequest(text: string): boolean {
  return requests.test(text);
}

/** Whether an expression is called like a response. */
export function isResponse(text: string): boolean {
  return responses.test(text);
}

/** Puts a write together: where it stands in its function, and which object it changes. */
export function writeOf(source: Source, node: Node, response: string, effect: Effect): HeaderWrite {
  return {
    statement: spanOf(node),
    effect,
    branches: branchBlocks(node).map((block) => branchOf(source, block)),
    onlyPreflight: isPreflightOnly(source, node),
    servesAssets: servesAssets(source, node),
    handler: `${handlerOf(node).id} ${response}`,
  };
}

function branchOf(source: Source, block: Node): Branch {
  const choice = choiceOf(block);
  return { id: block.id, leaves: leaves(source, block), ...(choice && { choice: choice.id }) };
}

/** `<response>.headers[<key>]`; undefined for everything else, and for the headers of a request. */
export function headersSubscript(source: Source, node: Node): { response: string; key: Node } | undefined {
  const holder = node.type === "subscript" ? node.childForFieldName("value") : undefined;
  const key = node.childForFieldName("subscript");
  const object = holder?.childForFieldName("object");
  if (!key || !object || holder?.childForFieldName("attribute")?.text !== "headers") return undefined;
  const response = textOf(source, object);
  return isRequest(response) ? undefined : { response, key };
}
