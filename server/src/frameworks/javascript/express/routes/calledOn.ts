import type { Node } from "web-tree-sitter";
import { argumentsOf, callOf } from "../../../../syntax/javascript/calls.ts";
import { functionAround, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { namedUses } from "../../shared/namedUses.ts";
import type { Shape } from "../../shared/strangers/said.ts";
import { isReached } from "../../shared/strangers/strangers.ts";
import { absent } from "../../shared/strangers/worth.ts";
import { type Place, placesOf } from "./places.ts";

/** How Express hands a request to a middleware. */
export const express: Shape = { request: 0, answer: 1, next: 2, got: absent };

/** A place of a middleware that handlers call themselves, for some paths only. */
export interface CalledPlace {
  readonly place: Place;
  /** Whether they do so for a path; undefined where that is not sure. */
  readonly on: (path: Place["path"]) => boolean | undefined;
}

const byPath = /\b(?:path|originalUrl|url)\b/;

/** Where handlers hand requests to a middleware by their path: `if (req.path.startsWith("/api")) cors()(req, res, next)`. */
export function placesCalledOn(source: Source, middleware: Node): CalledPlace[] {
  const own = callOf(middleware);
  const calls = own ? [own] : namedUses(source, middleware).map(callOf);
  return calls.flatMap((call) => {
    const fn = call && functionAround(call);
    const [first] = call ? argumentsOf(call).given : [];
    const [request] = fn ? parametersOf(fn) : [];
    if (!call || !fn || !first || !request || textOf(source, first) !== textOf(source, request)) return [];
    if (!byPath.test(textOf(source, fn))) return [];
    return placesOf(source, fn).map((place) => ({
      place,
      on: (path: Place["path"]) => {
        const text = place.path.text === "" ? pathOf({ path }) : undefined;
        return text === undefined ? undefined : isReached(source, fn, call, express, text);
      },
    }));
  });
}

/** A path that requests to a place may have; undefined where it is not told by its text. */
export function pathOf({ path: { text, isPrefix } }: Pick<Place, "path">): string | undefined {
  if (/[?*({[]/.test(text) || (text === "" && isPrefix)) return undefined;
  return text.replace(/:\w+/g, "x1") || "/";
}
