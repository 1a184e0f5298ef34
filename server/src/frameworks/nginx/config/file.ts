import { lazily } from "../../../syntax/lazily.ts";
import type { Block } from "../../../syntax/nginx/blocks.ts";
import { onceFor, type Remembering } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { withFilesBehind, withIncluded } from "./included.ts";
import type { Level } from "./level.ts";
import { mapsIn, mapsOf, type ValueMap } from "./maps.ts";
import { mapsAround } from "./mapsAround.ts";
import { type MethodClass, methodsIn, tellingMethods } from "./methods.ts";
import { allowOrigin } from "./names.ts";
import type { Site } from "./site.ts";
import { fileLevel, sitesOf } from "./sites.ts";
import { isTemplate } from "./template.ts";
import { isUnreached } from "./unreached.ts";
import { inWorld, type World, whole, worldsOf } from "./worlds.ts";

/** What a file says, as far as it concerns who reads answers. */
export interface NginxFile extends Remembering {
  readonly level: Level;
  /** The places that answer with an Access-Control-Allow-Origin, but for those that certainly nobody reaches. */
  readonly sites: readonly Site[];
  /** The maps by the variable that they make, in lower case; undefined where several make the same one. Also those around. */
  readonly maps: ReadonlyMap<string, ValueMap | undefined>;
  /** Variables that a `set` makes, here or in a file that is included. */
  readonly assigned: () => ReadonlySet<string>;
  /** The request methods to tell apart, also by what is included. */
  readonly methods: () => readonly MethodClass[];
}

/** What a source says in one of the ways in which it may turn out. */
export interface FileInWorld {
  readonly world: World;
  readonly file: NginxFile;
}

/**
 * What a source says, read once for all that ask; a template in each of the ways in which it may turn out. Nothing as long as
 * files that it includes have not been read: it is read again then.
 */
export const nginxFiles = onceFor((source: Source): readonly FileInWorld[] => {
  withFilesBehind(source);
  mapsAround(source);
  if (source.project.lacks()) return [];
  const block = withIncluded(source);
  return (worldsOf(source) ?? [whole]).map((world) => ({ world, file: readFile(source, inWorld(block, world)) }));
});

/** What a source says; a template where all of its conditions hold. */
export const nginxFile = onceFor((source: Source): NginxFile => {
  return nginxFiles(source)[0]?.file ?? readFile(source, withIncluded(source));
});

/** Reads a file. A template of which nobody can tell what nginx will see is taken to say nothing. */
function readFile(source: Source, file: Block): NginxFile {
  const level = fileLevel(file);
  const textsWith = (pattern: RegExp) =>
    withFilesBehind(source).flatMap(({ text, mentions }) => (mentions(pattern) ? text : []));
  return {
    memory: new Map(),
    level,
    sites: isTemplate(source) ? [] : sitesOf(source, level, allowOrigin).filter((site) => !isUnreached(site.level)),
    maps: new Map([...mapsAround(source), ...mapsOf(mapsIn(file))]),
    assigned: lazily(() => new Set(textsWith(assigning).flatMap(assignedIn))),
    methods: lazily(() => methodsIn(textsWith(tellingMethods).join("\n"))),
  };
}

const assigning = /\bset[^\S\n]+\$/;

function assignedIn(text: string): string[] {
  return [...text.matchAll(/\bset[^\S\n]+\$(\w+)/g)].map((match) => (match[1] ?? "").toLowerCase());
}
