import { variablesOf } from "../../../syntax/nginx/tokens.ts";
import type { Source } from "../../../syntax/source.ts";
import type { NginxFile } from "../config/file.ts";
import type { AddHeader, Level } from "../config/level.ts";
import { locationWords } from "../config/locationWords.ts";
import { returnedIn, targetsOf } from "../config/moved.ts";
import { allowOrigin } from "../config/names.ts";
import { neededCodes } from "../config/needed.ts";
import { reachedFrom, testsIn } from "../config/reached.ts";
import type { Site } from "../config/site.ts";
import { everySiteOf } from "../config/sites.ts";
import { decidingHeaders } from "./sent.ts";

const leading = /\b(?:error_page|try_files|rewrite)\s/;

/**
 * The sites that send no Access-Control-Allow-Origin themselves, but set a variable which one uses that they lead to: what
 * it holds there by itself is not what it holds behind them.
 */
export function leadingSites(source: Source, file: NginxFile): Site[] {
  if (!leading.test(source.text) || !usesAssigned(file)) return [];
  return everySiteOf(source, file.level).filter(({ level }) => {
    const levels = [level, ...testsIn(level)];
    return originsSent(levels).length === 0 && changes(file, level, reachedFrom(levels));
  });
}

/**
 * Whether a named location sends only what those set that lead there: by itself nobody asks for it, and behind none of them
 * its variables hold what they hold before.
 */
export function isToldByLeaders(source: Source, file: NginxFile, { level, server }: Site): boolean {
  if (!server || !locationWords(level)?.path.startsWith("@") || !usesAssigned(file)) return false;
  const answering = [level, ...testsIn(level)];
  const leads = (from: Level) =>
    [from, ...testsIn(from)].some((one) => targetsOf(one).some(({ block }) => block === level.block));
  const leaders = everySiteOf(source, file.level).filter(
    (site) => site.server?.block === server.block && mayAnswer(site) && leads(site.level),
  );
  return leaders.length > 0 && leaders.every((site) => changes(file, site.level, answering));
}

/** A server whose locations take every path answers with its codes only. */
function mayAnswer({ level, hasContent }: Site): boolean {
  return hasContent || returnedIn(level).length > 0;
}

/** Whether the codes of a location change the Access-Control-Allow-Origin of others that answer behind it. */
function changes({ maps }: NginxFile, { kind, own }: Level, answering: readonly Level[]): boolean {
  const { codes } = own();
  const texts = originsSent(answering).map(({ value }) => value.text);
  if (kind !== "location" || codes.length === 0 || texts.length === 0) return false;
  const further = answering.flatMap((one) => one.own().codes);
  return codes.some(neededCodes(maps, { ofServer: [], own: codes, countsTests: false, texts, further }));
}

/** Whether the Access-Control-Allow-Origin of a place comes from a variable that is set somewhere. */
function usesAssigned({ sites, maps, assigned }: NginxFile): boolean {
  const headers = originsSent(sites.flatMap(({ level }) => [level, ...testsIn(level)]));
  const names = new Set([...new Set(headers.map(({ value }) => value.text))].flatMap(variablesOf));
  for (const name of names) for (const used of maps.get(name)?.uses ?? []) names.add(used);
  return [...names].some((name) => assigned().has(name));
}

function originsSent(levels: readonly Level[]): AddHeader[] {
  return levels.flatMap(decidingHeaders).filter(({ name }) => name === allowOrigin);
}
