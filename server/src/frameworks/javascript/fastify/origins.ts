import type { Node } from "web-tree-sitter";
import { anyByReflection, anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import { parametersOf } from "../../../syntax/javascript/functions.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";
import { comparedAnswers, fixedAnswers, originless, setOfText, unknownAnswers } from "../shared/options/answers.ts";
import { byCallback, byChoice, type Meaning } from "../shared/options/callbacks.ts";
import { failsAlways } from "../shared/options/failures.ts";
import { allowedBy, byDefaultOf, type Origins, searched, setOfList, unknownSet } from "../shared/options/origins.ts";
import { isPlainObject } from "../shared/options/plainObjects.ts";
import type { Result } from "../shared/options/returns.ts";

/**
 * Whom `origin` lets in: a text goes to everybody as it is, `false` switches CORS off, a list or regular expression is
 * compared, a function decides, and anything else that is truthy reflects. `varies` tells whether fixed answers vary too.
 */
export function originsOf(source: Source, plugin: Node, origin: Value | undefined, varies: boolean): Origins {
  if (!origin) return { allowed: byDefaultOf(plugin, anyByWildcard), answers: fixedAnswers("*", varies) };
  if (origin.kind === "function") return fromCallback(source, origin);
  if (origin.kind === "text" && origin.value !== "") return fixed(origin, origin.value, varies);
  if (origin.kind === "flag" && !origin.value) {
    return { allowed: allowedBy(origin, nobody), answers: originless({ others: false, vary: varies }) };
  }
  if (isTruthy(origin) === false) {
    const failure = failsAlways(origin, "`origin` is falsy but not `false` (Invalid CORS origin option)", "origins");
    return { allowed: allowedBy(origin, nobody), answers: originless(), failure };
  }
  if (holdsWildcard(origin)) return { ...fixed(origin, "*", varies) };
  return compared(source, origin);
}

function fixed(origin: Value, text: string, varies: boolean): Origins {
  const set = setOfText(text);
  const allowed = allowedBy(
    origin,
    set,
    (item) => (item.kind === "text" ? setOfText(item.value) : unknownSet(item)),
    isWildcard,
  );
  return { allowed, answers: fixedAnswers(text, varies) };
}

function compared(source: Source, origin: Value): Origins {
  const meaning = (result: Result) => meaningOf(source, result);
  const chosen = byChoice(source, origin, { meaningOf: meaning, denied: { others: false, vary: true }, vary: true });
  if (chosen) return chosen;
  const set = setOfList(origin, (item) => setOfItem(source, item));
  if (origin.kind === "unknown" && set.kind === "unknown") {
    return { allowed: allowedBy(origin, set), answers: unknownAnswers(undefined) };
  }
  const allowed = allowedBy(
    origin,
    set,
    (item) => setOfItem(source, item),
    (item) => setOfItem(source, item).kind === "everyone",
  );
  return { allowed, answers: comparedAnswers({ others: true, vary: true }) };
}

function setOfItem(source: Source, item: Value): OriginSet {
  switch (item.kind) {
    case "text":
      return item.value === "" ? nobody : { kind: "exact", origin: item.value };
    case "regex":
      return searched(item);
    case "list":
      return setOfList(item, (inner) => setOfItem(source, inner));
    case "unknown":
      return isPlainObject(source, literalOf(item)) ? anyByReflection : unknownSet(item);
    default:
      return isTruthy(item) ? anyByReflection : nobody;
  }
}

/** `(origin, callback) => …`, or a function without the second parameter that gives a promise. */
function fromCallback(source: Source, fn: Value): Origins {
  const callsBack = parametersOf(fn.elsewhere?.node ?? literalOf(fn)).length > 1;
  return byCallback(source, fn, {
    takes: callsBack ? ["origin", "callback"] : ["origin"],
    meaningOf: (result) => meaningOf(source, result),
    denied: { others: false, vary: true },
    vary: true,
  });
}

function meaningOf(source: Source, { isOrigin, value }: Result): Meaning {
  if (isOrigin) return "echo";
  const truth = isTruthy(value);
  if (truth === false) return "nothing";
  if (value.kind === "text") return { text: value.value };
  if (holdsWildcard(value)) return { text: "*" };
  const set = setOfList(value, (item) => setOfItem(source, item));
  if (set.kind === "unknown") return "unknown";
  return set.kind === "everyone" ? "echo" : { set };
}

function holdsWildcard(value: Value): boolean {
  return value.kind === "list" && value.items.some(isWildcard);
}

function isWildcard(item: Value): boolean {
  return item.kind === "text" && item.value === "*";
}
