import { argumentsOf } from "../../../syntax/nginx/blocks.ts";
import { limitedTo, refusalOf } from "../config/access.ts";
import { contentStatus, type Maker, makerOf } from "../config/content.ts";
import { namedIn } from "../config/directives.ts";
import type { Level } from "../config/level.ts";
import { serverOf } from "../config/locations.ts";
import { locationWords } from "../config/locationWords.ts";
import {
  errorPageOf,
  errorRedirectOf,
  fallbackOf,
  indexOf,
  type Moved,
  mostMoves,
  rewrittenTo,
} from "../config/moved.ts";
import { withoutCaptures } from "../values/captures.ts";
import {
  lacksFile,
  onOtherPath,
  type Path,
  type Scope,
  thingThere,
  withoutFile,
  withoutQuery,
  withVariable,
} from "../values/path.ts";
import { behindQuestion } from "./question.ts";
import { type Ending, type Returned, run, type Way } from "./run.ts";

/** How a request ends: with which status, and by whom it is answered where no code returned. */
export interface End extends Way {
  readonly status: number | "unknown";
  readonly methods: readonly string[];
  readonly returned?: Returned;
  readonly maker?: Maker;
  /** Too many ways led on from here. */
  readonly isLost?: true;
  /** It goes on where nobody can tell. */
  readonly isElsewhere?: true;
}

/** The moves of a request so far. */
interface Trail {
  readonly levels: readonly Level[];
  /** Errors behind an error page are sent as they are, unless `recursive_error_pages` is on. */
  readonly isErrorPage: boolean;
}

const start: Trail = { levels: [], isErrorPage: false };
/** The methods with which a file is looked for. */
const looking: ReadonlySet<string> = new Set(["GET", "HEAD", "POST"]);

/** The ends of a way for the methods that it is taken with: several where their statuses differ. */
export function endsOf(scope: Scope, ending: Ending, methods: readonly string[], trail = start): End[] {
  const { level, returned, path } = ending;
  if (ending.goesTo !== undefined && !returned) {
    const move = rewrittenTo(level, ending.goesTo);
    const isCircle = typeof move === "object" && trail.levels.some(({ block }) => block === move.level.block);
    return isCircle ? [{ ...ending, status: 500, methods }] : moved(scope, { path, level, methods }, move, trail);
  }
  const asked = returned ? [path] : behindQuestion(scope, path, level);
  if (!asked) return [{ path, level, methods, status: "unknown", isLost: true }];
  return asked.flatMap((at) => answered(scope, { ...ending, path: at }, methods, trail));
}

/** The ends of a request that nothing but its level answers. */
function answered(scope: Scope, ending: Ending, methods: readonly string[], trail: Trail): End[] {
  const { level, path } = ending;
  const kinds = new Map<string, Kind & { readonly methods: string[] }>();
  for (const method of methods) {
    const kind = kindOf(ending, method);
    const key = JSON.stringify([kind.status, kind.maker, kind.index !== undefined]);
    const known = kinds.get(key) ?? { ...kind, methods: [] };
    known.methods.push(method);
    kinds.set(key, known);
  }
  return [...kinds.values()].flatMap(({ index, ...kind }) => {
    if (index) return moved(scope, { path, level, methods: kind.methods }, index, trail);
    const end: End = { ...ending, ...kind };
    if (!end.maker) return behindError(scope, end, trail);
    const isGone = lacksFile(path) && !hasOwnFolder(level) && triesUri(level);
    return [...(isGone ? [] : behindError(scope, end, trail)), ...missing(scope, end, trail)];
  });
}

/** A request that goes on elsewhere. */
type Leaving = Pick<End, "path" | "level" | "methods">;

/** How a request with one method ends. */
interface Kind {
  readonly status: number | "unknown";
  readonly maker?: Maker;
  /** Where it goes on, as it asks for a folder. */
  readonly index?: Moved;
}

/** What one folder lacks another one may have. */
function hasOwnFolder({ block }: Level): boolean {
  return namedIn(block, "root").length + namedIn(block, "alias").length > 0;
}

function kindOf({ level, returned, path }: Ending, method: string): Kind {
  if (returned) return { status: returned.status };
  const refusal = refusalOf(level, method);
  if (refusal !== undefined) return { status: refusal };
  const maker = makerOf(level);
  const index = maker === "files" && looking.has(method) ? indexOf(level) : undefined;
  const isMissing = maker === "files" && looking.has(method) && lacksFile(path) && !hasOwnFolder(level);
  return { status: isMissing ? 404 : contentStatus(level, method), maker, ...(index && { index }) };
}

