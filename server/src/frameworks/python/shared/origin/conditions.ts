import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../../syntax/names.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import { argumentsOf } from "../../../../syntax/python/calls.ts";
import { isTest } from "../../../../syntax/python/guards.ts";
import { pythonNames } from "../../../../syntax/python/names.ts";
import { pythonTruth } from "../../../../syntax/python/values.ts";
import type { Source } from "../../../../syntax/source.ts";
import { helperOutcome } from "./helpers.ts";
import { any, both, either, irrelevant, not, notUnderstood, type Outcome } from "./outcome.ts";
import { asksForHeader } from "./presence.ts";
import { type Subject, testAt } from "./tests.ts";
import { alternativesOf } from "./values.ts";

/** Helpers that call helpers, and names that stand for conditions, are followed so far. */
export const maxSteps = 4;

/** What a condition says about the origin. What is not understood is unknown, and never everyone. */
export function outcomeOf(source: Source, condition: Node, isOrigin: Subject, steps = maxSteps): Outcome {
  if (steps === 0) return notUnderstood();
  const read = (node: Node) => outcomeOf(source, node, isOrigin, steps);
  switch (condition.type) {
    case "parenthesized_expression": {
      const inner = partsOf(condition)[0];
      return inner ? read(inner) : notUnderstood();
    }
    case "named_expression": {
      const value = condition.childForFieldName("value");
      return value ? read(value) : notUnderstood();
    }
    case "not_operator": {
      if (asksForHeader(textOf(source, condition))) return irrelevant;
      const inner = condition.childForFieldName("argument");
      return inner ? not(read(inner)) : notUnderstood();
    }
    case "boolean_operator": {
      const [left, right] = partsOf(condition);
      if (!left || !right) return notUnderstood();
      const isAnd = condition.childForFieldName("operator")?.type === "and";
      return isAnd ? both(read(left), read(right)) : either(read(left), read(right));
    }
    case "true":
    case "false":
      return constant(condition.type === "true");
    default:
      if (asksForHeader(textOf(source, condition))) return irrelevant;
      return (
        testAt(source, condition, isOrigin) ??
        inCall(source, condition, isOrigin, steps) ??
        behindName(source, condition, isOrigin, steps) ??
        ofConstants(source, condition) ??
        (isTest(source, condition, isOrigin) ? notUnderstood() : irrelevant)
      );
  }
}

/** `"*" in ALLOWED`, and what else the program decides by itself. */
function ofConstants(source: Source, condition: Node): Outcome | undefined {
  const truth = pythonTruth(source, condition);
  return truth === undefined ? undefined : constant(truth);
}

function constant(holds: boolean): Outcome {
  const never = { set: { kind: "nobody" as const }, entries: [] };
  const always = irrelevant.holds;
  return holds ? { holds: always, fails: never } : { holds: never, fails: always };
}

/** `bool(…)`, `any(… for … in …)`, and functions of the workspace. */
function inCall(source: Source, node: Node, isOrigin: Subject, steps: number): Outcome | undefined {
  const callee = node.type === "call" ? node.childForFieldName("function") : undefined;
  if (!callee) return undefined;
  const name = textOf(source, callee);
  const list = node.childForFieldName("arguments");
  const [only] = argumentsOf(source, node).positional;
  if (name === "bool" && only) return outcomeOf(source, only, isOrigin, steps);
  const walk = list?.type === "generator_expression" ? list : only;
  if (name === "next" && walk?.type === "generator_expression") return ofNext(source, walk, isOrigin, steps);
  if ((name === "any" || name === "all") && walk && walks.has(walk.type)) {
    return ofSeveral(source, name, walk, isOrigin, steps);
  }
  return helperOutcome(source, node, isOrigin, steps - 1);
}

const walks: ReadonlySet<string> = new Set(["generator_expression", "list_comprehension", "set_comprehension"]);

/** `next((o for o in ALLOWED if o == origin), None)`: there is one for whom the filter holds. */
function ofNext(source: Source, generator: Node, isOrigin: Subject, steps: number): Outcome | undefined {
  const filters = partsOf(generator).filter(({ type }) => type === "if_clause");
  const condition = filters[0] ? partsOf(filters[0])[0] : undefined;
  const outcome = condition && filters.length === 1 ? outcomeOf(source, condition, isOrigin, steps) : undefined;
  return outcome && !outcome.holds.isRest ? outcome : undefined;
}

/**
 * The test in front of `for` names all items of the list itself, so that it stands for any of them, and what keeps out all
 * of them for `all`. A filter behind it narrows what is let in.
 */
function ofSeveral(
  source: Source,
  name: "any" | "all",
  generator: Node,
  isOrigin: Subject,
  steps: number,
): Outcome | undefined {
  const body = generator.childForFieldName("body");
  const hasFilter = partsOf(generator).some(({ type }) => type === "if_clause");
  const outcome = body && !hasFilter ? outcomeOf(source, body, isOrigin, steps) : undefined;
  if (!outcome) return undefined;
  return (outcome.holds.isRest === true) === (name === "all") ? outcome : notUnderstood();
}

/** `is_allowed = origin in ALLOWED`, and then `if is_allowed`; also where it is `False` before an `if` that makes it `True`. */
function behindName(source: Source, node: Node, isOrigin: Subject, steps: number): Outcome | undefined {
  if (node.type !== "identifier") return undefined;
  const binding = bindingOf(source, pythonNames, node);
  if (binding.kind === "free" || binding.kind === "import" || binding.scope.type === "module") return undefined;
  if (binding.kind === "value") return outcomeOf(source, binding.node, isOrigin, steps - 1);
  const ways = alternativesOf(source, node, isOrigin);
  if (ways.length < 2 || !ways.every(({ value }) => /^(?:true|false)$/.test(value.type))) return undefined;
  const reached = (type: string) => any(ways.flatMap(({ value, passing }) => (value.type === type ? [passing] : [])));
  return { holds: reached("true"), fails: reached("false") };
}
