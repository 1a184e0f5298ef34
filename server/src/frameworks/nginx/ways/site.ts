import type { Policy } from "../../../policy/policy.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { limitedTo } from "../config/access.ts";
import { makerOf } from "../config/content.ts";
import { namedIn, nearest } from "../config/directives.ts";
import type { NginxFile } from "../config/file.ts";
import type { Code, Level } from "../config/level.ts";
import { everyMethod, type MethodClass } from "../config/methods.ts";
import { rewrittenTo } from "../config/moved.ts";
import { neededCodes } from "../config/needed.ts";
import { reachedFrom, testsIn } from "../config/reached.ts";
import { settingsOf } from "../config/settings.ts";
import type { Site } from "../config/site.ts";
import { type Scope, startOf } from "../values/path.ts";
import { type Answer, answersAt, isContent, isKnownAnswer } from "./answers.ts";
import { isAnsweredBehind } from "./behind.ts";
import { endsOf } from "./ends.ts";
import { type Place, policiesByMethod, policiesOf } from "./policies.ts";
import { quietAnswers, quietRoute } from "./quietAnswers.ts";
import { type Ending, type Returned, run, type Way } from "./run.ts";
import { decidingHeaders } from "./sent.ts";
import { answersThrough, serverBehind } from "./through.ts";

/**
 * The policies of one site that rules judge: its answers with content, and how it answers OPTIONS where no preflight
 * passes. None where something decides along that corslint does not evaluate.
 */
export function sitePolicies(file: NginxFile, site: Site, place: Place): Policy[] {
  const answers = siteAnswers(file, site) ?? [];
  const policies = policiesOf(answers.filter(isContent), place);
  const quiet = quietRoute(answers, policies, place);
  return [...policies, ...quiet].map((policy) => (site.mayBeGuarded ? guarded(policy) : policy));
}

/**
 * All policies of one site as it is asked from outside, also of answers that are errors or carry no CORS headers; undefined
 * where it is not known.
 */
export function everyPolicy(file: NginxFile, site: Site, place: Place): Policy[] | undefined {
  const isHidden = nearest(site.level, "internal").length > 0;
  const answers =
    isHidden || passesOn(file, site.level) ? evaluate(file, site, isHidden, true) : siteAnswers(file, site);
  if (answers?.some(({ end }) => end.isElsewhere)) return undefined;
  return answers && [...policiesByMethod(answers, place), ...quietAnswers(answers, place)];
}

const answersIn = onceFor((_: NginxFile) => new Map<Site, { readonly answers: readonly Answer[] | undefined }>());

/** The answers of a site; undefined where too many ways lead to them, or something decides that is not evaluated. */
export function siteAnswers(file: NginxFile, site: Site): readonly Answer[] | undefined {
  const known = answersIn(file);
  const { answers } = known.get(site) ?? { answers: evaluate(file, site) };
  known.set(site, { answers });
  return answers;
}

/** Whether another server of the file answers at a level. Rules leave alone what may come along with its answers. */
export function passesOn(file: NginxFile, level: Level): boolean {
  return makerOf(level) === "upstream" && serverBehind(file, level) !== undefined;
}

