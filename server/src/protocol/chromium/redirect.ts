import { isFetch } from "../apis.ts";
import type { Exchange } from "../exchange.ts";
import type { Hop, Location } from "../journey.ts";
import { hasBadPort } from "../standard/ports.ts";
import { hasUserInfo, isHttp, isSameOrigin } from "../url.ts";
import type { Problem } from "./words.ts";

const unsafeTargets = new Set(["about:", "blob:", "data:", "file:", "filesystem:"]);

/** Why Chromium does not follow a redirect whose own answer was fine (cors_url_loader.cc: CheckRedirectLocation). */
export function redirectProblem(hop: Hop, location: Location, { api, mode, request }: Exchange): Problem | undefined {
  if (location.kind !== "url") return undefined;
  const { url, printed } = location;
  const here = hop.printed;
  if (unsafeTargets.has(url.protocol)) return { name: "network", value: "ERR_UNSAFE_REDIRECT", url: here };
  if (!isHttp(url)) {
    if (mode === "cors") return { name: "CorsDisabledScheme", url: printed };
    return { name: "network", value: "ERR_UNKNOWN_URL_SCHEME", url: here };
  }
  const isForeign = !isSameOrigin(url, request.origin);
  if (mode === "same-origin" && isForeign) return { name: "other frame", url: printed };
  if (hasUserInfo(url)) {
    if (mode === "cors" && (hop.crossOrigin || isForeign)) return { name: "RedirectContainsCredentials", url: here };
    if (isFetch(api)) return { name: "silent", url: here };
  }
  return hasBadPort(url) ? { name: "network", value: "ERR_UNSAFE_PORT", url: printed } : undefined;
}
