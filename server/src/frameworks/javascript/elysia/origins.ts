import type { Node } from "web-tree-sitter";
import { anyByReflection, anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import { always } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { comparedAnswers, fixedAnswers, originless, unknownAnswers } from "../shared/options/answers.ts";
import { byCallback, type Meaning, setOfPredicate } from "../shared/options/callbacks.ts";
import { allowedBy, byDefaultOf, type Origins, searched, setOfList, unknownSet } from "../shared/options/origins.ts";
import type { Result } from "../shared/options/returns.ts";
import type { Comparison, Plugin } from "./options.ts";

/** An origin that is turned away still gets the other headers. */
const denied = { others: true, vary: true };

/** Whom `origin` lets in: `true` reflects, `*` anywhere lets everyone in, all else is compared one by one. */
export function originsOf(source: Source, callee: Node, origin: Value | undefined, plugin: Plugin): Origins {
  if (!origin) {
    return plugin.origin === "*" || plugin.anyIsSentAs === "*"
      ? { allowed: byDefaultOf(callee, anyByWildcard), answers: fixedAnswers("*", true) }
      : { allowed: byDefaultOf(callee, anyByReflection), answers: always("echo", true) };
  }
  if (origin.kind === "flag" || (origin.kind === "list" && origin.items.length === 0)) {
    const isOpen = origin.kind === "flag" && origin.value;
    if (isOpen && plugin.anyIsSentAs === "*") {
      return { allowed: allowedBy(origin, anyByWildcard), answers: fixedAnswers("*", true) };
    }
    const allowed = allowedBy(origin, isOpen ? anyByReflection : nobody);
    return { allowed, answers: isOpen ? always("echo", true) : originless({ others: true, vary: false }) };
  }
  if (origin.kind === "unknown")
    return { allowed: allowedBy(origin, unknownSet(origin)), answers: unknownAnswers(undefined) };
  if (origin.kind === "function") return byCallback(source, origin, { ...callback, denied, vary: true });
  const isWildcard = (item: Value) => plugin.knowsWildcard && isStar(item);
  const member = (item: Value) => setOfItem(source, item, plugin);
  if (isWildcard(origin) || (origin.kind === "list" && origin.items.some(isWildcard))) {
    return { allowed: allowedBy(origin, anyByWildcard, member, isWildcard), answers: fixedAnswers("*", true) };
  }
  const set = setOfList(origin, member);
  const allowed = allowedBy(origin, set, member, (item) => member(item).kind === "everyone");
  return { allowed, answers: comparedAnswers(denied) };
}

type SettingText = Pick<Plugin, "comparison" | "knowsWildcard">;

function setOfItem(source: Source, item: Value, { comparison, knowsWildcard }: SettingText): OriginSet {
  switch (item.kind) {
    case "text":
      return knowsWildcard && isStar(item) ? anyByWildcard : setOfText(item.value, comparison);
    case "regex":
      return searched(item);
    case "list":
      return setOfList(item, (inner) => setOfItem(source, inner, { comparison: "host only", knowsWildcard }));
    case "function":
      return setOfPredicate(source, item, callback);
    case "unknown":
      return unknownSet(item);
    default:
      return nobody;
  }
}

function setOfText(text: string, comparison: Comparison): OriginSet {
  if (text === "") return comparison === "substring or exact" ? anyByReflection : nobody;
  const hasScheme = text.includes("://");
  switch (comparison) {
    case "host only":
      return hasScheme ? nobody : withAnyScheme(text);
    case "substring or exact":
      return hasScheme ? { kind: "exact", origin: text } : { kind: "substring", text };
    case "exact or host":
      return hasScheme || text === "null" ? { kind: "exact", origin: text } : withAnyScheme(text);
  }
}

/** `app.example.com` stands for itself under both schemes. */
function withAnyScheme(text: string): OriginSet {
  const members = [`https://${text}`, `http://${text}`, text].map((origin): OriginSet => ({ kind: "exact", origin }));
  return { kind: "union", members };
}

/** Only `true` lets in. */
function meaningOf({ isOrigin, value }: Result): Meaning {
  if (isOrigin) return "nothing";
  if (value.kind === "flag" && value.value) return "echo";
  return isTruthy(value) === undefined ? "unknown" : "nothing";
}

const callback = { takes: ["request"], meaningOf } as const;

function isStar(item: Value): boolean {
  return item.kind === "text" && item.value === "*";
}