/** What `error_page` makes of an end. A `return` with a text is sent as it is. */
function behindError(scope: Scope, end: End, trail: Trail): End[] {
  const { status, level, returned } = end;
  if (trail.isErrorPage || status === "unknown" || status < 400 || returned?.hasText) return [end];
  const page = errorPageOf(level, status);
  if (page) return moved(scope, end, page, { levels: [], isErrorPage: true });
  return [{ ...end, status: errorRedirectOf(level, status) ?? status }];
}

/** The further ends where the file is not there. One that a location names is. */
function missing(scope: Scope, end: End, trail: Trail): End[] {
  const { level, path, methods } = end;
  const found = hasOwnFolder(level) ? undefined : thingThere(path);
  if (found && isServed(level, found)) return [];
  const fallback = fallbackOf(level);
  if (typeof fallback === "number") return behindError(scope, { ...end, status: fallback }, trail);
  if (fallback) return moved(scope, { path: withoutFile(path), level, methods }, fallback, trail);
  const some = methods.filter((method) => looking.has(method));
  const mayMiss = end.maker === "files" && some.length > 0 && !found && locationWords(level)?.sign !== "=";
  if (!mayMiss || !errorPageOf(level, 404)) return [];
  return behindError(scope, { ...end, path: withoutFile(path), status: 404, methods: some }, trail);
}

/** Whether what is there is also what the location answers with: `try_files` looks for what it names only. */
function isServed(level: Level, found: "file" | "file or folder"): boolean {
  if (fallbackOf(level) === undefined) return found === "file";
  return triesUri(level) && (found === "file" || triesUri(level, "$uri/"));
}

/** Whether a `try_files` looks for the file of the request's path. */
function triesUri(level: Level, name = "$uri"): boolean {
  const names = level.kind === "if" ? [] : namedIn(level.block, "try_files").flatMap(argumentsOf);
  return names.slice(0, -1).some(({ text }) => text === name);
}

/** The ends of a request that goes on elsewhere. Nothing is known of those that come by the same place again. */
function moved(scope: Scope, from: Leaving, move: Moved, trail: Trail): End[] {
  const { path, methods } = from;
  if (move === "unknown")
    return [{ path, level: from.level, methods, status: "unknown", maker: "unknown", isElsewhere: true }];
  if (!move || trail.levels.some(({ block }) => block === move.level.block)) return [];
  if (trail.levels.length >= mostMoves) return [{ path, level: move.level, methods, status: "unknown", isLost: true }];
  const { level, asksWithGet, startsAnew, status } = move;
  const behind = withoutCaptures(move.keepsPath ? path : onOtherPath(path));
  const at = move.dropsQuery ? withoutQuery(behind) : behind;
  const asked = asksWithGet ? withVariable(at, "request_method", { text: ["GET"] }) : at;
  const further = { ...trail, levels: [...trail.levels, level] };
  return alike(level, asksWithGet ? ["GET"] : methods).flatMap((some) => {
    const endings = endingsAt(scope, asked, limitedTo(level, some[0] ?? "") ?? level, startsAnew);
    if (!endings) return [{ path, level, methods, status: "unknown" as const, isLost: true as const }];
    return endings
      .flatMap((one) => endsOf(scope, one, some, further))
      .map((end) => ({ ...end, methods: asksWithGet ? methods : end.methods, ...overridden(end, status) }));
  });
}

/** Those of some methods that a level's `limit_except` names, and those that it leaves out. */
function alike(level: Level, methods: readonly string[]): string[][] {
  const isLimited = (method: string) => limitedTo(level, method) !== undefined;
  const parts = [methods.filter((method) => !isLimited(method)), methods.filter(isLimited)];
  return parts.filter(({ length }) => length > 0);
}

/** The status of the answer it began with stays, unless what answers it is an error or redirects (`err_status` in nginx). */
function overridden({ status }: End, begun: number | undefined): Pick<End, "status"> {
  return { status: begun !== undefined && (status === "unknown" || status < 300) ? begun : status };
}

/** The ways to an answer at a level, behind the codes of the server where they run once more; undefined for too many. */
export function endingsAt(scope: Scope, path: Path, level: Level, startsAnew: boolean): Ending[] | undefined {
  const server = startsAnew ? serverOf(level) : undefined;
  const before = server && run(scope, server.own().codes, [{ path, level: server }]);
  if (server && !before) return undefined;
  const through = before ? [...before.endings.filter(({ returned }) => !returned), ...before.going] : [{ path }];
  const ways = through.map(({ path: at }): Way => ({ path: at, level }));
  const done = level.kind === "location" ? run(scope, level.own().codes, ways) : { endings: [], going: ways };
  const answered = before?.endings.filter(({ returned }) => returned) ?? [];
  return done && [...answered, ...done.endings, ...done.going];
}
