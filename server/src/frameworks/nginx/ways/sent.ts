import type { AddHeader, Level } from "../config/level.ts";
import * as names from "../config/names.ts";
import { settingsOf } from "../config/settings.ts";
import type { Outcome, Scope } from "../values/path.ts";
import { plainOf, type Value } from "../values/text.ts";
import { expand } from "../values/variables.ts";
import type { End } from "./ends.ts";

/** A header with what it holds in one answer. */
export interface Sent {
  readonly header: AddHeader;
  readonly value: Value;
}

/** The headers that decide who reads an answer, and what a preflight lets through. */
const deciding: ReadonlySet<string> = new Set(Object.values(names));
/** Statuses with which `add_header` acts without `always` (ngx_http_headers_module). */
export const ordinary: readonly number[] = [200, 201, 204, 206, 301, 302, 303, 304, 307, 308];

/** With this nginx closes the connection, and answers nothing. */
const closed = 444;

/** The headers of a level that decide who reads an answer: those of headers-more first, then those that are added. */
export function decidingHeaders(level: Level): AddHeader[] {
  const { list, replacing } = settingsOf(level);
  return [...replacing, ...list.headers].filter(({ name }) => deciding.has(name) || isWildcard(name));
}

/** What goes out where a way ends; several lists where that differs from one path to another. */
export function sentAt(scope: Scope, { path, level, status }: End): Outcome<readonly Sent[]>[] {
  const headers = lastOfEach(decidingHeaders(level).filter((header) => isSent(header, status)));
  let outcomes: Outcome<readonly Sent[]>[] = [{ value: [], path }];
  for (const header of headers) {
    outcomes = outcomes.flatMap((before) =>
      expand(scope, before.path, header.value.text).map(({ value, path: at }) => ({
        value: plainOf(value.text)?.trim() === "" ? before.value : [...before.value, { header, value }],
        path: at,
      })),
    );
  }
  return outcomes;
}

function isSent({ always, statuses }: AddHeader, status: number | "unknown"): boolean {
  if (status === closed) return false;
  if (statuses) return status === "unknown" || statuses.includes(status);
  return always || status === "unknown" || ordinary.includes(status);
}

/** Of the headers of headers-more, each takes the place of an earlier one of its name. */
function lastOfEach(headers: readonly AddHeader[]): AddHeader[] {
  const left: AddHeader[] = [];
  for (const header of headers) {
    if (isReplacing(header)) {
      const others = left.filter(({ name }) => !covers(header.name, name));
      left.splice(0, left.length, ...others);
    }
    if (!isWildcard(header.name)) left.push(header);
  }
  return left;
}

function isReplacing({ statement }: AddHeader): boolean {
  return statement.name.startsWith("more_");
}

/** `more_clear_headers "Access-Control-*"` clears all whose names start so. */
function isWildcard(name: string): boolean {
  return name.endsWith("*") && "access-control-allow-origin".startsWith(name.slice(0, -1));
}

function covers(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}
