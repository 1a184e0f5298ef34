import type { Proxied } from "../../../policy/directives.ts";
import { anyByReflection, type OriginSet } from "../../../policy/originSet.ts";
import { argumentsOf, type Block, type Statement } from "../../../syntax/nginx/blocks.ts";
import { namedIn, nearest } from "../config/directives.ts";
import type { Level } from "../config/level.ts";
import { allowOrigin } from "../config/names.ts";
import { originsLeft } from "../values/originFacts.ts";
import type { Path } from "../values/path.ts";
import { isOrigin, plainOf, type Text } from "../values/text.ts";
import type { Answer } from "../ways/answers.ts";
import { linesBefore } from "./droppedPlace.ts";

/** This machine, where the programs of a workspace run. */
const address = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(?::(\d+))?(?:\/|$)/i;
const named = /^http:\/\/([^/:$]+)(?:\/|$)/;
const server = /^(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(?::(\d+))?$/i;

/** The Access-Control-Allow-Origin that an answer of a server on this machine gets, where its own is not hidden. */
export function proxiedIn(text: string, { end, path, level, allowOrigin: line }: Answer): Proxied[] {
  const name = line?.header.statement.tokens()[1];
  if (!line || !name || end.maker !== "upstream" || line.header.statement.name !== "add_header") return [];
  const found = passIn(level);
  const set = setOf(line.value.text, path);
  const isOurs = found && !found.pass.isIncluded && !line.header.statement.isIncluded;
  if (!isOurs || !set || isHidden(found.level) || losesOrigin(found.level)) return [];
  return portsOf(found.pass, found.level).map((port) => ({
    span: name.span,
    port,
    set,
    pass: found.pass.span,
    hidden: linesBefore(text, { span: placeFor(found) }, ["proxy_hide_header Access-Control-Allow-Origin;"]),
  }));
}

/** A text for everybody, or the Origin of those who are let in. */
function setOf(text: Text, { origin }: Path): OriginSet | undefined {
  const plain = plainOf(text)?.trim();
  if (plain !== undefined) return plain === "" ? undefined : (origin.within ?? anyByReflection);
  return isOrigin(text) ? originsLeft(origin) : undefined;
}

interface Pass {
  readonly pass: Statement;
  readonly level: Level;
}

function passIn(level: Level): Pass | undefined {
  for (let at: Level | undefined = level; at; at = at.parent) {
    const pass = at.block.statements().find(({ name }) => name.endsWith("_pass"));
    if (pass) return pass.name === "proxy_pass" ? { pass, level: at } : undefined;
  }
  return undefined;
}

/** Lists are inherited as a whole, so that a line of its own would take the place of those around it. */
function hidingAround(level: Level): readonly Statement[] {
  for (let at: Level | undefined = level; at; at = at.parent) {
    const found = namedIn(at.block, "proxy_hide_header");
    if (found.length > 0) return found;
  }
  return [];
}

function isHidden(level: Level): boolean {
  return hidingAround(level).some((line) => argumentsOf(line)[0]?.text.toLowerCase() === allowOrigin);
}

/** Whether the server behind is told another Origin, or none. */
function losesOrigin(level: Level): boolean {
  return nearest(level, "proxy_set_header").some((line) => argumentsOf(line)[0]?.text.toLowerCase() === "origin");
}

function placeFor({ pass, level }: Pass): Statement["span"] {
  return hidingAround(level).find(({ isIncluded }) => !isIncluded)?.span ?? pass.span;
}

function portsOf(pass: Statement, level: Level): number[] {
  const target = argumentsOf(pass)[0]?.text ?? "";
  const direct = address.exec(target);
  if (direct) return [Number(direct[1] ?? 80)];
  const name = named.exec(target)?.[1];
  return name === undefined ? [] : portsBehind(name, level);
}

/** The ports of an `upstream`, where all of its servers are here. */
function portsBehind(name: string, level: Level): number[] {
  const blocks: Block[] = [];
  for (let at: Level | undefined = level; at; at = at.parent) blocks.push(at.block);
  const upstream = blocks
    .flatMap((block) => namedIn(block, "upstream"))
    .find((one) => argumentsOf(one)[0]?.text === name);
  const servers =
    upstream
      ?.block()
      ?.statements()
      .filter((one) => one.name === "server") ?? [];
  const ports = servers.map((one) => server.exec(argumentsOf(one)[0]?.text ?? ""));
  return ports.includes(null) ? [] : ports.map((found) => Number(found?.[1] ?? 80));
}
