import type { Exchange } from "./exchange.ts";
import type { Judgement } from "./judgement.ts";
import { fill } from "./words.ts";

const failed = "WebSocket connection to '{url}' failed: ";
const chromium = {
  answered: `${failed}Error during WebSocket handshake: Unexpected response code: {status}`,
  dropped: `${failed}Connection closed before receiving a handshake response`,
};
const firefox = "Firefox can’t establish a connection to the server at {url}.";

/** A WebSocket asks nobody for leave (Fetch: mode "websocket"): it opens when the server switches protocols. */
export function judgeWebSocket({ url: written, response }: Exchange): Judgement {
  const url = written.replace(/^http/i, "ws");
  const status = response === "connection closed" ? 0 : response.status;
  if (status === 101) {
    return { allowed: true, chromium: { error: null, console: null }, firefox: { category: null, console: null } };
  }
  const sentence = response === "connection closed" ? chromium.dropped : chromium.answered;
  return {
    allowed: false,
    chromium: { error: null, console: fill(sentence, { url, status }) },
    firefox: { category: null, console: fill(firefox, { url }) },
  };
}
