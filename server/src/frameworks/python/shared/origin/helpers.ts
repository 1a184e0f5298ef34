import type { Node } from "web-tree-sitter";
import type { Span } from "../../../../policy/span.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { partsOf, spanOf, textOf } from "../../../../syntax/nodes.ts";
import { handlerOf } from "../../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../../syntax/python/calls.ts";
import { pythonNames } from "../../../../syntax/python/names.ts";
import { pythonThing } from "../../../../syntax/python/values.ts";
import type { Source } from "../../../../syntax/source.ts";
import { outcomeOf } from "./conditions.ts";
import { any, notUnderstood, type Outcome, ofPart, type Passing } from "./outcome.ts";
import type { Frame } from "./parts/frame.ts";
import { isParsed, partAt } from "./parts/parts.ts";
import type { Subject } from "./tests.ts";
import { waysThrough } from "./ways.ts";

/** What a call of a function of the workspace says about the origin, or the part of it, that it is given. */
export function helperOutcome(source: Source, call: Node, isOrigin: Subject, steps: number): Outcome | undefined {
  const callee = call.childForFieldName("function");
  if (!callee || steps <= 0) return undefined;
  const given = givenSubject(source, call, isOrigin);
  const helper = given && helperNamed(source, callee);
  const parameter = helper && parameterFor(source, call, callee, helper, given.node);
  if (!helper || parameter === undefined) return undefined;
  const outcome = outcomeIn(helper, parameter, steps);
  if (!outcome) return undefined;
  const own = helper.source === source ? outcome : placedAt(outcome, spanOf(call));
  return given.frame ? ofPart(given.frame, own, spanOf(call)) : own;
}

const ending = ["raise_statement", "assert_statement"];

/**
 * Who gets past the call of a function of the workspace that may raise, or end the request; undefined for every other statement,
 * and where the function has nothing to do with the origin.
 */
export function pastCall(source: Source, statement: Node, isOrigin: Subject): Passing | undefined {
  const [only] = partsOf(statement);
  const call = only?.type === "await" ? partsOf(only)[0] : only;
  const callee = call?.type === "call" ? call.childForFieldName("function") : undefined;
  const given = call && callee ? givenSubject(source, call, isOrigin) : undefined;
  const helper = call && callee && given ? helperNamed(source, callee) : undefined;
  const body = helper?.definition.childForFieldName("body");
  if (!call || !callee || !given || !helper || !body || !mayEnd(helper.source, body)) return undefined;
  const parameter = given.frame ? undefined : parameterFor(source, call, callee, helper, given.node);
  const isGiven = parameter === undefined ? undefined : subjectIn(helper, parameter);
  const ways = isGiven && waysThrough(helper.source, partsOf(body), { isOrigin: isGiven, steps: maxHelpers });
  if (!ways) return notUnderstood().holds;
  const past = any([...ways.holds, ...ways.fails, ...(ways.goesOn ? [ways.goesOn] : [])]);
  return helper.source === source ? past : placedPassing(past, spanOf(call));
}

const maxHelpers = 3;

