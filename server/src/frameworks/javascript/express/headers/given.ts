import type { Node } from "web-tree-sitter";
import { methodCall } from "../../../../syntax/javascript/members.ts";
import type { Source } from "../../../../syntax/source.ts";
import { placesOfName } from "../../shared/handSet/placements.ts";
import { responseOf } from "./responses.ts";
import type { Setting } from "./settings.ts";

/**
 * The same for a name in an object that comes to the response by other ways: one that is changed before it is handed over,
 * or that a function gives back: `res.set(corsHeaders(req))`.
 */
export function givenSettings(source: Source, name: Node): Setting[] {
  return placesOfName(source, name).flatMap(({ carrier, how, value, at, sentAt, within = [] }) => {
    const call = carrier.kind === "express" ? methodCall(source, sentAt ?? at) : undefined;
    const response = call && responseOf(source, call);
    return call && response ? [{ how, value, call, response, at, within }] : [];
  });
}
