import type { Node } from "web-tree-sitter";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { isTruthy } from "../../../../syntax/javascript/values.ts";
import { partsOf } from "../../../../syntax/nodes.ts";
import { comparedWith } from "./comparisons.ts";
import { outcomeOf } from "./conditions.ts";
import type { Path } from "./effects.ts";
import { productionOutcome } from "./production.ts";
import { deeper, type Scope, valueIn } from "./scope.ts";
import { subjectOf } from "./subject.ts";
import { not, type Outcome, ofPart, type Passed, undecided } from "./tests.ts";

/** Runs statements one behind the other on some paths. */
type Statements = (statements: readonly Node[], paths: readonly Path[]) => readonly Path[];

/** Each case runs from its own statements on, until something leaves the switch; undefined where it is not finished. */
export function runSwitch(statement: Node, path: Path, runAll: Statements): readonly Path[] | undefined {
  const value = statement.childForFieldName("value");
  const body = statement.childForFieldName("body");
  if (!value || !body) return undefined;
  const cases = partsOf(body).filter(({ type }) => type === "switch_case" || type === "switch_default");
  let rest = [path];
  const entered: Path[][] = cases.map(() => []);
  for (const [index, each] of cases.entries()) {
    const compared = each.childForFieldName("value");
    if (!compared) continue;
    const { yes, no } = caseOutcome(path.scope, bare(value), compared);
    entered[index] = rest.flatMap((at) => through(at, yes));
    rest = rest.flatMap((at) => through(at, no));
  }
  const fallback = cases.findIndex(({ type }) => type === "switch_default");
  if (fallback >= 0) entered[fallback] = rest;
  let running: readonly Path[] = [];
  for (const [index, each] of cases.entries()) {
    const compared = each.childForFieldName("value");
    const statements = partsOf(each).filter(({ id }) => id !== compared?.id);
    running = runAll(statements, [...running, ...(entered[index] ?? [])]);
  }
  const after = fallback >= 0 ? running : [...running, ...rest];
  return after.map(({ isLeaving, ...at }) => at);
}

function caseOutcome(scope: Scope, value: Node, compared: Node): Outcome {
  const subject = subjectOf(scope, value);
  if (subject) return ofPart(subject, comparedWith(subject, valueIn(scope, compared), compared), compared);
  const inProduction = productionOutcome(scope, value, compared, compared);
  if (inProduction) return inProduction;
  const constant = isTruthy(valueIn(scope, value));
  if (value.type !== "true" && value.type !== "false") return undecided(compared);
  const outcome = outcomeOf(deeper(scope), compared);
  return constant ? outcome : not(outcome);
}

function through(path: Path, ways: readonly Passed[]): Path[] {
  return ways.map((passed) => ({ ...path, passed: [...path.passed, ...passed] }));
}
