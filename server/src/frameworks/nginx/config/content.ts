import { argumentsOf } from "../../../syntax/nginx/blocks.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { namedIn, nearest } from "./directives.ts";
import type { Level } from "./level.ts";

/**
 * Who makes the answer where no code gives one: another server; a file of the disk; a module that answers GET and HEAD
 * only; a script or another file, of which nothing is known.
 */
export type Maker = "upstream" | "files" | "reader" | "unknown";

const makers: readonly { readonly maker: Maker; readonly directive: RegExp }[] = [
  { maker: "upstream", directive: /^(?:proxy|fastcgi|uwsgi|scgi|grpc)_pass$/ },
  { maker: "reader", directive: /^(?:memcached_pass|stub_status|empty_gif|api|flv|mp4)$/ },
  { maker: "unknown", directive: /^(?:\w+_by_lua\w*|js_\w+|perl|echo\w*|\w+_pass)$/ },
];
/** What WebDAV answers (ngx_http_dav_module). */
const written: Readonly<Record<string, number>> = { PUT: 201, DELETE: 204 };

/** Who makes the answers of a level. An `if` has those of the location around it, all others their own. */
export const makerOf = onceFor((level: Level): Maker => {
  const statements = level.block.statements();
  for (const { name } of statements) {
    const found = makers.find(({ directive }) => directive.test(name));
    if (found) return found.maker;
  }
  const { parent } = level;
  if (level.own().includes.length > 0) return "unknown";
  if (level.kind === "if" || level.kind === "limit_except") return parent ? makerOf(parent) : "unknown";
  return parent || (level.kind === "server" && namedIn(level.block, "location").length > 0) ? "files" : "unknown";
});

/**
 * The status of an answer that its maker gives, as far as the file tells: what is asked for is there. Files are read with
 * GET and HEAD, and all other methods refused with 405 (ngx_http_static_module).
 */
export function contentStatus(level: Level, method: string): number {
  const maker = makerOf(level);
  if (maker === "upstream" || maker === "unknown" || method === "GET" || method === "HEAD") return 200;
  const status = maker === "files" ? written[method] : undefined;
  return status !== undefined && hasDav(level, method) ? status : 405;
}

function hasDav(level: Level, method: string): boolean {
  return nearest(level, "dav_methods").some((statement) => argumentsOf(statement).some(({ text }) => text === method));
}
