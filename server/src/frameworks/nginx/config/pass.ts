import { argumentsOf, type Block, type Statement } from "../../../syntax/nginx/blocks.ts";
import { namedIn } from "./directives.ts";
import type { Level } from "./level.ts";

/** This machine, where the programs of a workspace run. */
const address = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(?::(\d+))?(?:\/|$)/i;
const named = /^http:\/\/([^/:$]+)(?:\/|$)/;
const server = /^(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(?::(\d+))?$/i;

/** A `proxy_pass`, and the level that has it. */
export interface Pass {
  readonly pass: Statement;
  readonly level: Level;
}

/** The `proxy_pass` that answers at a level; undefined where another module does. */
export function passIn(level: Level): Pass | undefined {
  for (let at: Level | undefined = level; at; at = at.parent) {
    const pass = at.block.statements().find(({ name }) => name.endsWith("_pass"));
    if (pass) return pass.name === "proxy_pass" ? { pass, level: at } : undefined;
  }
  return undefined;
}

/**
 * The `proxy_hide_header` lines that count in a level. Lists are inherited as a whole, so that a line of its own would take
 * the place of those around it.
 */
export function hidingAround(level: Level): readonly Statement[] {
  for (let at: Level | undefined = level; at; at = at.parent) {
    const found = namedIn(at.block, "proxy_hide_header");
    if (found.length > 0) return found;
  }
  return [];
}

/** The ports of this machine that a `proxy_pass` asks; none where it may ask another machine. */
export function portsOf(pass: Statement, level: Level): number[] {
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
