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
  type Move,
  mostMoves,
  rewrittenTo,
} from "../config/moved.ts";
import { withoutCaptures } from "../values/captures.ts";
import { lacksFile, onOtherPath, type Path, type Scope, withoutFile, withVariable } from "../values/path.ts";
import { type Ending, type Returned, run, type Way } from "./run.ts";

/** How a request ends: with which status, and by whom it is answered where no code returned. */
export interface End extends Way {
  readonly status: number | "unknown";
  readonly methods: readonly string[];
  readonly returned?: Returned;
  readonly maker?: Maker;
  /** Too many ways led on from here. */
  readonly isLost?: true;
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
    const isCircle = trail.levels.some(({ block }) => block === move?.level.block);
    return isCircle ? [{ ...ending, status: 500, methods }] : moved(scope, path, methods, move, trail);
  }
  const kinds = new Map<string, Kind & { readonly methods: string[] }>();
  for (const method of methods) {
    const kind = kindOf(ending, method);
    const key = JSON.stringify([kind.status, kind.maker, kind.index !== undefined]);
    const known = kinds.get(key) ?? { ...kind, methods: [] };
    known.methods.push(method);
    kinds.set(key, known);
  }
  return [...kinds.values()].flatMap(({ index, ...kind }) => {
    if (index) return moved(scope, path, kind.methods, index, trail);
    const end: End = { ...ending, ...kind };
    const ends = behindError(scope, end, trail);
    return end.maker ? [...ends, ...missing(scope, end, trail)] : ends;
  });
}

/** How a request with one method ends. */
interface Kind {
  readonly status: number | "unknown";
  readonly maker?: Maker;
  /** Where it goes on, as it asks for a folder. */
  readonly index?: Move;
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
  const { status, level, returned, path, methods } = end;
  if (trail.isErrorPage || status === "unknown" || status < 400 || returned?.hasText) return [end];
  const page = errorPageOf(level, status);
  if (page) return moved(scope, path, methods, page, { ...trail, isErrorPage: true });
  return [{ ...end, status: errorRedirectOf(level, status) ?? status }];
}

/** The further ends where the file is not there. One that a location names is. */
function missing(scope: Scope, end: End, trail: Trail): End[] {
  const { level, path, methods } = end;
  const fallback = fallbackOf(level);
  if (typeof fallback === "number") return behindError(scope, { ...end, status: fallback }, trail);
  if (fallback) return moved(scope, withoutFile(path), methods, fallback, trail);
  const some = methods.filter((method) => looking.has(method));
  const mayMiss = end.maker === "files" && some.length > 0 && locationWords(level)?.sign !== "=";
  if (!mayMiss || !errorPageOf(level, 404)) return [];
  return behindError(scope, { ...end, path: withoutFile(path), status: 404, methods: some }, trail);
}

/** The ends of a request that goes on elsewhere. Nothing is known of those that come by the same place again. */
function moved(scope: Scope, path: Path, methods: readonly string[], move: Move | undefined, trail: Trail): End[] {
  if (!move || trail.levels.some(({ block }) => block === move.level.block)) return [];
  if (trail.levels.length >= mostMoves) return [{ path, level: move.level, methods, status: "unknown", isLost: true }];
  const { level, asksWithGet, startsAnew, status } = move;
  const at = withoutCaptures(move.keepsPath ? path : onOtherPath(path));
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
function endingsAt(scope: Scope, path: Path, level: Level, startsAnew: boolean): Ending[] | undefined {
  const server = startsAnew ? serverOf(level) : undefined;
  const before = server && run(scope, server.own().codes, [{ path, level: server }]);
  if (server && !before) return undefined;
  const through = before ? [...before.endings.filter(({ returned }) => !returned), ...before.going] : [{ path }];
  const ways = through.map(({ path: at }): Way => ({ path: at, level }));
  const done = level.kind === "location" ? run(scope, level.own().codes, ways) : { endings: [], going: ways };
  const answered = before?.endings.filter(({ returned }) => returned) ?? [];
  return done && [...answered, ...done.endings, ...done.going];
}
