import type { Node } from "web-tree-sitter";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { isTruthy } from "../../../../syntax/javascript/values.ts";
import { writtenText } from "../../../../syntax/javascript/written.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Value } from "../../../../syntax/value.ts";
import { operatorOf } from "../unwrapped.ts";
import { answersOf } from "./answers.ts";
import { outcomeOf } from "./conditions.ts";
import { cutOutcome } from "./cuts.ts";
import { outcomeOfWays } from "./functions.ts";
import { keyOf } from "./lookups.ts";
import { comparing, type Subject } from "./parts.ts";
import { positionOutcome } from "./positions.ts";
import { productionOutcome } from "./production.ts";
import { boundTo, deeper, type Scope, valueIn } from "./scope.ts";
import { subjectOf } from "./subject.ts";
import { anyOf, both, fails, holds, isUrl, not, type Outcome, ofPart, tested, undecided } from "./tests.ts";
import type { Way } from "./way.ts";

const equal = new Set(["===", "=="]);
const unequal = new Set(["!==", "!="]);
const others = new Set([">", ">=", "<", "<=", "in", "instanceof"]);

/** Whether an operator, as it is written, compares two values. */
export function isComparison(operator: string): boolean {
  return equal.has(operator) || unequal.has(operator) || others.has(operator);
}

/** What a comparison, as `isComparison` tells one, asks of the origin. */
export function comparisonOutcome(scope: Scope, node: Node): Outcome {
  const left = node.childForFieldName("left");
  const right = node.childForFieldName("right");
  const operator = operatorOf(node);
  if (!left || !right) return undecided(node);
  if (operator === "instanceof") return instanceOutcome(scope, left, right, node);
  if (operator === "in") return keyOf(scope, left, right, node);
  const position = positionOutcome(scope, left, operator, right, node);
  if (position) return position;
  if (equal.has(operator)) return equalOutcome(scope, bare(left), bare(right), node);
  if (unequal.has(operator)) return not(equalOutcome(scope, bare(left), bare(right), node));
  return constant(ordered(operator, valueIn(scope, left), valueIn(scope, right)), node);
}

function ordered(operator: string, left: Value, right: Value): boolean | undefined {
  if (left.kind !== "number" || right.kind !== "number") return undefined;
  const orders: Readonly<Record<string, boolean>> = {
    ">": left.value > right.value,
    ">=": left.value >= right.value,
    "<": left.value < right.value,
    "<=": left.value <= right.value,
  };
  return orders[operator];
}

function equalOutcome(scope: Scope, left: Node, right: Node, node: Node): Outcome {
  const ofType = typeOutcome(scope, left, right) ?? typeOutcome(scope, right, left);
  if (ofType !== undefined) return ofType ? holds : fails;
  const [first, second] = [subjectOf(scope, left), subjectOf(scope, right)];
  if (first && second) return first.part === second.part ? holds : undecided(node);
  if (first) return ofPart(first, comparedWith(first, valueIn(scope, right), node), node);
  if (second) return ofPart(second, comparedWith(second, valueIn(scope, left), node), node);
  const inProduction = productionOutcome(scope, left, right, node) ?? productionOutcome(scope, right, left, node);
  if (inProduction) return inProduction;
  const [one, other] = [valueIn(scope, left), valueIn(scope, right)];
  const cut = cutOutcome(scope, left, other, node) ?? cutOutcome(scope, right, one, node);
  if (cut) return cut;
  return sameAs(scope, left, other, node) ?? sameAs(scope, right, one, node) ?? constant(sameValue(one, other), node);
}

/** What `origin === value` lets through. */
export function comparedWith(subject: Subject, value: Value, node: Node): Outcome {
  switch (value.kind) {
    case "text":
      return tested(comparing(subject, "is", value.value), value.node, writtenText(value));
    case "unknown": {
      const unclear = undecided(node, value.why);
      return value.may ? both(unclear, anyOf(value.may.map((each) => comparedWith(subject, each, node)))) : unclear;
    }
    case "number":
      return subject.part === "port" ? undecided(node) : fails;
    case "null":
      return subject.part === "url" && !subject.isParsed ? not(isUrl(node)) : fails; // what `URL.parse` gives
    default:
      return fails; // a string equals nothing but a string
  }
}

