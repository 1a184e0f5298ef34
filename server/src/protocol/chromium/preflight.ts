import { apiOf } from "../apis.ts";
import { bareAnswer, type Exchange } from "../exchange.ts";
import { type Hop, locationOf } from "../journey.ts";
import { needsPreflight, type PreflightFailure, preflightCheck } from "../standard/preflight.ts";
import { redirectStatuses } from "../standard/redirect.ts";
import { unsafeHeaderNames } from "../standard/safelist.ts";
import { isSafelistedInChromium } from "./clientHints.ts";
import { named } from "./corsCheck.ts";
import { networkProblem } from "./network.ts";
import type { CorsError, Problem } from "./words.ts";

const errors: Readonly<Record<Exclude<PreflightFailure["reason"], "cors check" | "status">, CorsError>> = {
  "methods unreadable": "InvalidAllowMethodsPreflightResponse",
  "headers unreadable": "InvalidAllowHeadersPreflightResponse",
  "method not allowed": "MethodDisallowedByPreflightResponse",
  "header not allowed": "HeaderDisallowedByPreflightResponse",
};

/**
 * What is wrong with the preflight of a hop, if it needs one. Chromium checks in the order of the standard, but refuses
 * a redirect first, and lets `*` cover Authorization (preflight_controller.cc, preflight_result.cc). Of several headers
 * that are not allowed it names the one that its hash table holds first; here it is the first by name.
 */
export function preflightProblem(hop: Hop, { api, request, preflight }: Exchange): Problem | undefined {
  const asked = {
    origin: hop.origin,
    credentials: request.credentials,
    method: hop.method,
    unsafeHeaders: unsafeHeaderNames(hop.headers, isSafelistedInChromium),
  };
  const uploads = request.body !== undefined && hop.method !== "GET" && hop.method !== "HEAD";
  const isForced = uploads && apiOf(api).preflightsUploads;
  if (!hop.crossOrigin || !(isForced || needsPreflight(asked))) return undefined;
  const url = hop.printed;
  const answer = preflight ?? bareAnswer;
  const location = locationOf(answer, hop, redirectStatuses);
  const broken = networkProblem(answer, location, url);
  if (broken || answer === "connection closed") return broken;
  if (location.kind === "url") return { name: "DisallowedRedirect", inPreflight: true, url };
  const failure = preflightCheck(answer, asked, true);
  if (!failure) return undefined;
  if (failure.reason === "cors check") return { ...named(failure.failure, answer.headers), inPreflight: true, url };
  if (failure.reason === "status") return { name: "InvalidStatus", inPreflight: true, url };
  return {
    name: errors[failure.reason],
    value: failure.reason === "header not allowed" ? failure.header : hop.method,
    url,
  };
}
