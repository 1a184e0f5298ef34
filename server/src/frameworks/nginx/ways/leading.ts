import { variablesOf } from "../../../syntax/nginx/tokens.ts";
import type { Source } from "../../../syntax/source.ts";
import type { NginxFile } from "../config/file.ts";
import type { AddHeader, Level } from "../config/level.ts";
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
  const { level, maps } = file;
  if (!leading.test(source.text) || !usesAssigned(file)) return [];
  return everySiteOf(source, level).filter(({ level: from }) => {
    const codes = from.kind === "location" ? from.own().codes : [];
    if (codes.length === 0) return false;
    const levels = [from, ...testsIn(from)];
    if (originsSent(levels).length > 0) return false;
    const reached = reachedFrom(levels);
    const texts = originsSent(reached).map(({ value }) => value.text);
    const further = reached.flatMap((one) => one.own().codes);
    return (
      texts.length > 0 &&
      codes.some(neededCodes(maps, { ofServer: [], own: codes, countsTests: false, texts, further }))
    );
  });
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
