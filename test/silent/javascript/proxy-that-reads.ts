import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** Headers that belong to one connection, and those that this proxy answers itself. */
const hopByHop = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);
const ownHeaders = [
  "access-control-allow-origin",
  "access-control-allow-credentials",
  "access-control-allow-methods",
  "access-control-allow-headers",
  "access-control-expose-headers",
  "access-control-max-age",
] as const;

interface Upstream {
  readonly host: string;
  readonly port: number;
}

interface Seen {
  readonly path: string;
  readonly allowOrigin: string | undefined;
}

const seen: Seen[] = [];

function pickUpstream(path: string, upstreams: ReadonlyMap<string, Upstream>): Upstream | undefined {
  for (const [prefix, upstream] of upstreams) if (path.startsWith(prefix)) return upstream;
  return undefined;
}

function forwarded(answer: IncomingMessage): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value === undefined || hopByHop.has(name)) continue;
    headers[name] = value;
  }
  return headers;
}

function note(path: string, answer: IncomingMessage): void {
  const allowOrigin = answer.headers["access-control-allow-origin"];
  if (allowOrigin === "*") console.warn(`${path} is open to everyone behind the proxy`);
  seen.push({ path, allowOrigin });
}

function relay(upstream: Upstream, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { host, ...headers } = incoming.headers;
  const sent = ask(
    { ...upstream, method: incoming.method, path: incoming.url, headers: { ...headers, "x-forwarded-host": host } },
    (answer) => {
      note(incoming.url ?? "/", answer);
      outgoing.writeHead(answer.statusCode ?? 502, forwarded(answer));
      answer.pipe(outgoing);
    },
  );
  sent.on("error", (error) => {
    outgoing.writeHead(502, { "content-type": "text/plain" });
    outgoing.end(`upstream: ${error.message}\n`);
  });
  incoming.pipe(sent);
}

export function createProxy(upstreams: ReadonlyMap<string, Upstream>) {
  return createServer((incoming, outgoing) => {
    if (incoming.url === "/__seen") {
      outgoing.writeHead(200, { "content-type": "application/json" });
      outgoing.end(JSON.stringify(seen.slice(-50)));
      return;
    }
    const upstream = pickUpstream(incoming.url ?? "/", upstreams);
    if (upstream) return relay(upstream, incoming, outgoing);
    for (const name of ownHeaders) outgoing.removeHeader(name);
    outgoing.writeHead(404).end();
  });
}
