import { argumentsOf } from "../../../syntax/nginx/blocks.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { namedIn } from "../config/directives.ts";
import type { NginxFile } from "../config/file.ts";
import type { Level } from "../config/level.ts";
import { serverOf } from "../config/locations.ts";
import { allowCredentials, allowOrigin } from "../config/names.ts";
import { hidingAround, passIn, portsOf } from "../config/pass.ts";
import { testsIn } from "../config/reached.ts";
import type { End } from "./ends.ts";
import { decidingHeaders } from "./sent.ts";

/**
 * Whether another server of the same file answers behind a `proxy_pass`, whose own headers for pages may come along: two
 * lines then, or one that is not written here.
 */
export function isAnsweredBehind(file: NginxFile, { maker, level }: Pick<End, "maker" | "level">): boolean {
  const found = maker === "upstream" ? passIn(level) : undefined;
  const own = serverOf(level);
  if (!found || !own) return false;
  const ports = portsOf(found.pass, found.level);
  const sent = ports.flatMap((port) => [...(sentAtPorts(file).get(port) ?? [])]);
  if (sent.length === 0) return false;
  // A server that seems to ask itself asks one that stands elsewhere.
  if (listenedBy(own).some((port) => ports.includes(port))) return false;
  const hidden = new Set(hidingAround(found.level).map((line) => argumentsOf(line)[0]?.text.toLowerCase()));
  return sent.some((name) => !hidden.has(name));
}

/** The headers for pages that the servers of a file may send, by port. */
const sentAtPorts = onceFor(({ sites }: NginxFile): ReadonlyMap<number, ReadonlySet<string>> => {
  const byPort = new Map<number, Set<string>>();
  for (const { server, level } of sites) {
    const names = [level, ...testsIn(level)]
      .flatMap(decidingHeaders)
      .map(({ name }) => name)
      .filter((name) => name === allowOrigin || name === allowCredentials);
    for (const port of server && names.length > 0 ? listenedBy(server) : []) {
      byPort.set(port, new Set([...(byPort.get(port) ?? []), ...names]));
    }
  }
  return byPort;
});

/** The ports of a server; without a `listen` it is 80 (ngx_http_core_module). */
export function listenedBy({ block }: Level): number[] {
  const lines = namedIn(block, "listen").map((line) => argumentsOf(line)[0]?.text ?? "");
  const ports = lines.map((text) => Number(/^(?:.*:)?(\d+)$/.exec(text)?.[1] ?? 80));
  return lines.length > 0 ? ports : [80];
}
