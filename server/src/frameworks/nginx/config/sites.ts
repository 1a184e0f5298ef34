import type { Span } from "../../../policy/span.ts";
import type { Block, Statement } from "../../../syntax/nginx/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Level, LevelKind } from "./level.ts";
import { noticer } from "./likeness.ts";
import { takesEveryPath } from "./paths.ts";
import { kindOf, levelOver } from "./readLevel.ts";
import type { Site } from "./site.ts";

const http: ReadonlySet<string> = new Set([
  "server",
  "map",
  "upstream",
  "geo",
  "log_format",
  "split_clients",
  "proxy_cache_path",
]);
const main: ReadonlySet<string> = new Set(["http", "events", "stream", "mail", "worker_processes", "load_module"]);
/** What may stand inside of an `if`, so that a file of nothing else can be included there. */
const insideIf = /^(?:add_header|add_trailer|set|return|rewrite|break|expires|etag|\w+_pass|more_\w+|include)$/;
/** Words without which a location answers with what it inherits, and content from elsewhere. */
const telling =
  /add_header|include|\bif\b|\bset\b|return|rewrite|break|location|_by_|js_|more_|limit_except|auth_|try_files|error_page|deny|dav_|hide_header/;

/** An `include` that may bring headers. */
const including = String.raw`\binclude\s+(?!\S*(?:mime\.types|_params|fastcgi\S*\.conf|options-ssl-nginx\.conf)["']?;)`;
const shortOrPattern = /\s*["']?(?:[~^\\]|\/["'\s{#])/y;

/** Whether a file holds nothing but what may stand in an `if`, so that a test may stand around it. */
export function mayStandInTest(file: Block): boolean {
  return file.statements().every(({ name }) => insideIf.test(name));
}

/** The level of a whole file: that of nginx.conf itself, or the one that a file to be included seems to be made for. */
export function fileLevel(file: Block): Level {
  const names = file.statements().map(({ name }) => name);
  if (names.some((name) => main.has(name))) return levelOver(file, "main");
  if (names.some((name) => http.has(name))) return levelOver(file, "http");
  return levelOver(file, names.includes("location") ? "server" : "location");
}

/** All sites of a file. */
export function everySiteOf(source: Source, file: Level): Site[] {
  const sites: Site[] = [];
  const waiting: Omit<Site, "hasContent" | "mayBeGuarded">[] = [{ level: file }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { level } = next;
    const server = level.kind === "server" ? level : next.server;
    const inner = level.block.statements().filter(({ name }) => inside[level.kind].some((kind) => kind === name));
    const hasContent = answersItself(source, level, inner);
    const site = { ...next, ...(server && { server }), hasContent, mayBeGuarded: false };
    if (level.kind === "server" || hasContent) sites.push(site);
    for (const statement of inner.toReversed()) {
      const kind = kindOf(statement);
      const block = statement.block();
      if (kind && block)
        waiting.push({ level: levelOver(block, kind, level, statement), statement, ...(server && { server }) });
    }
  }
  return sites;
}

/** The sites of a file for which a header with a name (in lower case) can count, of those that answer alike the first. */
export function sitesOf(source: Source, file: Level, header: string): Site[] {
  const written = offsetsOf(source, header);
  const openable = offsetsOf(source, `${header}|${including}`);
  const isGuardable = file.kind === "location" && mayStandInTest(file.block);
  const sites: Site[] = [];
  const isNew = noticer();
  const waiting: (Pick<Site, "level" | "statement" | "server"> & { readonly inherits: boolean })[] = [
    { level: file, inherits: false },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { level, statement } = next;
    const server = level.kind === "server" ? level : next.server;
    const { headers, replacing } = level.own();
    const inherits = next.inherits || [...headers, ...replacing].some(({ name }) => name === header);
    const mayHold = (one: Statement) => inherits || (!one.isIncluded && isAnyIn(openable, one.span));
    const inner = innerStatements(source, level, mayHold);
    const hasContent = answersItself(source, level, inner);
    const own = { level, ...(statement && { statement }), ...(server && { server }) };
    const site = { ...own, hasContent, mayBeGuarded: isGuardable };
    // What a file brings with all its headers is told where that file is read.
    const matters = inherits || !statement || isAnyIn(written, statement.span);
    if (matters && (level.kind === "server" || (hasContent && isNew(source, site)))) sites.push(site);
    for (const { statement: one, kind } of inner) {
      const block = mayHold(one) ? one.block() : undefined;
      if (block) {
        waiting.push({
          level: levelOver(block, kind, level, one),
          statement: one,
          ...(server && { server }),
          inherits,
        });
      }
    }
  }
  return sites;
}

/** Where something is written, in ascending order. */
function offsetsOf({ text }: Source, pattern: string): number[] {
  return [...text.matchAll(new RegExp(pattern, "gi"))].map(({ index }) => index);
}

/** Whether one of some offsets, in ascending order, lies in a span. */
function isAnyIn(offsets: readonly number[], { start, end }: Span): boolean {
  let low = 0;
  for (let high = offsets.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return (offsets[low] ?? end) < end;
}

/** Where a level's requests are answered by levels inside of it. */
const inside: Readonly<Record<LevelKind, readonly LevelKind[]>> = {
  main: ["http"],
  http: ["server"],
  server: ["location"],
  location: ["location"],
  if: [],
  limit_except: [],
};

interface Inner {
  readonly statement: Statement;
  readonly kind: LevelKind;
}

/**
 * The blocks inside of a level that answer for it, of locations those that may hold what counts. Locations that only inherit
 * all answer alike: one of them stands for all that have content from elsewhere or not.
 */
function innerStatements(source: Source, level: Level, mayHold: (location: Statement) => boolean): Inner[] {
  const kinds = inside[level.kind];
  const seen = new Set<boolean>();
  const found: Inner[] = [];
  for (const statement of level.block.statements()) {
    const kind = kinds.find((name) => name === statement.name);
    if (!kind || (kind === "location" && !mayHold(statement))) continue;
    const text = source.text.slice(statement.span.start + kind.length, statement.span.end);
    if (kind === "location" && !statement.isIncluded && !telling.test(text)) {
      const isElsewhere = text.includes("_pass");
      if (seen.has(isElsewhere)) continue;
      seen.add(isElsewhere);
    }
    found.push({ statement, kind });
  }
  return found;
}

function answersItself(source: Source, { kind, block }: Level, inner: readonly unknown[]): boolean {
  if (kind === "location") return true;
  if (kind === "http") return inner.length === 0;
  if (kind !== "server") return false;
  const mayTake = ({ name, span, isIncluded }: Statement) =>
    name === "location" && (isIncluded || isShortOrPattern(source, span.start + name.length));
  return !block.statements().some((statement) => mayTake(statement) && isEveryPath(statement));
}

/** A look at the text before the tokens are read: `/` alone, `^~`, or a regular expression, each perhaps in quotes. */
function isShortOrPattern(source: Source, offset: number): boolean {
  shortOrPattern.lastIndex = offset;
  return shortOrPattern.test(source.text);
}

/** Whether a location takes every path that no other one takes. */
function isEveryPath({ tokens }: Statement): boolean {
  const [, first, second] = tokens();
  if (!second) return first?.text === "/";
  return first?.text === "^~"
    ? second.text === "/"
    : first?.text.startsWith("~") === true && takesEveryPath(second.text);
}
