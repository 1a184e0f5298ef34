import { onceFor } from "../../../syntax/onceFor.ts";
import type { AddHeader, Level, Own } from "./level.ts";

/** The `add_header` lines that count in a level. */
export interface HeaderList {
  readonly headers: readonly AddHeader[];
  /** Whether no other line can count: none from a file that is included, none from around an included file. */
  readonly isComplete: boolean;
  /** Whether every level that it comes from could be read. */
  readonly isWhole: boolean;
}

/** What counts in a level: what it says itself, and what it inherits. */
export interface Settings {
  /** The same object as around the level where the level changes nothing. */
  readonly list: HeaderList;
  /** The headers of headers-more, those of outer levels first: they are never dropped. */
  readonly replacing: readonly AddHeader[];
  readonly inherit: NonNullable<Own["inherit"]>;
  /** Something that is not evaluated may refuse requests or change headers: a script, another file, an unfinished line. */
  readonly mayBeDecided: boolean;
  /** A file that is included may set variables. */
  readonly mayBeAssigned: boolean;
  /** Vary may come along with the answer: from an upstream server, a script, another module. */
  readonly mayVary: boolean;
}

const nothing: HeaderList = { headers: [], isComplete: true, isWhole: true };
/** Around a file that others include. */
const unseen: HeaderList = { headers: [], isComplete: false, isWhole: true };
/** Merged lists may grow with every level; nobody writes more than this. */
const mostHeaders = 500;

/** The settings of a level. Levels may be nested as deep as a file has room for. */
export function settingsOf(level: Level): Settings {
  const missing: Level[] = [];
  for (let at: Level | undefined = level; at && !at.memory.has(read); at = at.parent) missing.push(at);
  for (const at of missing.reverse()) known(at); // from the outside in: nothing recurses
  return known(level);
}

const known = onceFor(read);

function read(level: Level): Settings {
  const around = level.parent && known(level.parent);
  const own = level.own();
  const inherit = own.inherit ?? around?.inherit ?? "on";
  // Codes and tests stand in servers and inside of them.
  const isOuter = level.kind === "main" || level.kind === "http";
  const mayTest = own.includes.some((path) => /cors|origin|^\$/i.test(path));
  // What a file has too many braces for may stand in another block than it seems to.
  const isUnclear = !own.isWhole && (!isOuter || !level.parent);
  return {
    list: level.kind === "main" ? nothing : listOf(own, inherit, around?.list ?? unseen, level.parent !== undefined),
    replacing: own.replacing.length > 0 ? [...(around?.replacing ?? []), ...own.replacing] : (around?.replacing ?? []),
    inherit,
    mayBeDecided: (around?.mayBeDecided ?? false) || own.scripts.mayDecide || isUnclear || (!isOuter && mayTest),
    mayBeAssigned: (around?.mayBeAssigned ?? false) || (!isOuter && own.includes.length > 0),
    mayVary: (around?.mayVary ?? false) || own.scripts.maySetVary,
  };
}

/**
 * The headers of a level after inheritance (ngx_http_headers_module): those around it count only where it has no
 * `add_header` of its own, unless `add_header_inherit` (nginx 1.29.3) says otherwise. The outermost level of a file is no
 * block: it shares one with the lines around the place where the file is included.
 */
function listOf(own: Own, inherit: Settings["inherit"], around: HeaderList, isBlock: boolean): HeaderList {
  const isOwnOnly = inherit === "off" || (inherit === "on" && own.headers.length > 0);
  const added = isOwnOnly ? nothing : around;
  const isComplete = isBlock && own.includes.length === 0 && added.isComplete;
  const isWhole = own.isWhole && added.isWhole && own.headers.length + added.headers.length <= mostHeaders;
  const isUnchanged = own.headers.length === 0 && isComplete === added.isComplete && isWhole === added.isWhole;
  return isUnchanged ? added : { headers: isWhole ? [...own.headers, ...added.headers] : [], isComplete, isWhole };
}
