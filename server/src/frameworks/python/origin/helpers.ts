import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../syntax/names.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf, leaves } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";
import { outcomeOf } from "./conditions.ts";
import { all, any, everyone, type Outcome, type Passing } from "./outcome.ts";
import type { Subject } from "./tests.ts";

/** What a call of a function of the same file says about the origin that it is given. */
export function helperOutcome(source: Source, call: Node, isOrigin: Subject, steps: number): Outcome | undefined {
  const callee = call.childForFieldName("function");
  const definition = callee && steps > 0 ? definitionOf(source, callee) : undefined;
  const body = definition?.childForFieldName("body");
  if (!callee || !definition || !body) return undefined;
  const parameter = parameterFor(source, call, callee, definition, isOrigin);
  if (parameter === undefined) return undefined;
  const isGiven: Subject = (node) =>
    node.type === "identifier" && textOf(source, node) === parameter && handlerOf(node).id === definition.id;
  if (definition.type === "lambda") return outcomeOf(source, body, withTexts(source, isGiven), steps);
  return returned(source, partsOf(body), withTexts(source, isGiven), steps);
}

/** The function that a callee names: one of the file, or a method of the class around it. */
function definitionOf(source: Source, callee: Node): Node | undefined {
  const name = callee.type === "attribute" ? methodName(source, callee) : callee;
  if (name?.type !== "identifier") return undefined;
  const binding = bindingOf(source, pythonNames, name);
  if (binding.kind === "value") return binding.node.type === "lambda" ? binding.node : undefined;
  const [only, ...others] = binding.kind === "other" ? binding.declarations : [];
  const parent = only?.parent;
  return parent?.type === "function_definition" && others.length === 0 ? parent : undefined;
}

/** `self._is_allowed(origin)`: the definition in the class. */
function methodName(source: Source, callee: Node): Node | undefined {
  const attribute = callee.childForFieldName("attribute");
  const isOwn = /^(?:self|cls)$/.test(callee.childForFieldName("object")?.text ?? "");
  let owner: Node | null = isOwn ? callee : null;
  while (owner && owner.type !== "class_definition") owner = owner.parent;
  const body = owner?.childForFieldName("body");
  if (!attribute || !body) return undefined;
  const methods = partsOf(body).map((part) => part.childForFieldName("definition") ?? part);
  const name = textOf(source, attribute);
  const method = methods.find((part) => part.childForFieldName("name")?.text === name);
  return method?.childForFieldName("name") ?? undefined;
}

function parameterFor(
  source: Source,
  call: Node,
  callee: Node,
  definition: Node,
  isOrigin: Subject,
): string | undefined {
  const { positional, keywords } = argumentsOf(source, call);
  const parameters = definition.childForFieldName("parameters");
  const names = (parameters ? partsOf(parameters) : []).map((part) => nameOf(source, part));
  const own = callee.type === "attribute" && /^(?:self|cls)$/.test(names[0] ?? "") ? names.slice(1) : names;
  const position = positional.findIndex(isOrigin);
  if (position >= 0) return own[position];
  return [...keywords].find(([, { value }]) => isOrigin(value))?.[0];
}

function nameOf(source: Source, parameter: Node): string | undefined {
  if (parameter.type === "identifier") return textOf(source, parameter);
  const name = parameter.childForFieldName("name") ?? partsOf(parameter)[0];
  return name?.type === "identifier" ? textOf(source, name) : undefined;
}

/** Texts that are made of the origin and that compare alike for what browsers send. */
export function withTexts(source: Source, isOrigin: Subject): Subject {
  return (node) => isOrigin(node) || isSameText(source, node, isOrigin);
}

