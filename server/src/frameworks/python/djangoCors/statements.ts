import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { moduleNameOf, moduleOf } from "../../../syntax/python/modules.ts";
import { pythonTruth } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import { type Environment, empty, evaluate, joined, withName } from "./environment.ts";
import { inherited } from "./inherited.ts";
import { interesting } from "./options.ts";

/** More ways through a file than anyone writes; behind them no settings are told apart any more. */
const mostWays = 32;

/** What a settings file leaves behind: one environment for each way through its branches. */
export function environmentsOf(source: Source, start: Partial<Environment> = {}): Environment[] {
  return runAll(source, [{ ...empty, ...start }], partsOf(source.root));
}

function runAll(source: Source, environments: readonly Environment[], statements: readonly Node[]): Environment[] {
  return statements.reduce<Environment[]>(
    (before, statement) => before.flatMap((environment) => run(source, environment, statement)).slice(0, mostWays),
    [...environments],
  );
}

/** What is set through these has no name that is written here. */
const throughNames = /\b(?:globals|locals|vars)\s*\(\s*\)|^exec\s*\(/;

function run(source: Source, environment: Environment, statement: Node): Environment[] {
  const text = textOf(source, statement);
  const isIncluding = /^include\s*\(/.test(text) && /\bsplit_settings\b/.test(source.text);
  if (isIncluding || throughNames.test(text)) return [{ ...environment, names: new Map(), inherits: true }];
  switch (statement.type) {
    case "expression_statement":
      return [partsOf(statement).reduce((before, part) => runExpression(source, before, part), environment)];
    case "import_from_statement":
      return inherited(source, environment, statement, environmentsOf);
    case "if_statement":
      return matters(source, statement) ? branches(source, environment, statement) : [environment];
    case "try_statement":
      return matters(source, statement) ? tried(source, environment, statement) : [environment];
    case "delete_statement":
      return [deleted(source, environment, statement)];
    case "with_statement":
    case "for_statement":
    case "while_statement":
      return [matters(source, statement) ? forgotten(source, environment, statement) : environment];
    default:
      return [environment];
  }
}

function runExpression(source: Source, environment: Environment, node: Node): Environment {
  const left = node.childForFieldName("left");
  const right = node.childForFieldName("right");
  if (node.type === "assignment" && left?.type === "identifier" && right) {
    const last = right.type === "assignment" ? lastOf(right) : right;
    const before = right.type === "assignment" ? runExpression(source, environment, right) : environment;
    return withName(before, textOf(source, left), evaluate(source, environment, last), left);
  }
  if (node.type === "assignment" && left?.type === "subscript") {
    const list = left.childForFieldName("value");
    const worth = unknown(node, "it is worked out when the program runs");
    return list?.type === "identifier" ? withName(environment, textOf(source, list), worth, list) : environment;
  }
  if (node.type === "assignment" && left?.type === "pattern_list" && right) {
    const values = right.type === "expression_list" ? partsOf(right) : [];
    return partsOf(left).reduce((before, target, index) => {
      const value = values[index];
      const worth = value
        ? evaluate(source, environment, value)
        : unknown(right, "it is worked out when the program runs");
      return target.type === "identifier" ? withName(before, textOf(source, target), worth, target) : before;
    }, environment);
  }
  if (node.type === "augmented_assignment" && left?.type === "identifier" && right) {
    const name = textOf(source, left);
    const isAddition = node.childForFieldName("operator")?.text === "+=";
    const value = isAddition
      ? joined(evaluate(source, environment, left), evaluate(source, environment, right), right)
      : unknown(node, "it is worked out when the program runs");
    return withName(environment, name, value, environment.places.get(name) ?? left);
  }
  return node.type === "call" ? called(source, environment, node) : environment;
}

function lastOf(assignment: Node): Node {
  const right = assignment.childForFieldName("right");
  return right?.type === "assignment" ? lastOf(right) : (right ?? assignment);
}

/** `MIDDLEWARE.insert(0, "…")` and the like. */
function called(source: Source, environment: Environment, call: Node): Environment {
  const callee = call.childForFieldName("function");
  const object = callee?.childForFieldName("object");
  const method = callee?.childForFieldName("attribute");
  if (object?.type !== "identifier" || !method) return environment;
  const name = textOf(source, object);
  const value = environment.names.get(name) ?? evaluate(source, environment, object);
  const given = argumentsOf(source, call).positional.map((argument) => evaluate(source, environment, argument));
  const changed = changedList(textOf(source, method), value, given, call);
  return changed ? withName(environment, name, changed, environment.places.get(name) ?? object) : environment;
}

function changedList(method: string, list: Value, [first, second]: readonly Value[], call: Node): Value | undefined {
  if (!first) return changing.test(method) ? unknown(call, "it is changed when the program runs") : undefined;
  const items = list.kind === "list" ? list.items : [list];
  const node = list.node;
  switch (method) {
    case "append":
      return { kind: "list", items: [...items, first], node };
    case "extend":
      return joined(list, first, node);
    case "insert": {
      const at = first.kind === "number" ? first.value : undefined;
      if (!second || at === undefined) return unknown(call, "it is changed when the program runs");
      return { kind: "list", items: items.toSpliced(at, 0, second), node };
    }
    case "remove":
      return {
        kind: "list",
        items: items.filter((item) => item.kind !== "text" || first.kind !== "text" || item.value !== first.value),
        node,
      };
    default:
      return changing.test(method) ? unknown(call, "it is changed when the program runs") : undefined;
  }
}

const changing = /^(?:clear|pop|add|discard)$/;

/** Whether a statement with others inside sets one of the settings at all. */
function matters(source: Source, statement: Node): boolean {
  return (
    assigned(source, statement).some((name) => interesting.test(name)) || /import\s*\*/.test(textOf(source, statement))
  );
}

function assigned(source: Source, statement: Node): string[] {
  const nodes = statement.descendantsOfType(["assignment", "augmented_assignment", "attribute"]);
  return nodes.flatMap((node) => {
    const name = node?.childForFieldName("left") ?? node?.childForFieldName("object");
    return name?.type === "identifier" ? textOf(source, name) : [];
  });
}

/** `del CORS_ALLOW_ALL_ORIGINS`. */
function deleted(source: Source, environment: Environment, statement: Node): Environment {
  const targets = partsOf(statement).flatMap((part) => (part.type === "expression_list" ? partsOf(part) : [part]));
  const isGone = ([name]: readonly [string, unknown]) =>
    targets.some((target) => target.type === "identifier" && textOf(source, target) === name);
  const left = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter((entry) => !isGone(entry)));
  const { names, places, taken } = environment;
  return { ...environment, names: left(names), places: left(places), taken: left(taken) };
}

function forgotten(source: Source, environment: Environment, statement: Node): Environment {
  return assigned(source, statement).reduce(
    (before, name) => withName(before, name, unknown(statement, "it is changed when the program runs"), statement),
    environment,
  );
}

/** Both ways that a condition may turn out, unless it has done so before. */
function branches(source: Source, environment: Environment, statement: Node): Environment[] {
  const ends: Environment[] = [];
  let open: Environment | undefined = environment;
  for (const clause of [statement, ...partsOf(statement).filter(({ type }) => type === "elif_clause")]) {
    const condition = clause.childForFieldName("condition");
    const body = clause.childForFieldName("consequence");
    if (!open || !condition || !body) continue;
    const taken = decided(source, open, condition, true);
    if (taken) ends.push(...runAll(source, [taken], partsOf(body)));
    open = decided(source, open, condition, false);
  }
  const otherwise = partsOf(statement)
    .find(({ type }) => type === "else_clause")
    ?.childForFieldName("body");
  if (open) ends.push(...runAll(source, [open], otherwise ? partsOf(otherwise) : []));
  return ends;
}

/** An environment in which a condition turns out so; undefined where it has turned out the other way. */
function decided(source: Source, environment: Environment, condition: Node, wanted: boolean): Environment | undefined {
  const isNegated = condition.type === "not_operator";
  const inner = isNegated ? condition.childForFieldName("argument") : condition;
  const text = textOf(source, inner ?? condition);
  const outcome = isNegated ? !wanted : wanted;
  const before = environment.decisions.get(text);
  if (before !== undefined) return before === outcome ? environment : undefined;
  // Settings that cannot be read may have changed the name.
  const constant = environment.inherits ? undefined : pythonTruth(source, condition);
  if (constant !== undefined) return constant === wanted ? environment : undefined;
  return { ...environment, decisions: new Map([...environment.decisions, [text, outcome]]) };
}

/** Whether all that is tried is to take over settings of the project, which are there. */
function isThere(source: Source, body: Node | null): boolean {
  const tries = body ? partsOf(body) : [];
  return tries.every((one) => {
    const name = one.type === "import_from_statement" ? moduleNameOf(source, one) : undefined;
    return name !== undefined && moduleOf(name) !== undefined;
  });
}

/** What is tried may be done, or what is done instead. */
function tried(source: Source, environment: Environment, statement: Node): Environment[] {
  const body = statement.childForFieldName("body");
  const clauses = partsOf(statement).filter(({ type }) => type === "except_clause");
  const done = runAll(source, [environment], body ? partsOf(body) : []);
  const instead = (isThere(source, body) ? [] : clauses).flatMap((clause) =>
    runAll(
      source,
      [environment],
      partsOf(clause)
        .filter(({ type }) => type === "block")
        .flatMap(partsOf),
    ),
  );
  const last = partsOf(statement).filter(({ type }) => type === "finally_clause" || type === "else_clause");
  return runAll(source, [...done, ...instead], last.flatMap((clause) => partsOf(clause)).flatMap(partsOf));
}
