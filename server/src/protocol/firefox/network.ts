import type { Answer } from "../exchange.ts";
import type { Location } from "../journey.ts";
import { redirectStatuses } from "../standard/redirect.ts";

/** Firefox follows 300 too (nsHttp.h: IsRedirectStatus). */
export const firefoxRedirects: ReadonlySet<number> = new Set([300, ...redirectStatuses]);

/** Whether an answer fails in the network code: a NUL byte in its header, or a location that is no URL. */
export function isBroken({ headers }: Answer, location: Location): boolean {
  return location.kind === "malformed" || headers.some(([, value]) => value.includes("\0"));
}
