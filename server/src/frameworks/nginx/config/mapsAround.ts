import type { Span } from "../../../policy/span.ts";
import { fileBlock, type Statement } from "../../../syntax/nginx/blocks.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { broughtTo, filesFor, withFilesBehind, withIncluded } from "./included.ts";
import { projectPath } from "./includePaths.ts";
import { mapsIn, mapsOf, type ValueMap } from "./maps.ts";
import { fileLevel } from "./sites.ts";
import { isTemplate } from "./template.ts";

/** Debian's package includes `sites-enabled/*`, where links lead to the sites that are to be served. */
const available = /\/sites-available\/(?=[^/]*$)/;
/** The folders above a file in which nginx.conf may lie. */
const mostFolders = 4;
/** What a larger configuration brings stays unknown: it would be looked through for each of its files. */
const mostFiles = 150;
const include = /\binclude\s+["']?[^"'\s;$]+(?=["']?\s*;)/g;
const corsLine = /\baccess-control-[\w-]+["']?\s[^;\n]*/gi;
const variable = /\$\{?([a-z_]\w*)/gi;
/** What requests bring, and what nginx itself knows of them. */
const builtIn =
  /^(?:(?:http|arg|cookie|sent_http|upstream|request|remote|server|proxy|ssl)_|(?:host|scheme|uri|args|status)$)/i;

/**
 * The maps that nginx.conf brings for a file that it includes, as far as the CORS headers of the file use variables that it
 * does not make itself. They have the place where the first of their variables is used.
 */
export const mapsAround = onceFor((source: Source): ReadonlyMap<string, ValueMap | undefined> => {
  if (fileLevel(fileBlock(source)).kind === "main") return new Map();
  const used = usedAround(source);
  const [anchor] = used.values();
  // Most files of a large configuration hold no map; to read all of their statements would take long.
  const making = anchor ? filesAround(source).filter(({ text }) => /\bmap\s/.test(text)) : [];
  if (!anchor || making.some((file) => isTemplate(file) || !fileBlock(file).isClosed())) return new Map();
  return mapsOf(
    making.flatMap((file) => mapsOfFile(file).map((map) => placed(map, file, used.get(nameOf(map)) ?? anchor))),
  );
});

/** Without those that it includes, which are files of their own. */
function mapsOfFile(file: Source): Statement[] {
  return mapsIn(withIncluded(file)).filter(({ isIncluded }) => !isIncluded);
}

function nameOf(map: Statement): string {
  return map.tokens()[2]?.text.replace(/\W/g, "").toLowerCase() ?? "";
}

function placed(statement: Statement, { path, text }: Source, place: Span): Statement {
  return broughtTo({ directive: place, argument: place }, { path, text }, statement);
}

/** The same for what the file includes, at the place of the directive. */
function usedAround(source: Source): Map<string, Span> {
  const used = usedIn(source);
  for (const { 0: directive, index } of source.text.matchAll(include)) {
    const name = directive.replace(/^include\s+["']?/, "");
    const place = { start: index + directive.length - name.length, end: index + directive.length };
    for (const file of filesFor(name, source).flatMap((file) => withFilesBehind(file))) {
      for (const variable of usedIn(file).keys()) {
        if (!used.has(variable) && !isMadeIn(source.text, variable)) used.set(variable, place);
      }
    }
  }
  return used;
}

/** The variables in the CORS headers of a file that are made elsewhere, in lower case, with the place of their first use. */
function usedIn({ text }: Source): Map<string, Span> {
  const used = new Map<string, Span>();
  for (const { 0: line, index } of text.matchAll(corsLine)) {
    for (const { 0: written, 1: name = "", index: within } of line.matchAll(variable)) {
      const start = index + within;
      const isOpen = written.includes("{");
      const key = name.toLowerCase();
      if (used.has(key) || builtIn.test(name) || isMadeIn(text, name)) continue;
      used.set(key, { start, end: start + written.length + (isOpen ? 1 : 0) });
    }
  }
  return used;
}

function isMadeIn(text: string, name: string): boolean {
  return new RegExp(`\\bset\\s+\\$${name}\\b|\\bmap\\s+\\S+\\s+\\$${name}\\b`, "i").test(text);
}

/** The nearest nginx.conf above a file with all that it includes beside the file; nothing where it does not include that. */
function filesAround(source: Source): readonly Source[] {
  const { folders, module } = source.project;
  const mains = folders.slice(0, mostFolders).map((folder) => module(`${folder}/nginx.conf`));
  const own = projectPath(source);
  const main = mains.find((one) => one !== undefined);
  if (!main || projectPath(main) === own || isTemplate(main)) return [];
  const files = new Map(withFilesBehind(main, mostFiles).map((file) => [projectPath(file), file]));
  const enabled = own.replace(available, "/sites-enabled/");
  if (!files.has(own) && !files.has(enabled)) return [];
  return [...files].flatMap(([path, file]) => (path === own || path === enabled ? [] : [file]));
}
