import { argumentsOf, type Block, type Statement } from "../../../syntax/nginx/blocks.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { namedIn } from "./directives.ts";
import type { Level } from "./level.ts";
import { serverOf } from "./locations.ts";
import { locationWords, wordsOf } from "./locationWords.ts";

/** Directives with which no request goes on elsewhere in its server, whatever they say. */
const staying =
  /^(?:listen|server_name|root|alias|location|add_header|add_trailer|return|set|if|limit_except|internal|expires|etag|(?:access|error)_log|default_type|charset|gzip\w*|ssl_\w+|deny|allow|satisfy|auth_basic\w*|client_\w+|keepalive_\w+|sendfile|tcp_\w+|server_tokens|log_not_found|log_format|map|upstream|geo|types|http2?|events|user|pid|worker_\w+)$/;
/** Directives that name where it goes on. */
const naming = /^(?:error_page|try_files)$/;

/**
 * Whether it is certain that no request gets to a location: nobody can ask for it from outside, and nothing leads to it. A
 * server behind may name any location (X-Accel-Redirect), and so may a script or another file.
 */
export function isUnreached(level: Level): boolean {
  const { sign, path } = locationWords(level) ?? {};
  const server = serverOf(level);
  if (!server || !path || (sign !== "" && sign !== "^~")) return false;
  const isNamed = path.startsWith("@");
  if (!isNamed && namedIn(level.block, "internal").length === 0) return false;
  const around = leadingIn(server);
  if (!around || around.targets.some((target) => target.startsWith(path))) return false;
  // The index of a folder is asked for anew.
  return isNamed || (path.endsWith("/") && around.locations.filter((one) => one.startsWith(path)).length === 1);
}

interface Leading {
  /** Where requests are sent on to. */
  readonly targets: readonly string[];
  /** The paths of all locations, none of which is a pattern. */
  readonly locations: readonly string[];
}

/** What leads on in a server; undefined where that is not known. */
const leadingIn = onceFor((server: Level): Leading | undefined => {
  const all = statementsIn(server.block);
  let at = server;
  for (; at.parent; at = at.parent) all.push(...at.parent.block.statements());
  const names = all.filter(({ name }) => naming.test(name)).flatMap(argumentsOf);
  const targets = names.map(({ text }) => text).filter((text) => text !== "$uri" && text !== "$uri/");
  const places = all.filter(({ name }) => name === "location").map(wordsOf);
  const isKnown =
    at.kind === "main" &&
    all.every(({ name }) => staying.test(name) || naming.test(name) || name === "server") &&
    targets.every((text) => !text.includes("$")) &&
    places.every(({ sign }) => !sign.startsWith("~"));
  return isKnown ? { targets, locations: places.map(({ path }) => path) } : undefined;
});

/** All statements in a block, those inside of others among them. */
function statementsIn(block: Block): Statement[] {
  const found: Statement[] = [];
  const waiting = [block];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const statement of next.statements()) {
      found.push(statement);
      const inner = statement.block();
      if (inner && statement.name !== "types") waiting.push(inner);
    }
  }
  return found;
}
