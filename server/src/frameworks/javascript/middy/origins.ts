import type { Node } from "web-tree-sitter";
import { union } from "../../../origins/union.ts";
import { isOn, type Known } from "../../../policy/known.ts";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import { always } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { comparedAnswers, fixedAnswers, originless, setOfText, unknownAnswers } from "../shared/options/answers.ts";
import { byCallback, type Meaning } from "../shared/options/callbacks.ts";
import { failsAlways, refusesToStart } from "../shared/options/failures.ts";
import { optionOf, stringOf } from "../shared/options/option.ts";
import { allowedBy, byDefaultOf, type Origins, setOfList, unknownSet } from "../shared/options/origins.ts";
import type { Result } from "../shared/options/returns.ts";
import { setOfItem } from "./items.ts";
import type { Middleware } from "./versions.ts";

/**
 * Whom `@middy/http-cors` lets in: `getOrigin` decides, else `origins` where it lists any, else `origin`. Whoever is turned
 * away gets the other headers.
 */
export function originsOf(
  source: Source,
  callee: Node,
  options: Value | undefined,
  credentials: Known<boolean>,
  middleware: Middleware,
): Origins {
  const wildcard = wildcardAnswers(credentials, middleware);
  const getOrigin = optionOf(options, "getOrigin");
  if (getOrigin?.kind === "function") {
    const varies = middleware.varies === "where one is named";
    return byCallback(source, getOrigin, { takes: ["origin", "other"], meaningOf, denied: unnamed, vary: varies });
  }
  const origins = optionOf(options, "origins");
  const origin = optionOf(options, "origin");
  if (origins?.kind === "list" && origins.items.length > 0) return fromList(origins, origin, wildcard, middleware);
  if (origins && origins.kind !== "list" && !(origins.kind === "text" && origins.value === "")) {
    return fromOther(origins, wildcard, middleware);
  }
  return fromOrigin(callee, origin, wildcard, middleware);
}

const undecided: OriginSet = {
  kind: "unknown",
  why: "what stands by default depends on the version of the middleware",
};
const unnamed = { others: true, vary: false };

function wildcardAnswers(credentials: Known<boolean>, { varies }: Middleware): Origins["answers"] {
  const isEchoed = isOn(credentials) || credentials.kind === "unknown";
  return isEchoed ? always("echo", varies !== "never") : fixedAnswers("*", false);
}

function fromOrigin(
  callee: Node,
  origin: Value | undefined,
  wildcard: Origins["answers"],
  { isOpen, varies }: Middleware,
): Origins {
  if (!origin || (!isOpen && origin.kind === "undefined")) {
    if (isOpen) return { allowed: byDefaultOf(callee, anyByWildcard), answers: wildcard };
    const set = isOpen === undefined ? undecided : nobody;
    return {
      allowed: byDefaultOf(callee, set),
      answers: isOpen === undefined ? unknownAnswers(undefined) : originless(unnamed),
    };
  }
  const text = isTruthy(origin) === false ? "" : stringOf(origin);
  if (text === undefined) return { allowed: allowedBy(origin, unknownSet(origin)), answers: unknownAnswers(undefined) };
  const set = setOfText(text);
  const named = fixedAnswers(text, varies === "where one is named");
  const answers = text === "*" ? wildcard : text === "" ? originless(unnamed) : named;
  return { allowed: allowedBy(origin, set, () => set), answers };
}

/**
 * A text is taken letter by letter, of which only a star means anything; what cannot be walked through is refused, before
 * version 5 by the requests.
 */
function fromOther(origins: Value, wildcard: Origins["answers"], { fallsBack }: Middleware): Origins {
  if (origins.kind === "unknown") {
    return { allowed: allowedBy(origins, unknownSet(origins)), answers: unknownAnswers(undefined) };
  }
  if (origins.kind !== "text") {
    const fails = fallsBack ? failsAlways : refusesToStart;
    const failure = fails(origins, "`origins` has to be a list of texts", "origins");
    return { allowed: allowedBy(origins, nobody), answers: originless(unnamed), failure };
  }
  return origins.value.includes("*")
    ? { allowed: allowedBy(origins, anyByWildcard), answers: wildcard }
    : { allowed: allowedBy(origins, nobody), answers: originless(unnamed) };
}

function fromList(
  origins: Extract<Value, { kind: "list" }>,
  origin: Value | undefined,
  wildcard: Origins["answers"],
  middleware: Middleware,
): Origins {
  const pattern = origins.items.find((item) => !["text", "unknown"].includes(item.kind));
  const failure = pattern && refusesToStart(pattern, "`origins` takes texts only", "origins");
  const member = (item: Value) => (isSentToAll(origins, middleware) ? anyByWildcard : setOfItem(item, middleware));
  const isWildcard = (item: Value) => member(item).kind === "everyone";
  const beside = middleware.joinsOrigin && origin && isTruthy(origin) !== false ? origin : undefined;
  if (beside && isWildcard(beside)) {
    return { allowed: allowedBy(beside, anyByWildcard), answers: wildcard, ...(failure && { failure }) };
  }
  const isOpen = origins.items.some(isWildcard);
  const listed = setOfList(origins, member);
  const set = isOpen ? anyByWildcard : beside ? union([listed, member(beside)]) : listed;
  const allowed = allowedBy(origins, set, member, isWildcard);
  const open = isSentToAll(origins, middleware) ? fixedAnswers("*", false) : wildcard;
  const answers = isOpen ? open : listAnswers(origins.items, middleware);
  return { allowed, answers, ...(failure && { failure }) };
}

/** Whoever is not listed is sent the first item: of a lone star, everyone gets just that. */
function isSentToAll({ items }: Extract<Value, { kind: "list" }>, { fallsBack }: Middleware): boolean {
  return fallsBack && items.length > 0 && items.every((item) => item.kind === "text" && item.value === "*");
}

function listAnswers(items: readonly Value[], { varies, fallsBack }: Middleware): Origins["answers"] {
  const isSeveral = items.length > 1 || items.some((item) => item.kind === "text" && item.value.includes("*"));
  const isNamed = varies === "where one is named" || varies === "where several may be, or one of a list";
  const isAlways = isSeveral && varies.startsWith("where several");
  const [first] = items;
  const answers = comparedAnswers({ others: true, vary: isAlways }, isNamed || isAlways);
  const text = fallsBack && first ? stringOf(first) : undefined;
  return text === undefined ? answers : { ...answers, denied: { origin: { text }, others: true, vary: isNamed } };
}

function meaningOf({ isOrigin, value }: Result): Meaning {
  if (isOrigin) return "echo";
  if (isTruthy(value) === false) return "nothing";
  const text = stringOf(value);
  return text === undefined ? "unknown" : { text };
}
