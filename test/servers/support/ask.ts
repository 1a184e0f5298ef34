import { request } from "node:http";
import type { Asked, Readable } from "../../../server/src/engine/simulate/asked.ts";
import { passes, readable } from "../../../server/src/engine/simulate/outcome.ts";
import type { ServerAnswer } from "../../../server/src/policy/answer.ts";

/** What a page may read of a real server's answers, by the Fetch standard. */
export interface Observed {
  readonly reads: Readable;
  readonly preflight: Readable;
}

/** Asks a server on a loopback port as a browser would: a GET with a cookie, and a preflight for PUT. */
export async function ask(port: number, asked: Asked, path = "/"): Promise<Observed> {
  const simple = await send(port, "GET", path, { Origin: asked.origin, Cookie: "session=1" });
  const preflight = await send(port, "OPTIONS", path, {
    Origin: asked.origin,
    "Access-Control-Request-Method": "PUT",
    "Access-Control-Request-Headers": asked.headers.join(","),
  });
  return { reads: readable(simple, asked), preflight: passes(preflight, asked) };
}

function send(port: number, method: string, path: string, headers: Record<string, string>): Promise<ServerAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      response.resume();
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: linesOf(response.rawHeaders) }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

/** Node hands out names and values in turn. */
function linesOf(raw: readonly string[]): [string, string][] {
  const lines: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) lines.push([(raw[at] ?? "").toLowerCase(), raw[at + 1] ?? ""]);
  return lines;
}