/** `origin.lower()`, `origin.strip()`, `origin or ""`, `str(origin)`. */
function isSameText(source: Source, node: Node, isOrigin: Subject): boolean {
  if (node.type === "parenthesized_expression") {
    const inner = partsOf(node)[0];
    return inner !== undefined && withTexts(source, isOrigin)(inner);
  }
  if (node.type === "boolean_operator" && node.childForFieldName("operator")?.type === "or") {
    const [left, right] = partsOf(node);
    return Boolean(left && right && isOrigin(left) && /^["']{2}$/.test(textOf(source, right)));
  }
  const callee = node.type === "call" ? node.childForFieldName("function") : undefined;
  const object = callee?.childForFieldName("object");
  if (!callee || !object) return false;
  const isPlain = /^(?:lower|strip|casefold|decode)$/.test(callee.childForFieldName("attribute")?.text ?? "");
  return isPlain && isOrigin(object);
}

/** The outcome of statements that end in `return`; undefined where they do something that is not followed. */
function returned(source: Source, statements: readonly Node[], isOrigin: Subject, steps: number): Outcome | undefined {
  const holds: Passing[] = [];
  const fails: Passing[] = [];
  let reached: Passing = everyone;
  for (const statement of statements) {
    const ways = waysOut(source, statement, isOrigin, steps);
    if (!ways) return undefined;
    holds.push(...ways.holds.map((way) => all([reached, way])));
    fails.push(...ways.fails.map((way) => all([reached, way])));
    if (!ways.goesOn) return { holds: any(holds), fails: any(fails) };
    reached = all([reached, ways.goesOn]);
  }
  return { holds: any(holds), fails: any([...fails, reached]) };
}

interface Ways {
  readonly holds: readonly Passing[];
  readonly fails: readonly Passing[];
  /** Who gets past the statement; absent where nobody does. */
  readonly goesOn?: Passing;
}

const passing: Ways = { holds: [], fails: [], goesOn: everyone };

function waysOut(source: Source, statement: Node, isOrigin: Subject, steps: number): Ways | undefined {
  switch (statement.type) {
    case "return_statement": {
      const value = partsOf(statement)[0];
      const outcome = value ? outcomeOf(source, value, isOrigin, steps) : undefined;
      return { holds: outcome ? [outcome.holds] : [], fails: [outcome ? outcome.fails : everyone] };
    }
    case "if_statement":
      return afterIf(source, statement, isOrigin, steps);
    case "for_statement":
      return afterLoop(source, statement, isOrigin, steps);
    case "expression_statement":
      return isHarmless(statement) ? passing : undefined;
    default:
      return statement.type === "comment" || statement.type === "import_statement" ? passing : undefined;
  }
}

/** A docstring, or a value that is worked out beforehand. */
function isHarmless(statement: Node): boolean {
  const [only] = partsOf(statement);
  return only?.type === "string" || only?.type === "assignment" || only?.type === "call";
}

/** `if …: return …`, without `elif` and `else`. */
function afterIf(source: Source, statement: Node, isOrigin: Subject, steps: number): Ways | undefined {
  const condition = statement.childForFieldName("condition");
  const block = statement.childForFieldName("consequence");
  if (!condition || !block || statement.childForFieldName("alternative")) return undefined;
  const inner = leaves(source, block) ? returned(source, partsOf(block), isOrigin, steps) : undefined;
  if (!inner) return undefined;
  const { holds, fails } = outcomeOf(source, condition, isOrigin, steps);
  return { holds: [all([holds, inner.holds])], fails: [all([holds, inner.fails])], goesOn: fails };
}

/** `for allowed in ALLOWED: if …: return True`: the test names all items itself, and whoever it fails for goes on. */
function afterLoop(source: Source, loop: Node, isOrigin: Subject, steps: number): Ways | undefined {
  const body = loop.childForFieldName("body");
  const [only, ...others] = body ? partsOf(body) : [];
  if (only?.type !== "if_statement" || others.length > 0) return undefined;
  const ways = afterIf(source, only, isOrigin, steps);
  return ways?.holds.length === 1 && ways.fails.every(({ set }) => set.kind === "nobody") ? ways : undefined;
}
