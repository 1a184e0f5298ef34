import type { Exchange } from "../../protocol/exchange.ts";
import { judge } from "../../protocol/judge.ts";
import { type Asked, preflightMethod } from "./asked.ts";
import type { Answers } from "./outcome.ts";

/** What the developer of the page sees in Chrome when a fetch with credentials is refused. */
export interface ConsoleLines {
  readonly read?: string;
  readonly preflight?: string;
}

/** Stands for the server's address, which no source tells. */
const url = "https://api.example.net/";

/** The lines of Chrome's console for the request itself, and for the one that needs a preflight. */
export function consoleLines({ simple, preflight }: Answers, asked: Asked): ConsoleLines {
  const request = { origin: asked.origin, credentials: "include" as const };
  const exchange = { api: "fetch", mode: "cors" as const, url, preflight, response: simple };
  const names = Object.fromEntries(asked.headers.map((name) => [name, "1"]));
  const read = lineOf({ ...exchange, request: { ...request, method: "GET", headers: {} } });
  const asking = lineOf({ ...exchange, request: { ...request, method: preflightMethod(asked), headers: names } });
  return { ...(read && { read }), ...(asking && { preflight: asking }) };
}

function lineOf(exchange: Exchange): string | undefined {
  return judge(exchange).chromium.console ?? undefined;
}