function evaluate(file: NginxFile, site: Site, isHidden = false, isThrough = false): Answer[] | undefined {
  const { level, server } = site;
  const codes = level === server ? [] : level.own().codes;
  const serverCodes = server?.own().codes ?? [];
  const levels = level === server ? [level] : [level, ...testsIn(level)];
  if ([...levels, ...(server ? testsIn(server) : [])].some((one) => settingsOf(one).mayBeDecided)) return undefined;
  const scope = scopeOf(file, level, server);
  const reached = reachedFrom(levels);
  const answering = server && serverCodes.some(mayAnswer) ? [server] : [];
  const texts = [...levels, ...reached, ...answering].flatMap(decidingHeaders).map(({ value }) => value.text);
  const isNeeded = neededCodes(scope.maps, {
    ofServer: serverCodes,
    own: codes,
    countsTests: namedIn(level.block, "try_files").length > 0,
    texts,
    further: reached.flatMap((one) => one.own().codes),
  });
  const needed: SiteCodes = { ofServer: serverCodes.filter(isNeeded), own: codes.filter(isNeeded) };
  const isFixed = needed.ofServer.length + needed.own.length === 0 && !texts.some((text) => text.includes("$"));
  const isOneForAll = isFixed && reached.length === 0;
  const answers: Answer[] = [];
  for (const { method, methods } of isOneForAll && !isThrough ? everyMethodAlike(level) : file.methods()) {
    const endings = endingsOf(scope, site, needed, method, isHidden);
    if (!endings) return undefined;
    const ends = endings.flatMap((ending) => endsOf(scope, ending, methods));
    for (const end of ends) {
      const through = isThrough ? answersThrough(file, scope, end) : undefined;
      const given = through ?? (isAnsweredBehind(file, end) ? undefined : answersAt(scope, end));
      if (!given) return undefined;
      answers.push(...given);
    }
  }
  return answers.every(isKnownAnswer) ? answers : undefined;
}

/** Who is let in where the file is included may be tested around it; a literal value is sent as it is. */
function guarded(policy: Policy): Policy {
  const { set } = policy.origins;
  if (set.kind === "nobody" || (set.kind === "everyone" && set.how === "wildcard")) return policy;
  return { ...policy, origins: { ...policy.origins, set: { kind: "unknown", why: "the file is included elsewhere" } } };
}

/** The classes of methods where no variable tells them apart. */
function everyMethodAlike(level: Level): MethodClass[] {
  const isLimited = (method: string) => limitedTo(level, method) !== undefined;
  return [everyMethod.filter((method) => !isLimited(method)), everyMethod.filter(isLimited)].flatMap((methods) =>
    methods[0] === undefined ? [] : [{ method: methods[0], methods }],
  );
}

interface SiteCodes {
  readonly ofServer: readonly Code[];
  readonly own: readonly Code[];
}

/** First the server's codes run, which may answer at once; then those of the location that was found. */
function endingsOf(
  scope: Scope,
  site: Site,
  codes: SiteCodes,
  method: string,
  isHidden: boolean,
): Ending[] | undefined {
  const { level, server, hasContent } = site;
  const start: Way = { path: startOf(method), level: server ?? level };
  const before = run(scope, codes.ofServer, [start]);
  if (!before) return undefined;
  const passing = [...before.endings.filter(({ returned }) => !returned), ...before.going];
  const through = passing.filter(({ goesTo }) => goesTo === undefined || mayReach(server, goesTo, level));
  const answered = before.endings.filter(({ returned }) => returned);
  if (level === server) return [...answered, ...(hasContent ? through : [])];
  if (isHidden) return [...answered, ...through.map(({ path }) => ({ path, level, returned: notFound(level) }))];
  // A limited method has settings of its own, and no codes among them.
  const limited = limitedTo(level, method);
  const ways = through.map(({ path }): Way => ({ path, level: limited ?? level }));
  const after = limited ? { endings: [], going: ways } : run(scope, codes.own, ways);
  return after && [...answered, ...after.endings, ...after.going];
}

/** An `internal` location is not there for requests from outside. */
function notFound({ block }: Level): Returned {
  return { kind: "return", status: 404, statement: block.inside, hasText: false };
}

function mayAnswer(code: Code): boolean {
  return code.kind === "return" || (code.kind === "if" && code.level.own().codes.some(mayAnswer));
}

/** Whether the path that a server's `rewrite` made is one that a level of it takes, as far as that is known. */
function mayReach(server: Level | undefined, target: string, level: Level): boolean {
  const move = server && rewrittenTo(server, target);
  return typeof move !== "object" || move.level.block === level.block;
}

/** An unset variable is empty where all that may set it is in sight. */
function scopeOf(file: NginxFile, level: Level, server: Level | undefined): Scope {
  const isSeen = server?.parent !== undefined;
  return { maps: file.maps, assigned: isSeen && !settingsOf(level).mayBeAssigned ? file.assigned() : new Set() };
}
