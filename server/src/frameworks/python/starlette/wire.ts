import type { Known } from "../../../policy/known.ts";
import type { OriginSet } from "../../../policy/originSet.ts";
import { type Answers, always, silent, type Wire } from "../../../policy/wire.ts";
import type { Behaviour } from "./version.ts";

/** The origin is repeated when it is let in; the other headers come along for everybody. */
const named: Answers = {
  allowed: { origin: "echo", others: true, vary: true },
  denied: { origin: "nothing", others: true, vary: false },
};
const namedInPreflights: Answers = { ...named, denied: { ...named.denied, vary: true } };
const anyone = always("*", false);

/**
 * What Starlette sends. Where everyone is let in, 1.0 and later answer `*` without credentials and the origin with them;
 * before, `*` goes out unless the request has a cookie. A preflight that asks for what is not allowed gets a 400 and keeps
 * its headers. Credentials that are not known are read as on: then the origin is repeated.
 */
export function wireOf(set: OriginSet, credentials: Known<boolean>, behaviour: Behaviour): Wire {
  const isOpen = set.kind === "everyone";
  const isOff = credentials.kind === "absent" || (credentials.kind === "known" && !credentials.value);
  const saysAnyone = isOpen && (isOff || behaviour.cookieDecides);
  const preflightSaysAnyone = isOpen && (isOff || behaviour.preflightSaysAnyone);
  return {
    simple: saysAnyone ? anyone : named,
    ...(saysAnyone && behaviour.cookieDecides && { withCookie: named }),
    preflight: {
      kind: "answered",
      status: 200,
      refusal: { status: 400, of: ["origin", "method", "headers"], keepsHeaders: true },
      ...(preflightSaysAnyone ? anyone : namedInPreflights),
    },
    keptOn: "handled answers",
  };
}

/** What goes out where something in front answers every request itself. */
export function unreached(status: number): Wire {
  return {
    simple: { allowed: silent, denied: silent },
    preflight: { kind: "passed on", status },
    keptOn: "every status",
  };
}
