import type { Node } from "web-tree-sitter";
import { isOn, type Known } from "../../../policy/known.ts";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import { always } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { comparedAnswers, fixedAnswers, originless, setOfText, unknownAnswers } from "../options/answers.ts";
import { byCallback, type Meaning } from "../options/callbacks.ts";
import { refusesToStart } from "../options/failures.ts";
import { optionOf, stringOf } from "../options/option.ts";
import { allowedBy, byDefaultOf, type Origins, searched, setOfList, unknownSet } from "../options/origins.ts";
import type { Result } from "../options/returns.ts";

/** `Vary: Origin` goes out with every origin that is sent; whoever is turned away gets the other headers without it. */
const denied = { others: true, vary: false };

/** Whom `@middy/http-cors` lets in: `getOrigin` decides, else `origins` where it lists any, else `origin`. */
export function originsOf(
  source: Source,
  callee: Node,
  options: Value | undefined,
  credentials: Known<boolean>,
): Origins {
  const isEchoed = isOn(credentials) || credentials.kind === "unknown";
  const wildcard = isEchoed ? always("echo", true) : fixedAnswers("*", false);
  const getOrigin = optionOf(options, "getOrigin");
  if (getOrigin?.kind === "function")
    return byCallback(source, getOrigin, { takes: ["origin", "other"], meaningOf, denied, vary: true });
  const origins = optionOf(options, "origins");
  if (origins?.kind === "list" && origins.items.length > 0) return fromList(origins, wildcard);
  if (origins && origins.kind !== "list" && !(origins.kind === "text" && origins.value === "")) {
    return fromOther(origins, wildcard);
  }
  const origin = optionOf(options, "origin");
  if (!origin) return { allowed: byDefaultOf(callee, anyByWildcard), answers: wildcard };
  const text = isTruthy(origin) === false ? "" : stringOf(origin);
  if (text === undefined) return { allowed: allowedBy(origin, unknownSet(origin)), answers: unknownAnswers(undefined) };
  const set = setOfText(text);
  const answers = text === "*" ? wildcard : text === "" ? originless(denied) : fixedAnswers(text, true);
  return { allowed: allowedBy(origin, set, () => set), answers };
}

/** A text is taken letter by letter, of which only a star means anything; what cannot be walked through is refused. */
function fromOther(origins: Value, wildcard: Origins["answers"]): Origins {
  if (origins.kind === "unknown") {
    return { allowed: allowedBy(origins, unknownSet(origins)), answers: unknownAnswers(undefined) };
  }
  if (origins.kind !== "text") {
    const failure = refusesToStart(origins, "`origins` has to be a list of texts", "origins");
    return { allowed: allowedBy(origins, nobody), answers: originless(denied), failure };
  }
  return origins.value.includes("*")
    ? { allowed: allowedBy(origins, anyByWildcard), answers: wildcard }
    : { allowed: allowedBy(origins, nobody), answers: originless(denied) };
}

function fromList(origins: Extract<Value, { kind: "list" }>, wildcard: Origins["answers"]): Origins {
  const pattern = origins.items.find((item) => !["text", "unknown"].includes(item.kind));
  const isWildcard = (item: Value) => item.kind === "text" && item.value === "*";
  const isOpen = origins.items.some(isWildcard);
  const set = isOpen ? anyByWildcard : setOfList(origins, setOfItem);
  const allowed = allowedBy(origins, set, setOfItem, isWildcard);
  const failure = pattern && refusesToStart(pattern, "`origins` takes texts only", "origins");
  return { allowed, answers: isOpen ? wildcard : comparedAnswers(denied), ...(failure && { failure }) };
}

/** `*` in a longer text stands for anything without a dot; the text is a regular expression but for its dots. */
function setOfItem(item: Value): OriginSet {
  if (item.kind !== "text") return item.kind === "unknown" ? unknownSet(item) : nobody;
  if (item.value === "*") return anyByWildcard;
  if (!item.value.includes("*")) return { kind: "exact", origin: item.value };
  return searched({ source: `^${item.value.replaceAll(".", "\\.").replaceAll("*", "[^.]*")}$`, flags: "" });
}

function meaningOf({ isOrigin, value }: Result): Meaning {
  if (isOrigin) return "echo";
  if (isTruthy(value) === false) return "nothing";
  const text = stringOf(value);
  return text === undefined ? "unknown" : { text };
}
