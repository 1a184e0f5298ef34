import type { Answer, Dropped } from "../exchange.ts";
import type { Location } from "../journey.ts";
import type { Problem } from "./words.ts";

/** Errors of Chromium's network stack, which ends a request before its CORS code has seen the answer. */
export function networkProblem(answer: Answer | Dropped, location: Location, url: string): Problem | undefined {
  const code = networkError(answer, location);
  return code === undefined ? undefined : { name: "network", value: code, url };
}

function networkError(answer: Answer | Dropped, location: Location): string | undefined {
  if (answer === "connection closed") return "ERR_EMPTY_RESPONSE";
  if (answer.headers.some(([, value]) => value.includes("\0"))) return "ERR_INVALID_HTTP_RESPONSE";
  return location.kind === "malformed" ? "ERR_INVALID_REDIRECT" : undefined;
}
