import type { Exchange } from "../exchange.ts";
import { type Leg, legsOf } from "../journey.ts";
import type { Refusal, Start } from "../refusal.ts";
import { hasBadPort } from "../standard/ports.ts";
import { hasUserInfo, isHttp, isSameOrigin } from "../url.ts";
import { firefoxCorsProblem } from "./corsCheck.ts";
import { firefoxRedirects, isBroken } from "./network.ts";
import { preflightProblem, preflights } from "./preflight.ts";
import type { Problem } from "./words.ts";

const warning = "CORSAllowHeaderFromPreflightDeprecation";

/** What Firefox finds wrong with an exchange, or warns of; undefined where it says nothing and the page gets its answer. */
export function firefoxProblem(exchange: Exchange, start: Start): Problem | undefined {
  if (start.kind === "answered") return undefined;
  if (start.kind === "refused") return refusal(start.why, exchange);
  const legs = legsOf(exchange, start.url, firefoxRedirects);
  const first = legs[0]?.hop;
  if (!first) return undefined;
  let warned: Problem | undefined;
  for (const leg of legs) {
    const asked = preflights(leg.hop, first, exchange) ? preflightProblem(leg.hop, exchange) : undefined;
    if (asked && asked.name !== warning) return asked;
    warned ??= asked;
    const problem = answerProblem(leg, exchange);
    if (problem) return problem;
  }
  return warned;
}

function answerProblem({ hop, answer, location }: Leg, { mode, request }: Exchange): Problem | undefined {
  const lost: Problem = { name: hop.crossOrigin ? "CORSDidNotSucceed2" : "silent", url: hop.printed };
  if (answer === "connection closed" || isBroken(answer, location)) return lost;
  if (hop.crossOrigin) {
    const { origin, printed: url } = hop;
    const problem = firefoxCorsProblem(answer, { origin, credentials: request.credentials, url });
    if (problem) return problem;
  }
  if (location.kind !== "url") return undefined;
  const isForeign = !isSameOrigin(location.url, request.origin);
  if (mode === "same-origin" && isForeign) return { name: "other origin", url: location.printed };
  if (!isHttp(location.url) || hasBadPort(location.url)) return lost;
  const needsCors = hop.crossOrigin || (mode === "cors" && isForeign);
  return needsCors && hasUserInfo(location.url) ? { name: "CORSDidNotSucceed2", url: hop.printed } : undefined;
}

function refusal(why: Refusal, { mode, url }: Exchange): Problem {
  switch (why) {
    case "local file":
    case "other origin":
      return { name: why, url };
    case "unsupported scheme":
      return { name: mode === "cors" ? "CORSRequestNotHttp" : "silent", url };
    case "bad port":
    case "invalid call":
      return { name: "silent", url };
  }
}
