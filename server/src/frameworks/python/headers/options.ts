import { hits } from "../../../syntax/hits.ts";
import { climb } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Server } from "./frameworks.ts";

const mentions = /\bOPTIONS\b|\.options\s*\(|\badd_options\b|\bdef (?:on_|do_)?options\b/gi;
const comments: ReadonlySet<string> = new Set(["comment"]);

/** What OPTIONS is answered: what the server does by itself, or 200 where the code speaks of the method. */
export function optionsStatus(source: Source, server: Server): number {
  if (server.optionsStatus < 400) return server.optionsStatus;
  const isTaken = hits(source, mentions).some((node) => !climb(node, comments) && isMethod(node.text));
  return isTaken ? 200 : server.optionsStatus;
}

/** A list of methods for Access-Control-Allow-Methods takes no method. */
function isMethod(text: string): boolean {
  return !/,/.test(text);
}
