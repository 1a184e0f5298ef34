import { lazily } from "../../../syntax/lazily.ts";
import type { Block } from "../../../syntax/nginx/blocks.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { isFound } from "../values/patterns.ts";
import { namedIn } from "./directives.ts";
import type { Level } from "./level.ts";
import { type LocationWords, pathStart, wordsOf } from "./locationWords.ts";
import { takesEveryPath } from "./paths.ts";
import { levelOver } from "./readLevel.ts";

interface Location extends LocationWords {
  /** Read when asked for: few of the locations of a large server are ever found. */
  readonly level: () => Level;
}

/** The location that takes a path, and whether no pattern of the levels around it can take it instead. */
interface Found {
  readonly level: Level;
  readonly isFinal: boolean;
}

/** What may be found: undefined where patterns are not simple enough to tell. */
type Search = Found | "none" | undefined;

/**
 * The location that takes a path of a server: an equal one, else a pattern, else the longest beginning, and so on inside of
 * it (ngx_http_core_find_location). The server itself where none does; undefined where patterns are not simple.
 */
export function locationFor(server: Level, path: string): Level | undefined {
  const known = foundIn(server);
  const found = known.has(path) ? known.get(path) : search(server, path);
  known.set(path, found);
  return found === "none" ? server : found?.level;
}

/** The location that takes all paths of a server that start so; undefined where several may, or that is not known. */
export function locationForAll(server: Level, start: string): Level | undefined {
  const found = searchAll(server, start);
  return found === "none" ? server : found?.level;
}

const foundIn = onceFor((_: Level) => new Map<string, Search>());

/** The location of a server with a name such as `@fallback`. */
export function namedLocation(server: Level, name: string): Level | undefined {
  return locationsIn(server).beginning.get(name)?.level();
}

/** The server that a level stands in. */
export function serverOf(level: Level): Level | undefined {
  for (let at: Level | undefined = level; at; at = at.parent) if (at.kind === "server") return at;
  return undefined;
}

/** The locations that stand in a level itself, by how they are found. */
interface Locations {
  /** Those behind `=`, by path. */
  readonly equal: ReadonlyMap<string, Location>;
  /** Those without a sign or behind `^~`, by the beginning of paths, or by their name. */
  readonly beginning: ReadonlyMap<string, Location>;
  /** In the order of the text. */
  readonly patterns: readonly Location[];
}

/** Of a location without a block, as long as it is not finished. */
const none: Block = { memory: new Map(), inside: { start: 0, end: 0 }, statements: () => [], isClosed: () => false };

const locationsIn = onceFor((level: Level): Locations => {
  const all = namedIn(level.block, "location").map((statement): Location => {
    const words = wordsOf(statement);
    return { ...words, level: lazily(() => levelOver(statement.block() ?? none, "location", level, statement)) };
  });
  const byPath = (...signs: string[]) =>
    new Map(all.filter(({ sign }) => signs.includes(sign)).map((location) => [location.path, location]));
  return { equal: byPath("="), beginning: byPath("", "^~"), patterns: all.filter(({ sign }) => sign.startsWith("~")) };
});

function search(level: Level, path: string): Search {
  const { equal, beginning, patterns } = locationsIn(level);
  const same = equal.get(path);
  if (same) return { level: same.level(), isFinal: true };
  const longest = longestBeginning(beginning, path);
  const inner = longest && search(longest.level(), path);
  if (longest && inner === undefined) return undefined;
  if (typeof inner === "object" && inner.isFinal) return inner;
  const found: Search = longest ? { level: longest.level(), isFinal: false } : "none";
  const byBeginning = typeof inner === "object" ? inner : found;
  return longest?.sign === "^~" ? byBeginning : byPattern(patterns, path, byBeginning);
}

function searchAll(level: Level, start: string): Search {
  const { equal, beginning, patterns } = locationsIn(level);
  if ([...equal.keys(), ...beginning.keys()].some((path) => path.startsWith(start) && path !== start)) return undefined;
  const longest = longestBeginning(beginning, start);
  const inner = longest && searchAll(longest.level(), start);
  if (equal.has(start) || (longest && inner === undefined)) return undefined;
  const mayTake = ({ level: taking }: Location) => isBeginningOfOne(pathStart(taking()), start);
  if (longest?.sign !== "^~" && patterns.some(mayTake)) {
    const [first, ...others] = patterns.filter(mayTake);
    if (!first || others.length > 0 || !takesEveryPath(first.path, start)) return undefined;
    const within = searchAll(first.level(), start);
    return within === "none" ? { level: first.level(), isFinal: true } : within;
  }
  if (typeof inner === "object") return inner;
  return longest ? { level: longest.level(), isFinal: false } : "none";
}

function isBeginningOfOne(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function byPattern(patterns: readonly Location[], path: string, otherwise: Search): Search {
  for (const { sign, path: source, level } of patterns) {
    const isTaken = takesEveryPath(source) || isFound({ source, ignoresCase: sign === "~*" }, path);
    if (isTaken === undefined) return undefined;
    if (!isTaken) continue;
    const inner = search(level(), path);
    return inner === "none" ? { level: level(), isFinal: true } : inner && { ...inner, isFinal: true };
  }
  return otherwise;
}

function longestBeginning(beginning: Locations["beginning"], path: string): Location | undefined {
  for (let end = path.length; end > 0; end--) {
    const found = beginning.get(path.slice(0, end));
    if (found) return found;
  }
  return undefined;
}
