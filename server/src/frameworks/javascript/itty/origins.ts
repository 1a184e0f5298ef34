import type { Node } from "web-tree-sitter";
import { isOn, type Known } from "../../../policy/known.ts";
import { anyByReflection, anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import { always } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";
import { comparedAnswers, fixedAnswers, originless, setOfText, unknownAnswers } from "../shared/options/answers.ts";
import { byCallback, type Meaning } from "../shared/options/callbacks.ts";
import { stringOf } from "../shared/options/option.ts";
import { allowedBy, byDefaultOf, type Origins, searched, setOfList, unknownSet } from "../shared/options/origins.ts";
import type { Result } from "../shared/options/returns.ts";
import { isAsync } from "../shared/origins/functions.ts";

/** Nothing ever says `Vary`. */
const vary = false;
const denied = { others: true, vary };

/** Whom `origin` of itty-router's `cors` lets in: `true` reflects, and so does `*` where credentials are on. */
export function originsOf(
  source: Source,
  callee: Node,
  origin: Value | undefined,
  credentials: Known<boolean>,
): Origins {
  const isEchoed = isOn(credentials) || credentials.kind === "unknown";
  const wildcard = isEchoed ? always("echo", vary) : fixedAnswers("*", vary);
  if (!origin) return { allowed: byDefaultOf(callee, anyByWildcard), answers: wildcard };
  switch (origin.kind) {
    case "flag":
      return origin.value
        ? { allowed: allowedBy(origin, anyByReflection), answers: always("echo", vary) }
        : { allowed: allowedBy(origin, nobody), answers: originless(denied) };
    case "regex": {
      const set = searched(origin);
      return { allowed: allowedBy(origin, set, () => set), answers: comparedAnswers(denied, vary) };
    }
    case "list": {
      const set = setOfList(origin, setOfItem);
      return { allowed: allowedBy(origin, set, setOfItem), answers: comparedAnswers(denied, vary) };
    }
    case "function":
      if (isAsync(origin.elsewhere?.node ?? literalOf(origin))) {
        return { allowed: allowedBy(origin, nobody), answers: fixedAnswers("[object Promise]", vary) };
      }
      return byCallback(source, origin, { takes: ["origin"], meaningOf, denied, vary });
    default: {
      const text = isTruthy(origin) === false ? "" : stringOf(origin);
      if (text === undefined) return { allowed: allowedBy(origin, unknownSet(origin)), answers: unknownAnswers(vary) };
      const set = setOfText(text);
      const answers = text === "*" ? wildcard : text === "" ? originless(denied) : fixedAnswers(text, vary);
      return { allowed: allowedBy(origin, set, () => set), answers };
    }
  }
}

function setOfItem(item: Value): OriginSet {
  if (item.kind === "unknown") return unknownSet(item);
  return item.kind === "text" ? { kind: "exact", origin: item.value } : nobody;
}

function meaningOf({ isOrigin, value }: Result): Meaning {
  if (isOrigin) return "echo";
  if (isTruthy(value) === false) return "nothing";
  const text = stringOf(value);
  return text === undefined ? "unknown" : { text };
}
