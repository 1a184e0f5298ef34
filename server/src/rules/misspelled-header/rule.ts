import type { HandSetHeader } from "../../policy/facts.ts";
import type { Correction, Report, Rule } from "../rule.ts";
import { type Misspelling, misspelling } from "./names.ts";

export const misspelledHeader: Rule = {
  id: "misspelled-header",
  severity: "error",
  summary: "A header that no browser knows is sent in the place of a CORS header.",
  check: ({ headers }) =>
    headers.flatMap((header) => {
      const wrong = misspelling(header.name);
      return wrong && !isOfItsOwn(header) ? [reportOf(header, wrong, headers)] : [];
    }),
};

/** Servers tell their own name in a header `Origin` now and then; only a value for browsers shows that they are meant. */
function isOfItsOwn({ name, value }: HandSetHeader): boolean {
  if (name.toLowerCase() !== "origin") return false;
  return value.kind !== "known" || !/^(?:\*$|https?:\/\/)/i.test(value.value.trim());
}

function reportOf(header: HandSetHeader, wrong: Misspelling, all: readonly HandSetHeader[]): Report {
  const { name, nameSpan, framework } = header;
  const message =
    wrong.kind === "request header"
      ? `\`${name}\` is sent by browsers, and means nothing in an answer: there the header is \`${wrong.meant}\`.`
      : `No browser knows \`${name}\`: the header is \`${wrong.meant}\`.`;
  return { span: nameSpan, message, related: [], framework, fixes: [fixFor(header, wrong, all)] };
}

/** A request header beside the right one is taken out; all others get the right name. */
function fixFor(
  { nameSpan: span }: HandSetHeader,
  { kind, meant }: Misspelling,
  all: readonly HandSetHeader[],
): Correction {
  const isThere = all.some(({ name }) => name.toLowerCase() === meant.toLowerCase());
  if (kind === "request header" && isThere) {
    return { intent: "correct", title: "Remove the header", changes: [{ kind: "remove", span }] };
  }
  return { intent: "correct", title: `Rename it to ${meant}`, changes: [{ kind: "text", span, text: meant }] };
}
