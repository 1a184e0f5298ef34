import { apiOf } from "../apis.ts";
import { type Answer, bareAnswer, type Exchange } from "../exchange.ts";
import { type Hop, locationOf } from "../journey.ts";
import {
  allowedHeaders,
  allowedMethods,
  allowsMethod,
  isOkStatus,
  needsPreflight,
  type PreflightedRequest,
  refusedHeader,
} from "../standard/preflight.ts";
import { unsafeHeaderNames } from "../standard/safelist.ts";
import { hasUserInfo, isHttp } from "../url.ts";
import { firefoxCorsProblem } from "./corsCheck.ts";
import { firefoxRedirects, isBroken } from "./network.ts";
import type { Problem } from "./words.ts";

/**
 * Whether Firefox asks before a hop. It looks at the headers of the first hop, also after a redirect has dropped them
 * (nsCORSListenerProxy.cpp: CheckPreflightNeeded).
 */
export function preflights(hop: Hop, first: Hop, { api }: Exchange): boolean {
  if (!hop.crossOrigin) return false;
  if (apiOf(api).preflightsUploads) return true;
  return needsPreflight({ method: hop.method, unsafeHeaders: unsafeHeaderNames(first.headers) });
}

/** What is wrong with the preflight of a hop, or what Firefox warns of. */
export function preflightProblem(hop: Hop, { request, preflight }: Exchange): Problem | undefined {
  const answer = preflight ?? bareAnswer;
  const url = hop.printed;
  const location = locationOf(answer, hop, firefoxRedirects);
  if (answer === "connection closed" || isBroken(answer, location)) return { name: "CORSDidNotSucceed2", url };
  const asked = {
    origin: hop.origin,
    credentials: request.credentials,
    method: hop.method,
    unsafeHeaders: unsafeHeaderNames(hop.headers),
  };
  const problem = firefoxCorsProblem(answer, { ...asked, url });
  if (problem) return problem;
  if (location.kind === "url") {
    const couldFollow = isHttp(location.url) && !hasUserInfo(location.url);
    return { name: couldFollow ? "CORSExternalRedirectNotAllowed" : "CORSDidNotSucceed2", url };
  }
  return permissionProblem(answer, asked, url);
}

/** The order is not that of the standard (nsCORSListenerProxy.cpp: CheckPreflightRequestApproved). */
function permissionProblem(answer: Answer, asked: PreflightedRequest, url: string): Problem | undefined {
  const { status, headers } = answer;
  if (!isOkStatus(status)) return { name: "CORSPreflightDidNotSucceed3", status, url };
  const methods = allowedMethods(headers);
  if (methods.invalid !== undefined) return { name: "CORSInvalidAllowMethod", value: methods.invalid, url };
  if (!allowsMethod(methods, asked)) return { name: "CORSMethodNotFound", url };
  const names = allowedHeaders(headers);
  if (names.invalid !== undefined) return { name: "CORSInvalidAllowHeader", value: names.invalid, url };
  const refused = refusedHeader(names, asked, true);
  if (refused !== undefined) return { name: "CORSMissingAllowHeaderFromPreflight2", value: refused, url };
  const isCoveredByWildcard = refusedHeader(names, asked, false) !== undefined;
  return isCoveredByWildcard ? { name: "CORSAllowHeaderFromPreflightDeprecation", url } : undefined;
}
