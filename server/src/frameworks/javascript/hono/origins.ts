import type { Node } from "web-tree-sitter";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { Answers } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";
import { comparedAnswers, fixedAnswers, originless, setOfText, unknownAnswers } from "../shared/options/answers.ts";
import { byCallback, type Meaning } from "../shared/options/callbacks.ts";
import { failsAlways } from "../shared/options/failures.ts";
import { stringOf } from "../shared/options/option.ts";
import { allowedBy, byDefaultOf, type Origins, setOfList, unknownSet } from "../shared/options/origins.ts";
import type { Result } from "../shared/options/returns.ts";
import type { Middleware } from "./options.ts";

/** All but `*` says `Vary: Origin`, and an origin that is turned away still gets the other headers. */
const denied = { others: true, vary: true };

/** Whom `origin` lets in: texts and the texts of a list are compared, a function gives the text to send. */
export function originsOf(source: Source, callee: Node, origin: Value | undefined, middleware: Middleware): Origins {
  if (!origin) return { allowed: byDefaultOf(callee, anyByWildcard), answers: fixedAnswers("*", false) };
  switch (origin.kind) {
    case "text":
      return fromText(origin, origin.value, middleware);
    case "list":
      return fromList(origin, middleware);
    case "function":
      return fromCallback(source, origin, middleware);
    case "unknown":
      return { allowed: allowedBy(origin, unknownSet(origin)), answers: unknownAnswers(undefined) };
    default: {
      const failure = failsAlways(origin, "`origin` is neither a text, a list nor a function", "origins");
      return { allowed: allowedBy(origin, nobody), answers: originless(), failure };
    }
  }
}

function fromText(origin: Value, text: string, { compares }: Middleware): Origins {
  const set = setOfText(text);
  const allowed = allowedBy(origin, set, () => set);
  if (text === "*") return { allowed, answers: fixedAnswers(text, false) };
  if (text === "") return { allowed, answers: originless(denied) };
  return { allowed, answers: compares ? comparedAnswers(denied) : fixedAnswers(text, true) };
}

function fromList(origin: Extract<Value, { kind: "list" }>, { compares }: Middleware): Origins {
  const set = setOfList(origin, setOfItem);
  const [item] = origin.items;
  const first = item && isTruthy(item) !== false ? stringOf(item) : undefined;
  if (compares || !first) return { allowed: allowedBy(origin, set, setOfItem), answers: comparedAnswers(denied) };
  if (first === "*") {
    const isFirst = (item: Value) => item === origin.items[0];
    return { allowed: allowedBy(origin, anyByWildcard, setOfItem, isFirst), answers: fixedAnswers("*", true) };
  }
  const answers: Answers = { ...comparedAnswers(denied), denied: { ...denied, origin: { text: first } } };
  return { allowed: allowedBy(origin, set, setOfItem), answers };
}

/** `includes` compares; nothing but a text is ever equal to an origin. */
function setOfItem(item: Value): OriginSet {
  if (item.kind === "unknown") return unknownSet(item);
  return item.kind === "text" && item.value !== "" ? { kind: "exact", origin: item.value } : nobody;
}

function fromCallback(source: Source, fn: Value, { waits }: Middleware): Origins {
  const isAsync = literalOf(fn).children.some((child) => child?.type === "async");
  if (isAsync && !waits) return { allowed: allowedBy(fn, nobody), answers: fixedAnswers("[object Promise]", true) };
  return byCallback(source, fn, { takes: ["origin", "other"], meaningOf, denied, vary: true });
}

/** A falsy result sends no header, all else is sent as its text. */
function meaningOf({ isOrigin, value }: Result): Meaning {
  if (isOrigin) return "echo";
  if (isTruthy(value) === false) return "nothing";
  const text = stringOf(value);
  return text === undefined ? "unknown" : { text };
}
