import type { OriginSet } from "../../../../policy/originSet.ts";
import { type Answers, always, type Carried, silent } from "../../../../policy/wire.ts";

/** A text that goes to every origin as it is. */
export function fixedAnswers(text: string, vary: boolean): Answers {
  return always(text === "*" ? "*" : { text }, vary);
}

/** The origin itself for those that are let in; what others are told besides depends on the library. */
export function comparedAnswers(denied: { readonly others: boolean; readonly vary: boolean }, vary = true): Answers {
  return { allowed: { origin: "echo", others: true, vary }, denied: { origin: "nothing", ...denied } };
}

/** No origin for anybody. */
export function originless(carried: Omit<Carried, "origin"> = silent): Answers {
  const nothing: Carried = { ...carried, origin: "nothing" };
  return { allowed: nothing, denied: nothing };
}

/** A value that the source does not tell: it may name one origin, or be compared. */
export function unknownAnswers(vary: boolean | undefined): Answers {
  return { allowed: { origin: "unknown", others: true, vary }, denied: silent };
}

/** Whom a text lets in that is sent to everybody: browsers compare it with the origin. */
export function setOfText(text: string): OriginSet {
  if (text === "*") return { kind: "everyone", how: "wildcard" };
  return text === "" ? { kind: "nobody" } : { kind: "exact", origin: text };
}
