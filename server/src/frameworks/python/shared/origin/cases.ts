import type { Node } from "web-tree-sitter";
import { partsOf, spanOf, textOf } from "../../../../syntax/nodes.ts";
import { decodePythonString } from "../../../../syntax/python/strings.ts";
import type { Source } from "../../../../syntax/source.ts";
import { outcomeOf } from "./conditions.ts";
import {
  all,
  both,
  either,
  everyone,
  noOne,
  notUnderstood,
  type Outcome,
  ofPart,
  type Passing,
  testOf,
} from "./outcome.ts";
import type { Frame } from "./parts/frame.ts";
import { partAt } from "./parts/parts.ts";
import type { Subject } from "./tests.ts";

const always: Outcome = { holds: everyone, fails: noOne };

/** Who gets to a case of `match origin:`: whom it fits, and none of those before it. */
export function passingCase(source: Source, statement: Node, clause: Node, isOrigin: Subject): Passing {
  const subject = statement.childForFieldName("subject");
  const frame = subject ? partAt(source, subject, isOrigin) : undefined;
  if (!subject || !(isOrigin(subject) || frame)) {
    const isTested = subject && outcomeOf(source, subject, isOrigin).holds.set.kind !== "everyone";
    return isTested ? notUnderstood().holds : everyone;
  }
  const clauses = clause.parent ? partsOf(clause.parent).filter(({ type }) => type === "case_clause") : [];
  const before = clauses.filter(({ endIndex }) => endIndex <= clause.startIndex);
  return all([
    ...before.map((other) => outcomeOfCase(source, other, isOrigin, frame).fails),
    outcomeOfCase(source, clause, isOrigin, frame).holds,
  ]);
}

/** `case "https://…" | "https://…" if …:`. */
function outcomeOfCase(source: Source, clause: Node, isOrigin: Subject, frame: Frame | undefined): Outcome {
  const [pattern, ...others] = partsOf(clause).filter(({ type }) => type === "case_pattern");
  const guard = clause.childForFieldName("guard");
  const condition = guard ? partsOf(guard)[0] : undefined;
  if (!pattern || others.length > 0) return notUnderstood();
  const fitting = frame ? ofPart(frame, fits(source, pattern), spanOf(pattern)) : fits(source, pattern);
  return condition ? both(fitting, outcomeOf(source, condition, isOrigin)) : fitting;
}

function fits(source: Source, pattern: Node): Outcome {
  const text = textOf(source, pattern);
  if (text === "_") return always;
  const [inner, ...others] = partsOf(pattern);
  if (pattern.type === "string") {
    const origin = decodePythonString(text);
    if (origin === undefined) return notUnderstood();
    const span = spanOf(pattern);
    return testOf([{ set: { kind: "exact", origin }, span, text: origin }], span);
  }
  if (!inner) return notUnderstood();
  if (pattern.type === "union_pattern") return [inner, ...others].map((part) => fits(source, part)).reduce(either);
  return others.length === 0 && pattern.type === "case_pattern" ? fits(source, inner) : notUnderstood();
}
