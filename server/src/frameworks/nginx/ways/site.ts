import type { Policy } from "../../../policy/policy.ts";
import type { Code } from "../config/codes.ts";
import type { NginxFile } from "../config/file.ts";
import type { Level } from "../config/level.ts";
import { neededCodes } from "../config/needed.ts";
import { settingsOf } from "../config/settings.ts";
import type { Site } from "../config/site.ts";
import { type Scope, startOf } from "../values/path.ts";
import { type Answer, answersAt, decidingHeaders } from "./answers.ts";
import { echoesWithCredentials, type MethodPolicy, policiesOf } from "./policies.ts";
import { type Ending, run, type Way } from "./run.ts";

/** The policies of one site. None where something decides along that corslint does not evaluate. */
export function sitePolicies(file: NginxFile, site: Site): Policy[] {
  return methodPolicies(file, site).map(({ policy }) => policy);
}

/** The policies of one site, with the methods that they answer. */
export function methodPolicies(file: NginxFile, site: Site): MethodPolicy[] {
  const levels = [site.level, ...ifsIn(site.server?.own().codes ?? []), ...ifsIn(site.level.own().codes)];
  if (levels.some((level) => settingsOf(level).mayBeDecided)) return [];
  const answers = answersOf(file, site);
  const found = policiesOf(answers ?? []);
  const isOpen = found.some(({ policy, methods }) => echoesWithCredentials(policy) && !isPreflight(methods));
  return found
    .filter(({ policy, methods }) => isOpen || !echoesWithCredentials(policy) || !isPreflight(methods))
    .map((one) => (site.mayBeGuarded ? { ...one, policy: guarded(one.policy) } : one));
}

/** Only preflights are answered so: what they let in is read by nobody unless other methods let it in as well. */
export function isPreflight(methods: ReadonlySet<string>): boolean {
  return methods.size === 1 && methods.has("OPTIONS");
}

/** Who is let in where the file is included may be tested around it; a literal value is sent as it is. */
function guarded(policy: Policy): Policy {
  const { set } = policy.origins;
  if (set.kind === "everyone" && set.how === "wildcard") return policy;
  return { ...policy, origins: { ...policy.origins, set: { kind: "unknown", why: "the file is included elsewhere" } } };
}

/** The answers of a site; undefined where there are too many ways to follow. */
function answersOf(file: NginxFile, site: Site): Answer[] | undefined {
  const { level, server } = site;
  const scope = scopeOf(file, level, server);
  const codes = level === server ? [] : level.own().codes;
  const serverCodes = server?.own().codes ?? [];
  const texts = [level, ...ifsIn(codes)].flatMap(decidingHeaders).map(({ value }) => value.text);
  const isNeeded = neededCodes(scope.maps, [...serverCodes, ...codes], texts);
  const needed: SiteCodes = { ofServer: serverCodes.filter(isNeeded), own: codes.filter(isNeeded) };
  const answers: Answer[] = [];
  const isOneForAll = needed.ofServer.length + needed.own.length === 0 && !texts.some((text) => text.includes("$"));
  for (const method of isOneForAll ? ["GET"] : file.methods()) {
    const endings = endingsOf(scope, site, needed, method);
    if (!endings) return undefined;
    answers.push(...endings.flatMap((ending) => answersAt(scope, ending, method)));
  }
  return answers.every((answer) => settingsOf(answer.level).list.isWhole) ? answers : undefined;
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
  const through = [...before.endings.filter(({ status }) => status === undefined), ...before.going];
  if (level === server) {
    return [...before.endings.filter(({ status }) => status !== undefined), ...(hasContent ? through : [])];
  }
  const after = run(
    scope,
    codes.own,
    through.map(({ path }) => ({ path, level })),
  );
  return after && [...after.endings, ...after.going];
}

/** An unset variable is empty where all that may set it is in sight. */
function scopeOf(file: NginxFile, level: Level, server: Level | undefined): Scope {
  const isSeen = server?.parent !== undefined;
  return { maps: file.maps, assigned: isSeen && !settingsOf(level).mayBeAssigned ? file.assigned : new Set() };
}

function ifsIn(codes: readonly Code[]): Level[] {
  return codes.flatMap((code) => (code.kind === "if" ? [code.level] : []));
}
