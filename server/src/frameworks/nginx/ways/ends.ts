import { refusalOf } from "../config/access.ts";
import { contentStatus, type Maker, makerOf } from "../config/content.ts";
import { errorPageOf, fallbackOf, type Move, serverOf } from "../config/moved.ts";
import { type Path, type Scope, withVariable } from "../values/path.ts";
import { type Ending, type Returned, run, type Way } from "./run.ts";

/** How a request ends: with which status, and by whom it is answered where no code returned. */
export interface End extends Way {
  readonly status: number | "unknown";
  readonly methods: readonly string[];
  readonly returned?: Returned;
  readonly maker?: Maker;
}

/** `error_page` and `try_files` are followed this far; nginx gives up behind ten moves. */
const mostMoves = 4;

/** The ends of a way for the methods that it is taken with: several where their statuses differ. */
export function endsOf(scope: Scope, ending: Ending, methods: readonly string[], moves = 0): End[] {
  const byStatus = new Map<number | "unknown", string[]>();
  for (const method of methods) {
    const status = ending.returned?.status ?? refusalOf(ending.level, method) ?? contentStatus(ending.level, method);
    byStatus.set(status, [...(byStatus.get(status) ?? []), method]);
  }
  const elsewhere = moves < mostMoves && !ending.returned ? fallbackOf(ending.level) : undefined;
  return [...byStatus].flatMap(([status, some]) => {
    const isRefused = some.some((method) => refusalOf(ending.level, method) !== undefined);
    const maker = ending.returned || isRefused ? undefined : makerOf(ending.level);
    const end: End = { ...ending, status, methods: some, ...(maker && { maker }) };
    // Errors behind an error page are sent as they are, unless `recursive_error_pages` is on.
    const ends = moves === 0 ? behindError(scope, end, moves) : [end];
    return elsewhere && maker ? [...ends, ...moved(scope, end, elsewhere, moves)] : ends;
  });
}

/** What `error_page` makes of an end. A `return` with a text is sent as it is. */
function behindError(scope: Scope, end: End, moves: number): End[] {
  const { status, level, returned } = end;
  if (status === "unknown" || status < 400 || returned?.hasText) return [end];
  const page = errorPageOf(level, status);
  return page ? moved(scope, end, page, moves) : [end];
}

/** The ends of a request that goes on elsewhere: with the server's codes once more, unless it goes to a named location. */
function moved(scope: Scope, { path, methods }: End, { level, keepsMethod, status }: Move, moves: number): End[] {
  const asked = keepsMethod ? path : withMethod(path, "GET");
  const server = keepsMethod ? undefined : serverOf(level);
  const before = server && run(scope, server.own().codes, [{ path: asked, level: server }]);
  const ways = before ? before.going.map(({ path: at }): Way => ({ path: at, level })) : [{ path: asked, level }];
  const done = run(scope, level.own().codes, ways);
  if (!done || (server && !before)) return [];
  const answered = before?.endings.filter(({ returned }) => returned) ?? [];
  const asking = keepsMethod ? methods : ["GET"];
  const ends = [...answered, ...done.endings, ...done.going].flatMap((one) => endsOf(scope, one, asking, moves + 1));
  return ends.map((end) => ({ ...end, methods, ...(status !== undefined && { status }) }));
}

function withMethod(path: Path, method: string): Path {
  return withVariable(path, "request_method", { text: [method] });
}