function mayEnd(source: Source, body: Node): boolean {
  return body.descendantsOfType(ending).length > 0 || /\b(?:abort|_?exit)\(/.test(textOf(source, body));
}

/** A function that looks at what it is given, and the file in which it stands. */
interface Helper {
  readonly source: Source;
  readonly definition: Node;
}

/** The argument that is the origin, or a part of it. */
function givenSubject(
  source: Source,
  call: Node,
  isOrigin: Subject,
): { readonly node: Node; readonly frame?: Frame } | undefined {
  const { positional, keywords } = argumentsOf(source, call);
  for (const node of [...positional, ...[...keywords.values()].map(({ value }) => value)]) {
    if (isOrigin(node)) return { node };
    const frame = partAt(source, node, isOrigin);
    if (frame) return { node, frame };
  }
  return undefined;
}

function outcomeIn({ source, definition }: Helper, parameter: string, steps: number): Outcome | undefined {
  const body = definition.childForFieldName("body");
  if (!body) return undefined;
  const isGiven = subjectIn({ source, definition }, parameter);
  if (definition.type === "lambda") return outcomeOf(source, body, isGiven, steps);
  return returned(source, partsOf(body), isGiven, steps);
}

/** The expressions of a function that are what a parameter of it is given. */
function subjectIn({ source, definition }: Helper, parameter: string): Subject {
  return withTexts(
    source,
    (node) => node.type === "identifier" && textOf(source, node) === parameter && handlerOf(node).id === definition.id,
  );
}

/** What is tested in another file is told where it is asked. */
function placedAt({ holds, fails }: Outcome, span: Span): Outcome {
  return { holds: placedPassing(holds, span), fails: placedPassing(fails, span) };
}

function placedPassing(passing: Passing, span: Span): Passing {
  return { ...passing, entries: passing.entries.length > 0 ? [{ set: passing.set, span }] : [] };
}

/** The function that a callee names: one of the file, a method of the class around it, or one that is imported. */
function helperNamed(source: Source, callee: Node): Helper | undefined {
  const own = definitionOf(source, callee);
  if (own) return { source, definition: own };
  const thing = pythonThing(source, callee);
  return thing.kind === "function" ? { source: thing.source, definition: thing.node } : undefined;
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

/** The parameter that takes an argument. */
function parameterFor(source: Source, call: Node, callee: Node, helper: Helper, given: Node): string | undefined {
  const { positional, keywords } = argumentsOf(source, call);
  const parameters = helper.definition.childForFieldName("parameters");
  const names = (parameters ? partsOf(parameters) : []).map((part) => nameOf(helper.source, part));
  const isMethod = callee.type === "attribute" && /^(?:self|cls)$/.test(names[0] ?? "");
  const position = positional.findIndex(({ id }) => id === given.id);
  if (position >= 0) return (isMethod ? names.slice(1) : names)[position];
  return [...keywords].find(([, { value }]) => value.id === given.id)?.[0];
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

const sameText = /^(?:lower|strip|rstrip|casefold|decode)$/;

/** `origin.lower()`, `origin.strip()`, `origin or ""`, `str(origin)`, `(origin := …)`. */
function isSameText(source: Source, node: Node, isOrigin: Subject): boolean {
  const isSame = withTexts(source, isOrigin);
  const [left, right] = partsOf(node);
  if (node.type === "parenthesized_expression") return left !== undefined && isSame(left);
  if (node.type === "boolean_operator" && node.childForFieldName("operator")?.type === "or") {
    return Boolean(left && right && isSame(left) && /^["']{2}$/.test(textOf(source, right)));
  }
  if (node.type === "string") return isPutTogether(source, node, isSame);
  const callee = node.type === "call" ? node.childForFieldName("function") : undefined;
  const object = callee?.childForFieldName("object");
  if (!callee) return false;
  if (textOf(source, callee) === "str") return argumentsOf(source, node).positional.some(isSame);
  return Boolean(object && sameText.test(callee.childForFieldName("attribute")?.text ?? "") && isSame(object));
}

/** `f"{parsed.scheme}://{parsed.netloc}"` of an origin that is parsed is the origin again. */
function isPutTogether(source: Source, node: Node, isOrigin: Subject): boolean {
  const [scheme, netloc, ...others] = node.descendantsOfType("attribute").flatMap((part) => part ?? []);
  const isForm = /^f["']\{(\w+)\.scheme\}:\/\/\{\1\.netloc\}["']$/.test(textOf(source, node));
  const parsed = scheme?.childForFieldName("object");
  return Boolean(isForm && netloc && others.length === 0 && parsed && isParsed(source, parsed, isOrigin));
}

/** The outcome of statements that end in `return`; undefined where they do something that is not followed. */
function returned(source: Source, statements: readonly Node[], isOrigin: Subject, steps: number): Outcome | undefined {
  const ways = waysThrough(source, statements, { isOrigin, steps });
  return ways && { holds: any(ways.holds), fails: any([...ways.fails, ...(ways.goesOn ? [ways.goesOn] : [])]) };
}
