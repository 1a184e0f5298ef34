import { argumentsOf, type Statement } from "../../../syntax/nginx/blocks.ts";
import type { Level } from "./level.ts";

/** What a location is named by: `=`, `^~`, `~`, `~*` or nothing, and a path or a pattern. */
export interface LocationWords {
  readonly sign: string;
  readonly path: string;
}

/** The words behind `location`; a sign may stand before its path without a space (ngx_http_core_location). */
export function wordsOf(location: Statement): LocationWords {
  const [first = "", second] = argumentsOf(location).map(({ text }) => text);
  if (second !== undefined) return { sign: first, path: second };
  const [, sign = "", path = ""] = /^(=|\^~|~\*?|)(.*)$/s.exec(first) ?? [];
  return { sign, path };
}

/** The words of a level, or of the location around an `if`; undefined where there is none. */
export function locationWords({ kind, statement, parent }: Level): LocationWords | undefined {
  if (kind === "if" && parent) return locationWords(parent);
  return kind === "location" && statement ? wordsOf(statement) : undefined;
}

/** What the paths start with that a level takes, as far as that is known. */
export function pathStart(level: Level): string {
  const { sign = "", path = "/" } = locationWords(level) ?? {};
  if (sign.startsWith("~")) return /^\^(\/[\w/-]*)(?![*+?{|])/.exec(path)?.[1] ?? "/";
  return path.startsWith("/") ? path : "/";
}
