import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { climb } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Server } from "./frameworks.ts";

const mentions = /\bOPTIONS\b|\.options\s*\(|\badd_options\b|\bdef (?:on_|do_)?options\b/gi;
const comments: ReadonlySet<string> = new Set(["comment"]);

/** Whether the code speaks of the method, in whatever way. */
export function mentionsOptions(source: Source): boolean {
  return hits(source, mentions).some((node) => !climb(node, comments) && !isList(node));
}

/** What OPTIONS is answered: what the server does by itself, or 200 where the code speaks of the method. */
export function optionsStatus(source: Source, server: Server): number {
  if (server.optionsStatus < 400) return server.optionsStatus;
  return mentionsOptions(source) ? 200 : server.optionsStatus;
}

/** `"GET, PUT, OPTIONS"` is what Access-Control-Allow-Methods says; that answers nothing. */
function isList({ type, text }: Node): boolean {
  return type !== "function_definition" && /,/.test(text);
}
