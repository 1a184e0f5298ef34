import type { Policy } from "../../../policy/policy.ts";
import { limitedTo } from "../config/access.ts";
import type { Code } from "../config/codes.ts";
import type { NginxFile } from "../config/file.ts";
import type { Level } from "../config/level.ts";
import { everyMethod, type MethodClass } from "../config/methods.ts";
import { neededCodes } from "../config/needed.ts";
import { settingsOf } from "../config/settings.ts";
import type { Site } from "../config/site.ts";
import { type Scope, startOf } from "../values/path.ts";
import { type Answer, answersAt, isContent } from "./answers.ts";
import { endsOf } from "./ends.ts";
import { type Place, policiesByMethod, policiesOf } from "./policies.ts";
import { quietAnswers, quietRoute } from "./quietAnswers.ts";
import { type Ending, run, type Way } from "./run.ts";
import { decidingHeaders } from "./sent.ts";

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

/** All policies of one site, also of answers that are errors or carry no CORS headers; undefined where it is not known. */
export function everyPolicy(file: NginxFile, site: Site, place: Place): Policy[] | undefined {
  const answers = siteAnswers(file, site);
  return answers && [...policiesByMethod(answers, place), ...quietAnswers(answers, place)];
}

const known = new WeakMap<Site, { readonly answers: readonly Answer[] | undefined }>();

/** The answers of a site; undefined where too many ways lead to them, or something decides that is not evaluated. */
export function siteAnswers(file: NginxFile, site: Site): readonly Answer[] | undefined {
  const { answers } = known.get(site) ?? { answers: evaluate(file, site) };
  known.set(site, { answers });
  return answers;
}

function evaluate(file: NginxFile, site: Site): Answer[] | undefined {
  const { level, server } = site;
  const codes = level === server ? [] : level.own().codes;
  const serverCodes = server?.own().codes ?? [];
  const levels = [level, ...ifsIn(codes)];
  if ([...levels, ...ifsIn(serverCodes)].some((one) => settingsOf(one).mayBeDecided)) return undefined;
  const scope = scopeOf(file, level, server);
  const texts = levels.flatMap(decidingHeaders).map(({ value }) => value.text);
  const isNeeded = neededCodes(scope.maps, serverCodes, codes, texts);
  const needed: SiteCodes = { ofServer: serverCodes.filter(isNeeded), own: codes.filter(isNeeded) };
  const isOneForAll = needed.ofServer.length + needed.own.length === 0 && !texts.some((text) => text.includes("$"));
  const answers: Answer[] = [];
  for (const { method, methods } of isOneForAll ? everyMethodAlike(level) : file.methods()) {
    const endings = endingsOf(scope, site, needed, method);
    if (!endings) return undefined;
    const ends = endings.flatMap((ending) => endsOf(scope, ending, methods));
    answers.push(...ends.flatMap((end) => answersAt(scope, end)));
  }
  return answers.every((answer) => settingsOf(answer.level).list.isWhole) ? answers : undefined;
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
function endingsOf(scope: Scope, site: Site, codes: SiteCodes, method: string): Ending[] | undefined {
  const { level, server, hasContent } = site;
  const start: Way = { path: startOf(method), level: server ?? level };
  const before = run(scope, codes.ofServer, [start]);
  if (!before) return undefined;
  const through = [...before.endings.filter(({ returned }) => !returned), ...before.going];
  const answered = before.endings.filter(({ returned }) => returned);
  if (level === server) return [...answered, ...(hasContent ? through : [])];
  // A limited method has settings of its own, and no codes among them.
  const limited = limitedTo(level, method);
  const ways = through.map(({ path }): Way => ({ path, level: limited ?? level }));
  const after = limited ? { endings: [], going: ways } : run(scope, codes.own, ways);
  return after && [...answered, ...after.endings, ...after.going];
}

/** An unset variable is empty where all that may set it is in sight. */
function scopeOf(file: NginxFile, level: Level, server: Level | undefined): Scope {
  const isSeen = server?.parent !== undefined;
  return { maps: file.maps, assigned: isSeen && !settingsOf(level).mayBeAssigned ? file.assigned : new Set() };
}

function ifsIn(codes: readonly Code[]): Level[] {
  return codes.flatMap((code) => (code.kind === "if" ? [code.level] : []));
}
