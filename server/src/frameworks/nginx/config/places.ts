import { argumentsOf, type Statement } from "../../../syntax/nginx/blocks.ts";
import { namedIn } from "./directives.ts";
import type { Level } from "./level.ts";

/** The ends of files that pages load from everywhere. */
const assetNames: ReadonlySet<string> = new Set(
  "eot ttf ttc otf woff woff2 svg svgz png jpg jpeg gif ico cur webp avif bmp css js mjs map mp3 mp4 webm ogg pdf".split(
    " ",
  ),
);
/** A pattern for the ends of paths: `\.(?:css|jpe?g)$`. */
const endPattern = /^\\?\.(?:\((?:\?:)?([\w|?]+)\)|(\w+))\$$/;
const assetFolder = /^\/(?:static|assets?|fonts?|images?|img|css|js|webfonts|icons?)(?:\/|$)/i;

/** What people call the level that answers: `location /api/`, with the server's name where it has one. */
export function placeName(level: Level, statement: Statement | undefined): string {
  const server = serverName(level);
  const own = level.kind === "location" && statement ? ["location", ...pathOf(statement)].join(" ") : level.kind;
  return server === undefined ? own : `${server}: ${own}`;
}

/** Whether a location answers with fonts, images and the like. */
export function servesAssets(statement: Statement | undefined): boolean {
  const path = statement?.name === "location" ? pathOf(statement) : [];
  const last = path.at(-1) ?? "";
  if (path.length < 2 || !path[0]?.startsWith("~")) return assetFolder.test(last);
  const found = endPattern.exec(last);
  const names = (found?.[1] ?? found?.[2] ?? "").replaceAll("?", "").toLowerCase().split("|");
  return names.every((name) => assetNames.has(name));
}

function pathOf(statement: Statement): string[] {
  return argumentsOf(statement).map(({ text }) => text);
}

function serverName(level: Level): string | undefined {
  for (let at: Level | undefined = level; at; at = at.parent) {
    if (at.kind !== "server") continue;
    const [line] = namedIn(at.block, "server_name");
    const name = line && argumentsOf(line)[0]?.text;
    return name === undefined || name === "_" || name === "" ? undefined : name;
  }
  return undefined;
}
