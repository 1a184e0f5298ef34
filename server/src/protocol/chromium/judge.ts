import { isFetch } from "../apis.ts";
import type { Exchange } from "../exchange.ts";
import { type Leg, legsOf } from "../journey.ts";
import type { Refusal, Start } from "../refusal.ts";
import { corsCheck } from "../standard/corsCheck.ts";
import { redirectStatuses } from "../standard/redirect.ts";
import { named } from "./corsCheck.ts";
import { networkProblem } from "./network.ts";
import { preflightProblem } from "./preflight.ts";
import { redirectProblem } from "./redirect.ts";
import type { Problem } from "./words.ts";

/** What Chromium finds wrong with an exchange, first things first; undefined where the page gets its answer. */
export function chromiumProblem(exchange: Exchange, start: Start): Problem | undefined {
  if (start.kind === "answered") return undefined;
  if (start.kind === "refused") return refusal(start.why, exchange);
  for (const leg of legsOf(exchange, start.url, redirectStatuses)) {
    const problem = legProblem(leg, exchange);
    if (problem) return problem;
  }
  return undefined;
}

/** The order of these checks decides which of several mistakes a developer reads about. */
function legProblem({ hop, answer, location }: Leg, exchange: Exchange): Problem | undefined {
  const earlier = preflightProblem(hop, exchange) ?? networkProblem(answer, location, hop.printed);
  if (earlier || answer === "connection closed") return earlier;
  const failure = hop.crossOrigin && corsCheck(answer.headers, hop.origin, exchange.request.credentials);
  if (failure) return { ...named(failure, answer.headers), url: hop.printed };
  return redirectProblem(hop, location, exchange);
}

function refusal(why: Refusal, { api, mode, url }: Exchange): Problem {
  switch (why) {
    case "invalid call":
      return { name: "silent", url };
    case "local file":
      return { name: "local file", url };
    case "bad port":
      return { name: "network", value: "ERR_UNSAFE_PORT", url };
    case "other origin":
      if (isFetch(api)) return { name: "mode of fetch", url };
      return { name: api === "svg-use" ? "other frame" : "silent", url };
    case "unsupported scheme":
      if (isFetch(api)) return { name: "scheme of fetch", value: url.replace(/:.*/s, ""), url };
      if (mode === "cors") return { name: "CorsDisabledScheme", url };
      return { name: "network", value: "ERR_UNKNOWN_URL_SCHEME", url };
  }
}