/** `x === true`, `x === false`, `x !== undefined`, `x === null` of what is itself a test, also behind a name. */
function sameAs(scope: Scope, tests: Node, value: Value, node: Node): Outcome | undefined {
  const bound = scope.steps > 0 ? boundTo(scope, tests) : undefined;
  if (bound?.kind === "expression") return sameAs(deeper(bound.scope), bare(bound.node), value, node);
  if (value.kind === "flag") {
    const outcome = outcomeOf(deeper(scope), tests);
    if (outcome.yes.length + outcome.no.length === 0) return undecided(node);
    return value.value ? outcome : not(outcome);
  }
  const isMissing = value.kind === "null" || value.kind === "undefined";
  const isAsked = tests.type === "call_expression" || tests.type === "await_expression";
  if (!isMissing) return undefined;
  if (isAsked) return missingOutcome(scope, tests, value, node);
  if (tests.type !== "subscript_expression" || isTruthy(valueIn(scope, tests)) !== undefined) return undefined;
  return not(outcomeOf(deeper(scope), tests));
}

/** Whether a call gives nothing: `list.find(…) === undefined`, `origin.match(…) == null`. */
function missingOutcome(scope: Scope, tests: Node, value: Value, node: Node): Outcome {
  const missing: ReadonlySet<string> = new Set(operatorOf(node).length > 2 ? [value.kind] : ["null", "undefined"]);
  const asked = answersOf(deeper(scope), tests).map(({ passed, answer }): Way => {
    const { kind } = answer.kind === "value" ? answer.value : answer;
    if (kind === "unknown") return { passed, answer };
    return { passed, answer: { kind: "value", value: { kind: "flag", value: missing.has(kind), node }, scope } };
  });
  return outcomeOfWays(asked, node);
}

function sameValue(one: Value, other: Value): boolean | undefined {
  if (one.kind === "unknown" || other.kind === "unknown") return undefined;
  const missing = (value: Value) => value.kind === "null" || value.kind === "undefined";
  if (missing(one) || missing(other)) return missing(one) && missing(other);
  if (!("value" in one) || !("value" in other)) return undefined;
  return one.kind === other.kind && one.value === other.value;
}

/** `typeof origin === "string"`, and the same of an item of a list. */
function typeOutcome(scope: Scope, left: Node, right: Node): boolean | undefined {
  const argument = operatorOf(left) === "typeof" ? left.childForFieldName("argument") : null;
  const name = argument && valueIn(scope, right);
  if (!argument || name?.kind !== "text") return undefined;
  if (subjectOf(scope, argument)) return name.value === "string";
  const type = typeName(valueIn(scope, argument));
  return type === undefined ? undefined : type === name.value;
}

function typeName({ kind }: Value): string | undefined {
  const names: Readonly<Partial<Record<Value["kind"], string>>> = {
    text: "string",
    flag: "boolean",
    number: "number",
    function: "function",
    undefined: "undefined",
  };
  return kind === "unknown" ? undefined : (names[kind] ?? "object");
}

function instanceOutcome(scope: Scope, left: Node, right: Node, node: Node): Outcome {
  if (subjectOf(scope, left)) return fails;
  const value = valueIn(scope, left);
  if (value.kind === "unknown") return undecided(node);
  const name = textOf(scope.source, right);
  const isOf = name === "RegExp" ? value.kind === "regex" : name === "Array" ? value.kind === "list" : undefined;
  return constant(isOf ?? (name === "String" ? false : undefined), node);
}

/** What is the same for all origins. */
export function constant(truth: boolean | undefined, node: Node): Outcome {
  return truth === undefined ? undecided(node) : truth ? holds : fails;
}
