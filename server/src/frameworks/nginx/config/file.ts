import type { Block } from "../../../syntax/nginx/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import { withIncluded } from "./included.ts";
import type { Level } from "./level.ts";
import { mapOf, type ValueMap } from "./maps.ts";
import { type MethodClass, methodsIn } from "./methods.ts";
import { allowOrigin } from "./names.ts";
import type { Site } from "./site.ts";
import { fileLevel, sitesOf } from "./sites.ts";
import { isTemplate } from "./template.ts";

/** What a file says, as far as it concerns who reads answers. */
export interface NginxFile {
  readonly level: Level;
  /** The places that answer with an Access-Control-Allow-Origin. */
  readonly sites: readonly Site[];
  /** The maps by the variable that they make, in lower case; undefined where several make the same one. */
  readonly maps: ReadonlyMap<string, ValueMap | undefined>;
  /** Variables that a `set` makes. */
  readonly assigned: ReadonlySet<string>;
  /** The request methods to tell apart. */
  readonly methods: () => readonly MethodClass[];
}

const known = new WeakMap<Source, NginxFile>();

/** What a source says, read once for all that ask. */
export function nginxFile(source: Source): NginxFile {
  const file = known.get(source) ?? readFile(source, withIncluded(source));
  known.set(source, file);
  return file;
}

/** Reads a file. One that is a template for other tools is taken to say nothing: its blocks are not what nginx will see. */
function readFile(source: Source, file: Block): NginxFile {
  const level = fileLevel(file);
  let methods: readonly MethodClass[] | undefined;
  return {
    level,
    sites: isTemplate(source) ? [] : sitesOf(source, level, allowOrigin),
    maps: mapsIn(level),
    assigned: new Set([...source.text.matchAll(/\bset\s+\$(\w+)/g)].map((match) => (match[1] ?? "").toLowerCase())),
    methods: () => {
      methods ??= methodsIn(source.text);
      return methods;
    },
  };
}

/** `map` stands at the level of `http` only. */
function mapsIn(file: Level): Map<string, ValueMap | undefined> {
  const maps = new Map<string, ValueMap | undefined>();
  const blocks = file.block.statements().flatMap(({ name, block }) => (name === "http" ? (block() ?? []) : []));
  for (const statement of [file.block, ...blocks].flatMap((block) => block.statements())) {
    const found = statement.name === "map" ? mapOf(statement) : undefined;
    if (found) maps.set(found.name, maps.has(found.name) ? undefined : found.map);
  }
  return maps;
}
