import { argumentsOf, type Statement } from "../../../syntax/nginx/blocks.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { namedIn, nearest } from "./directives.ts";
import type { Level } from "./level.ts";
import { locationFor, locationForAll, namedLocation, serverOf } from "./locations.ts";
import { locationWords } from "./locationWords.ts";

/** Requests are followed this far; nginx gives up behind ten moves. */
export const mostMoves = 4;

/** An address on another server. */
const elsewhere = /^(?:https?:|\$scheme)/;

/** Where a request goes on inside of the server. */
export interface Move {
  readonly level: Level;
  /** It is asked for with GET, whatever the request's method was. */
  readonly asksWithGet: boolean;
  /** The server's codes run once more before the location's. */
  readonly startsAnew: boolean;
  /** It goes to another location, or back to the same one, with the path that it has. */
  readonly keepsPath?: true;
  /** It is asked for without a query. */
  readonly dropsQuery?: true;
  /** The status of the answer, where the location it goes to answers with content. */
  readonly status?: number;
}

/** Where a request goes on; undefined where it does not, or nothing of its server is in sight. */
export type Moved = Move | "unknown" | undefined;

/**
 * Where `error_page` sends a request that was answered with a status (ngx_http_core_module): a named location sees it as it
 * is, any other path is asked for with GET.
 */
export function errorPageOf(level: Level, status: number): Moved {
  const page = pageFor(level, status);
  const target = page && targetOf(page);
  if (!page || target === undefined || elsewhere.test(target)) return undefined;
  const found = levelFor(level, target);
  if (!found || found === "unknown") return found;
  const isPath = !target.startsWith("@");
  const keepsPath = !isPath || isOwnPath(target);
  const asked = { asksWithGet: isPath, startsAnew: isPath, ...(isPath && dropsQuery(target)) };
  const move = { level: found, ...asked, ...(keepsPath && { keepsPath }) };
  const sign = signOf(page);
  if (sign === "=") return move;
  return { ...move, status: sign ? Number(sign.slice(1)) : status };
}

/** The status with which `error_page` redirects to another server. */
export function errorRedirectOf(level: Level, status: number): number | undefined {
  const page = pageFor(level, status);
  if (!page || !elsewhere.test(targetOf(page) ?? "")) return undefined;
  const code = Number(signOf(page)?.slice(1));
  return [301, 302, 303, 307, 308].includes(code) ? code : 302;
}

/**
 * What `try_files` does with a request for which there is no file: it goes on elsewhere, with its method, or is answered
 * with a status. An `if` has none, whatever its location says.
 */
export function fallbackOf(level: Level): Moved | number {
  if (level.kind === "if") return undefined;
  const last = namedIn(level.block, "try_files").flatMap(argumentsOf).at(-1)?.text;
  if (last === undefined) return undefined;
  if (last.startsWith("=")) return Number(last.slice(1));
  const found = levelFor(level, last);
  const isNamed = last.startsWith("@");
  if (!found || found === "unknown") return found;
  return {
    level: found,
    asksWithGet: false,
    startsAnew: !isNamed,
    ...(isNamed ? { keepsPath: true } : dropsQuery(last)),
  };
}

/** The query is what the target says, and nothing else (ngx_http_split_args). */
function dropsQuery(target: string): Pick<Move, "dropsQuery"> {
  return /\?|\$is_args/.test(target) ? {} : { dropsQuery: true };
}

/** Where a `rewrite` takes a request inside of the server: only the location is looked for again. */
export function rewrittenTo(level: Level, target: string): Moved {
  const found = levelFor(level, target);
  if (!found || found === "unknown") return found;
  return { level: found, asksWithGet: false, startsAnew: false };
}

/** Where the index of a folder is asked for, when the location takes the folder's path alone (ngx_http_index_module). */
export function indexOf(level: Level): Moved {
  const { sign, path = "" } = locationWords(level) ?? {};
  if (sign !== "=" || !path.endsWith("/") || fallbackOf(level) !== undefined) return undefined;
  const name = nearest(level, "index").flatMap(argumentsOf)[0]?.text ?? "index.html";
  const found = levelFor(level, name.startsWith("/") ? name : path + name);
  if (!found || found === "unknown") return found;
  return { level: found, asksWithGet: false, startsAnew: true };
}

/** The statuses with which nginx refuses requests itself. */
const refusals = [401, 403, 404, 405];

/** The statuses that codes answer with, in a level or around it. */
export function returnedIn(level: Level): (number | "unknown")[] {
  const statuses: (number | "unknown")[] = [];
  for (let at: Level | undefined = level; at; at = at.parent) {
    const codes = at.own().codes.flatMap((code) => (code.kind === "if" ? code.level.own().codes : [code]));
    statuses.push(...codes.flatMap((code) => (code.kind === "return" ? [code.status] : [])));
  }
  return statuses;
}

/** Everywhere that requests may go on to from a level, one step far. */
export const targetsOf = onceFor((level: Level): readonly Level[] => {
  const fallback = fallbackOf(level);
  const moves = [
    ...level.own().codes.map((code) => (code.kind === "elsewhere" ? rewrittenTo(level, code.target) : undefined)),
    fallback,
    indexOf(level),
  ].flatMap((move) => (typeof move === "object" ? move.level : []));
  const statuses = new Set([...refusals, ...returnedIn(level)].map(String));
  const pages = nearest(level, "error_page")
    .filter((page) => argumentsOf(page).some(({ text }) => statuses.has(text)))
    .map((page) => levelFor(level, targetOf(page) ?? ""));
  return [...moves, ...pages.filter((page) => typeof page === "object")];
});

function pageFor(level: Level, status: number): Statement | undefined {
  return nearest(level, "error_page").find((statement) =>
    argumentsOf(statement).some(({ text }) => text === String(status)),
  );
}

function targetOf(page: Statement): string | undefined {
  return argumentsOf(page).at(-1)?.text;
}

function signOf(page: Statement): string | undefined {
  return argumentsOf(page).findLast(({ text }) => text.startsWith("="))?.text;
}

/** The level that a target names; what it puts behind the path, or takes from the path before, may be anything. */
function levelFor(level: Level, target: string): Level | "unknown" | undefined {
  const server = serverOf(level);
  if (!server) return undefined;
  if (target.startsWith("@")) return namedLocation(server, target) ?? "unknown";
  const path = target.replace(/(?:\?|\$is_args).*$/s, "");
  if (isOwnPath(path)) return locationOf(level);
  const [start = ""] = path.split("$");
  if (!start.startsWith("/")) return "unknown";
  return (start === path ? locationFor(server, path) : locationForAll(server, start)) ?? "unknown";
}

function isOwnPath(target: string): boolean {
  return target === "$uri" || target === "$request_uri";
}

function locationOf(level: Level): Level {
  return level.kind !== "location" && level.parent?.kind === "location" ? level.parent : level;
}
