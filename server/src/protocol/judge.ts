import { asSent } from "./apis.ts";
import { chromiumProblem } from "./chromium/judge.ts";
import { report as chromiumReport } from "./chromium/words.ts";
import type { Exchange } from "./exchange.ts";
import { firefoxProblem } from "./firefox/judge.ts";
import { report as firefoxReport } from "./firefox/words.ts";
import type { Judgement } from "./judgement.ts";
import { start } from "./refusal.ts";
import { judgeWebSocket } from "./websocket.ts";

/** APIs whose failures Firefox does not print. */
const silentInFirefox = new Set(["manifest"]);

/**
 * What Chromium 156 and Firefox 153 do with an exchange: whether the page may read the answer, and the message that
 * its developer sees first. They differ from the Fetch standard in places, which standard/ follows to the letter. A URL
 * that is none makes the call fail, and nothing is printed. What the exchange does not tell (the answer to a preflight
 * or at the end of a redirect) counts as an answer without CORS headers; mixed content, CSP and service workers have no part.
 */
export function judge(written: Exchange): Judgement {
  if (written.api === "websocket") return judgeWebSocket(written);
  const exchange = asSent(written);
  const begun = start(exchange);
  const inChromium = chromiumProblem(exchange, begun);
  const inFirefox = silentInFirefox.has(exchange.api) ? undefined : firefoxProblem(exchange, begun);
  const first = begun.kind === "sent" ? begun.printed : exchange.url;
  return {
    allowed: inChromium === undefined,
    chromium: inChromium ? chromiumReport(inChromium, exchange, first) : { error: null, console: null },
    firefox: inFirefox ? firefoxReport(inFirefox, exchange.request.origin) : { category: null, console: null },
  };
}
