import type { OriginSet } from "../../../policy/originSet.ts";
import { type Answers, always, echoes, type Preflight, silent, type Wire } from "../../../policy/wire.ts";

/** What decides about the answers. */
export interface Sending {
  readonly set: OriginSet;
  /** `send_wildcard`: everyone is answered with `*`. */
  readonly sendsWildcard: boolean;
  /** `vary_header`; undefined where it is not known. */
  readonly varies: boolean | undefined;
  /** One text is listed: then Vary is left out, since the answer is the same whenever there is one. */
  readonly isOneText: boolean;
}

/** The answers of Flask-CORS: an origin that is let in is repeated, all others get nothing. */
export function answersOf({ set, sendsWildcard, varies, isOneText }: Sending): Answers {
  if (set.kind === "everyone" && sendsWildcard) return always("*", false);
  return echoes({ allowed: isOneText ? undefined : varies, denied: false });
}

/** The extension puts its headers to whatever answers, Flask's own answer to OPTIONS too, and to errors as well. */
export function extensionWire(answers: Answers): Wire {
  return { simple: answers, preflight: { kind: "passed on", status: 200 }, keptOn: "every status" };
}

/** The decorator answers OPTIONS itself, and is left out where the view raises. */
export function decoratorWire(answers: Answers): Wire {
  const preflight: Preflight = { kind: "answered", status: 200, ...answers };
  return { simple: answers, preflight, keptOn: "handled answers" };
}

/** The same where the view answers OPTIONS: the decorator puts its headers to that as to any answer. */
export function viewWire(answers: Answers): Wire {
  return { simple: answers, preflight: { kind: "passed on", status: 200 }, keptOn: "handled answers" };
}

/** A decorator that stands above the route: the route has the view without it. */
export const withoutEffect: Wire = {
  simple: { allowed: silent, denied: silent },
  preflight: { kind: "passed on", status: 200 },
  keptOn: "every status",
};
