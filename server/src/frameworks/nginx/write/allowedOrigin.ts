import { sameSpan } from "../../../policy/span.ts";
import type { Argument } from "../../../syntax/nginx/blocks.ts";
import type { Edit, NewText, RewriteRequest } from "../../adapter.ts";
import { lineEnding } from "../../shared/writing/lines.ts";
import type { ValueMap } from "../config/maps.ts";
import { allowsExactly, isAllowList, type Key, keysOf, plainKey } from "./keys.ts";
import { insertBehind, like } from "./lines.ts";
import { freeName, nameOf, quoteIn } from "./names.ts";
import type { NewMap } from "./place.ts";
import type { Target } from "./target.ts";

/** A variable that holds the Origin where it is allowed: of a map of the file, with edits to it, or of a new one. */
export type Variable = { readonly name: string; readonly edits: readonly Edit[] } & (
  | { readonly map: ValueMap; readonly newMap?: undefined }
  | { readonly map?: undefined; readonly newMap: NewMap }
);

/** A map of the file that allows just that, else a new one. Where the user is to type origins, any allow-list will do. */
export function listedMap(text: string, target: Target, keys: readonly Key[]): Variable {
  const fits = keys.some(isTyped) ? isAllowList : (map: ValueMap) => allowsExactly(map, keys);
  const map = [...target.file.maps.values()].find((one) => one && fits(one));
  if (map) return { name: nameOf(map), map, edits: [] };
  const name = freeName(text, target, "cors_origin");
  const quote = quoteIn(text, target);
  const entries: NewText[] = [[`default ${quote}${quote}`], ...keys.map((key) => entryFor(key, quote))];
  return { name, edits: [], newMap: { head: `map $http_origin $${name}`, entries } };
}

/** Where a map's default lets everyone in and nothing else reads the map: its default is closed, the keys are added. */
export function closedMap(
  { source: { text }, policy }: RewriteRequest,
  target: Target,
  keys: readonly Key[],
): Variable | undefined {
  const { definedAt } = policy.origins;
  const name = /^\$\{?(\w+)\}?$/.exec(target.header.value.text)?.[1]?.toLowerCase();
  const map = name === undefined ? undefined : target.file.maps.get(name);
  if (!name || !map?.fallback || map.source !== "$http_origin" || !definedAt) return undefined;
  if (!sameSpan(map.fallback.span, definedAt) || isReadElsewhere(text, name, target)) return undefined;
  const present = new Set(keysOf(map));
  const missing = keys.filter((key) => !present.has(plainKey(key)));
  const added = present.size > 0 && keys.some(isTyped) ? [] : missing;
  const quote = quoteIn(text, target);
  const closing: Edit = {
    span: map.fallback.span,
    newText: [like(/^["']/.test(map.fallback.raw) ? map.fallback.raw : quote, "")],
  };
  return { name: nameOf(map), map, edits: [closing, ...addEntries(text, map, map.fallback, added, quote)] };
}

/** Whether something reads a map's variable that is neither one of the lines to be mended nor another map. */
function isReadElsewhere(text: string, name: string, { file, header, companions }: Target): boolean {
  const maps = [...file.maps.values()].filter((map) => map?.uses.includes(name));
  const lines = [header, ...companions].filter(({ value }) => value.text === header.value.text);
  const written = text.match(new RegExp(`\\$\\{?${name}(?!\\w)`, "gi"))?.length;
  return written !== 1 + maps.length + lines.length;
}

function addEntries(text: string, map: ValueMap, behind: Argument, keys: readonly Key[], quote: string): Edit[] {
  const statement = map.statement
    .block()
    ?.statements()
    .find(({ span }) => span.start < behind.span.start && behind.span.end <= span.end);
  if (!statement || keys.length === 0) return [];
  const write = (indent: string | undefined) => {
    const lead = indent === undefined ? " " : `${lineEnding(text)}${indent}`;
    return keys.flatMap((key, index) => [...(index > 0 ? [lead] : []), ...entryFor(key, quote), ";"]);
  };
  return [insertBehind(text, statement.span, write)];
}

function entryFor(key: Key, quote: string): NewText {
  return [quote, ...key, `${quote} $http_origin`];
}

/** Whether a key is an origin that the user is to type over. */
function isTyped(key: Key): boolean {
  return key.length === 1 && typeof key[0] !== "string";
}
