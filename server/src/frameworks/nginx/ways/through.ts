import { argumentsOf } from "../../../syntax/nginx/blocks.ts";
import { limitedTo } from "../config/access.ts";
import { namedIn, nearest } from "../config/directives.ts";
import type { NginxFile } from "../config/file.ts";
import type { Level } from "../config/level.ts";
import { locationFor, locationForAll, serverOf } from "../config/locations.ts";
import { locationWords } from "../config/locationWords.ts";
import { hidingAround, type Pass, passIn, portsOf } from "../config/pass.ts";
import { levelOver } from "../config/readLevel.ts";
import { settingsOf } from "../config/settings.ts";
import { onOtherPath, type Path, type Scope, startOf } from "../values/path.ts";
import { plainOf } from "../values/text.ts";
import { type Answer, answerOf, answersAt, isKnownAnswer } from "./answers.ts";
import { isAnsweredBehind, listenedBy } from "./behind.ts";
import { type End, endingsAt, endsOf } from "./ends.ts";

/** What makes another request of the one that is handed on, or another answer of the one that comes back. */
const changing = /^(?:proxy_(?:method|intercept_errors|set_header|cache|pass_request_headers)|more_\w+)$/;
/** Headers that `proxy_set_header` may set without a difference for who reads the answer. */
const plainHeader = /^(?:host|x-\S+|connection|upgrade|accept-encoding|forwarded)$/i;

/**
 * The answers of a `proxy_pass` to another server of the same file: the lines which that one sends, unless they are hidden,
 * and on top of them those that are added here. Undefined where it is not certain who answers, or what.
 */
export function answersThrough(file: NginxFile, scope: Scope, end: End): Answer[] | undefined {
  const found = end.maker === "upstream" ? passIn(end.level) : undefined;
  const server = found && serverBehind(file, end.level);
  const level = server && levelBehind(server, end.level, found);
  if (!level || isChanged(end.level)) return undefined;
  const hidden = new Set(hidingAround(found.level).map((line) => argumentsOf(line)[0]?.text.toLowerCase()));
  const all: Answer[] = [];
  for (const method of end.methods) {
    const asked = methodNow(end, method);
    const path = asNewRequest(end.path, asked);
    const endings = endingsAt(scope, path, limitedTo(level, asked) ?? level, true);
    const ends = endings?.flatMap((one) => endsOf(scope, one, [asked]));
    const behind = ends?.flatMap((one) => (isAnsweredBehind(file, one) ? [] : answersAt(scope, one)));
    if (!behind || behind.length < (ends?.length ?? 0) || !behind.every(isCertain)) return undefined;
    all.push(...behind.flatMap((one) => together(scope, { ...end, methods: [method] }, one, hidden)));
  }
  return all;
}

function isCertain(answer: Answer): boolean {
  return isKnownAnswer(answer) && !answer.end.isElsewhere;
}

function together(scope: Scope, end: End, behind: Answer, hidden: ReadonlySet<string | undefined>): Answer[] {
  const { origin, tests } = behind.path;
  const own = answersAt(scope, { ...end, path: { ...end.path, origin, tests }, status: behind.end.status });
  const passed = behind.sent.filter(({ header }) => !hidden.has(header.name));
  return own.map((answer) => answerOf(answer.end, answer.path, [...passed, ...answer.sent]));
}

/** The same request as another server sees it: what was found out about the Origin and the headers goes along. */
function asNewRequest(path: Path, method: string): Path {
  const { origin, entries, tests } = onOtherPath(path);
  return { ...startOf(method), origin, entries, tests };
}

/** The method that a request has by now: an error page is asked for with GET. */
function methodNow({ methods, path }: End, method: string): string {
  const now = plainOf(path.variables.get("request_method")?.text ?? []);
  return now === undefined || methods.includes(now) ? method : now;
}

/** The only server of the file that listens where the `proxy_pass` of a level asks. */
export function serverBehind({ level }: NginxFile, from: Level): Level | undefined {
  const found = passIn(from);
  const ports = found ? portsOf(found.pass, found.level) : [];
  const https = level.kind === "main" ? inside(level, "http") : [level];
  const servers = https.flatMap((http) => inside(http, "server"));
  const asked = (server: Level) => listenedBy(server).some((port) => ports.includes(port));
  const [first, ...others] = servers.filter(asked);
  // A server that seems to ask itself asks one that stands elsewhere.
  const own = serverOf(from);
  return ports.length > 0 && others.length === 0 && own && !asked(own) ? first : undefined;
}

function inside(level: Level, kind: "http" | "server"): Level[] {
  return namedIn(level.block, kind).flatMap((statement) => {
    const block = statement.block();
    return block ? levelOver(block, kind, level, statement) : [];
  });
}

/** The location of the other server that all of the paths are asked of. */
function levelBehind(server: Level, from: Level, { pass }: Pass): Level | undefined {
  const { sign = "", path = "" } = locationWords(from) ?? {};
  const isRewritten = from.own().codes.some(({ kind }) => kind === "break" || kind === "elsewhere");
  if (!path.startsWith("/") || isRewritten) return undefined;
  const uri = /^\w+:\/\/[^/]*(.*)$/.exec(argumentsOf(pass)[0]?.text ?? "")?.[1] ?? "";
  if (uri.includes("$")) return undefined;
  const start = uri === "" ? path : uri;
  return sign === "=" ? locationFor(server, start) : locationForAll(server, start);
}

function isChanged(level: Level): boolean {
  const names = new Set<string>();
  for (let at: Level | undefined = level; at; at = at.parent)
    for (const { name } of at.block.statements()) names.add(name);
  names.delete("proxy_set_header");
  const set = nearest(level, "proxy_set_header").map((line) => argumentsOf(line)[0]?.text ?? "");
  return (
    [...names].some((name) => changing.test(name)) ||
    !set.every((name) => plainHeader.test(name)) ||
    settingsOf(level).replacing.length > 0
  );
}
