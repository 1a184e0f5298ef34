import { argumentsOf, type Statement } from "../../../syntax/nginx/blocks.ts";
import { namedIn, nearest } from "./directives.ts";
import { type Level, levelOver } from "./level.ts";
import { takesEveryPath } from "./paths.ts";

/** Where a request goes on inside of the server. */
export interface Move {
  readonly level: Level;
  /** A named location sees the request as it is; any other path is asked for with GET. */
  readonly keepsMethod: boolean;
  /** The status of the answer, where it is not that of the location it goes to. */
  readonly status?: number;
}

/** Where `error_page` sends a request that was answered with a status (ngx_http_core_module). */
export function errorPageOf(level: Level, status: number): Move | undefined {
  const page = nearest(level, "error_page").find((statement) => codesOf(statement).includes(String(status)));
  const args = page ? argumentsOf(page) : [];
  const target = args.at(-1)?.text;
  const found = target === undefined ? undefined : moveTo(level, target);
  if (!found) return undefined;
  const sign = args.findLast(({ text }) => text.startsWith("="))?.text;
  if (sign === "=") return found;
  return { ...found, status: sign ? Number(sign.slice(1)) : status };
}

/** Where `try_files` sends a request for which there is no file. An `if` has none, whatever its location says. */
export function fallbackOf(level: Level): Move | undefined {
  if (level.kind === "if") return undefined;
  const last = namedIn(level.block, "try_files").flatMap(argumentsOf).at(-1)?.text;
  return last === undefined || last.startsWith("=") ? undefined : moveTo(level, last.replace(/\?.*$/, ""));
}

function codesOf(statement: Statement): string[] {
  return argumentsOf(statement).map(({ text }) => text);
}

function moveTo(level: Level, target: string): Move | undefined {
  const server = serverOf(level);
  if (target.startsWith("@")) {
    const named = server && locationsIn(server).find(({ path }) => path === target);
    return named && { level: named.level, keepsMethod: true };
  }
  if (target === "$uri" || target === "$request_uri") return { level: locationOf(level), keepsMethod: false };
  const found = server && target.startsWith("/") && !target.includes("$") ? locationFor(server, target) : undefined;
  return found && { level: found, keepsMethod: false };
}

interface Location {
  readonly sign: string;
  readonly path: string;
  readonly level: Level;
}

const known = new WeakMap<Level, readonly Location[]>();

/** The locations that stand in a server itself. */
function locationsIn(server: Level): readonly Location[] {
  const locations =
    known.get(server) ??
    namedIn(server.block, "location").flatMap((statement): Location[] => {
      const block = statement.block();
      if (!block) return [];
      const [first, second] = argumentsOf(statement);
      const level = levelOver(block, "location", server);
      return [{ sign: second ? (first?.text ?? "") : "", path: (second ?? first)?.text ?? "", level }];
    });
  known.set(server, locations);
  return locations;
}

/** The location of a path: an equal one, else a pattern, else the longest beginning. Undefined where patterns are not simple. */
function locationFor(server: Level, path: string): Level | undefined {
  const locations = locationsIn(server);
  const equal = locations.find((one) => one.sign === "=" && one.path === path);
  if (equal) return equal.level;
  const beginnings = locations.filter((one) => (one.sign === "" || one.sign === "^~") && path.startsWith(one.path));
  const longest = beginnings.toSorted((a, b) => b.path.length - a.path.length)[0];
  const patterns = locations.filter(({ sign }) => sign.startsWith("~"));
  if (longest?.sign !== "^~") {
    const endings = patterns.map((one) => ({ level: one.level, isFound: isEnding(one.path, path) }));
    if (endings.some(({ isFound }) => isFound === undefined)) return undefined;
    const found = endings.find(({ isFound }) => isFound);
    if (found) return found.level;
  }
  return longest?.level;
}

/** Whether a pattern for the ends of paths, such as `\.php$`, is found in a path; undefined for any other pattern. */
function isEnding(pattern: string, path: string): boolean | undefined {
  if (takesEveryPath(pattern)) return true;
  const names = /^\\\.(?:\((?:\?:)?([\w|]+)\)|(\w+))\$$/.exec(pattern);
  const list = names?.[1] ?? names?.[2];
  return list?.split("|").some((name) => path.endsWith(`.${name}`));
}

/** The server that a level stands in. */
export function serverOf(level: Level): Level | undefined {
  for (let at: Level | undefined = level; at; at = at.parent) if (at.kind === "server") return at;
  return undefined;
}

function locationOf(level: Level): Level {
  return level.kind !== "location" && level.parent?.kind === "location" ? level.parent : level;
}
