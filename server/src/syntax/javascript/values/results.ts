import type { Node } from "web-tree-sitter";
import { lazily } from "../../lazily.ts";
import { partsOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import { literalOf, type Value } from "../../value.ts";
import { argumentsOf, bare } from "../calls.ts";
import { isEnvironment, isMode, saysNothing } from "../environment.ts";
import { defaultOf, functionTypes, parametersOf } from "../functions.ts";
import { relocated } from "../modules/relocated.ts";
import { changesOf, isChangedByOthers } from "./aliases.ts";
import { boundBy } from "./parameters.ts";
import { deeper, type Given, type Read, type Reading } from "./reading.ts";
import { eitherOf } from "./tables.ts";
import { isTruthy } from "./truth.ts";

/** What a method may be taken from: a name, an object that is made for it, the object itself. */
const holders = new Set(["identifier", "new_expression", "this"]);
/** What gives a function that is called at once: `make(list)(strict)`, `(() => …)()`. */
const making = new Set(["call_expression", "arrow_function", "function_expression"]);
/** What may stand in front of the only result of a function: it decides nothing. */
const plain = new Set(["lexical_declaration", "variable_declaration", "function_declaration", "comment"]);

const parameterNames = ["identifier", "shorthand_property_identifier_pattern"];
const doing = new Set(["expression_statement", "if_statement", "for_in_statement", "for_statement"]);
const leaving = ["return_statement", "yield_expression"];

/**
 * What a call of a function of the project is worth that does nothing but give a result: `const options = () => ({ … })`,
 * `(list) => (origin, callback) => …`. `settle` reads a result that is waited for. Undefined for all others.
 */
export function resultValue(reading: Reading, call: Node, callee: Node, read: Read, settle?: Read): Value | undefined {
  const isName = callee.type === "identifier" || holders.has(bare(callee).childForFieldName("object")?.type ?? "");
  const maker = isName || making.has(bare(callee).type) ? read(deeper(reading), bare(callee)) : undefined;
  if (maker?.kind !== "function") return undefined;
  const home = maker.elsewhere ?? { source: reading.source, node: literalOf(maker) };
  const result = onlyResult(home.node, settle !== undefined);
  if (!result) return chosenValue(reading, maker, call, home, read, settle);
  if (functionTypes.has(result.type)) {
    const { node, source } = home;
    if (!parametersOf(node).every((parameter) => isParameterKept(source, node, parameter))) return undefined;
    const made = { source: reading.source, call };
    return maker.elsewhere
      ? { kind: "function", node: call, elsewhere: { source: home.source, node: result }, made }
      : { kind: "function", node: call, definition: result, made };
  }
  if (maker.made) return undefined; // what it closes over is not known here
  const value = (settle ?? read)(within(reading, call, home, read), result);
  return value.kind === "unknown" ? undefined : asResult(value, call, maker, home);
}

interface Home {
  readonly source: Source;
  readonly node: Node;
}

/** A reading of what stands in a function that a call runs. */
function within(reading: Reading, call: Node, { source, node }: Home, read: Read): Reading {
  return { ...deeper(reading), source, given: argumentsFor(reading, call, node, source, read) };
}

function asResult(value: Value, call: Node, maker: Value, home: Home): Value {
  if (maker.elsewhere) return relocated(value, call, home.source);
  return value.elsewhere ? { ...value, node: call } : { ...value, node: call, definition: literalOf(value) };
}

/** What a function gives that returns in branches: the branch that is taken, or one of two by a condition. */
function chosenValue(reading: Reading, maker: Value, call: Node, home: Home, read: Read, settle?: Read) {
  const body = home.node.childForFieldName("body");
  const isAsync = home.node.children.some((child) => (child?.type === "async" && !settle) || child?.type === "*");
  if (isAsync || maker.made || body?.type !== "statement_block") return undefined;
  const value = returned(within(reading, call, home, read), partsOf(body), settle ?? read, 0);
  return value && (value.kind !== "unknown" || value.may) ? asResult(value, call, maker, home) : undefined;
}

/** What a function gives that is handed to a method, of which the parameters are given in a reading; undefined where that is not known. */
export function givenBack(reading: Reading, fn: Node, read: Read): Value | undefined {
  const result = onlyResult(fn);
  if (result) return read(reading, result);
  const body = fn.childForFieldName("body");
  const isPlainCall = !fn.children.some((child) => child?.type === "async" || child?.type === "*");
  return isPlainCall && body?.type === "statement_block" ? returned(reading, partsOf(body), read, 0) : undefined;
}

/** More returns behind conditions that are not known are not told apart. */
const mostOpen = 3;

function returned(reading: Reading, statements: readonly Node[], read: Read, open: number): Value | undefined {
  for (const [index, statement] of statements.entries()) {
    const [given] = statement.type === "return_statement" ? partsOf(statement) : [];
    if (given) return functionTypes.has(bare(given).type) ? undefined : read(reading, bare(given));
    if (isPlain(statement)) continue;
    const rest = () => statements.slice(index + 1);
    return statement.type === "if_statement" ? returnedBy(reading, statement, rest, read, open) : undefined;
  }
  return undefined;
}

function returnedBy(reading: Reading, statement: Node, rest: () => Node[], read: Read, open: number) {
  const [condition, then, otherwise] = ["condition", "consequence", "alternative"].map((field) =>
    statement.childForFieldName(field),
  );
  if (!condition || !then || reading.steps <= 0) return undefined;
  const side = (branch: Node | null | undefined, count: number) =>
    returned(deeper(reading), [...statementsOf(branch), ...rest()], read, count);
  const truth = isTruthy(read(deeper(reading), condition));
  if (truth !== undefined) return side(truth ? then : otherwise, open);
  const unset = whenUnset(reading, bare(condition), read);
  const standIn = unset === undefined ? undefined : side(unset ? then : otherwise, open);
  if (standIn && !saysNothing(standIn)) return standIn;
  if (open >= mostOpen) return undefined;
  const [first, last] = [side(then, open + 1), side(otherwise, open + 1)];
  return first && last && eitherOf(reading, condition, first, last);
}

/** What a test of a variable of the environment comes to where that is not set; undefined for all other conditions. */
function whenUnset(reading: Reading, condition: Node, read: Read): boolean | undefined {
  const operand = condition.type === "unary_expression" ? condition.childForFieldName("argument") : null;
  if (operand) {
    const inner = condition.firstChild?.type === "!" ? whenUnset(reading, bare(operand), read) : undefined;
    return inner === undefined ? undefined : !inner;
  }
  const asked = read(deeper(reading), condition);
  const variable = literalOf(asked);
  const isSet = !asked.elsewhere && isEnvironment(reading.source, variable) && !isMode(reading.source, variable);
  return isSet ? false : undefined;
}

function statementsOf(branch: Node | null | undefined): readonly Node[] {
  if (!branch) return [];
  if (branch.type === "else_clause") return partsOf(branch).flatMap(statementsOf);
  return branch.type === "statement_block" ? partsOf(branch) : [branch];
}

/** The expression that a function gives, where that is all that it does. */
function onlyResult(fn: Node, isAwaited = false): Node | undefined {
  if (fn.children.some((child) => (child?.type === "async" && !isAwaited) || child?.type === "*")) return undefined;
  const body = functionTypes.has(fn.type) ? fn.childForFieldName("body") : undefined;
  if (body?.type !== "statement_block") return body ? bare(body) : undefined;
  const statements = partsOf(body);
  const last = statements.at(-1);
  const given = last?.type === "return_statement" ? partsOf(last)[0] : undefined;
  const isDecided = isGetter(fn) ? ({ type }: Node) => plain.has(type) : isPlain;
  return given && statements.slice(0, -1).every(isDecided) ? bare(given) : undefined;
}

function isGetter(fn: Node): boolean {
  return fn.children.some((child) => child?.type === "get");
}

/** Whether what stands in front of a result decides nothing: what it changes is looked for where that is read. */
function isPlain(statement: Node): boolean {
  return plain.has(statement.type) || (doing.has(statement.type) && !statement.descendantsOfType(leaving).length);
}

/** The expression that `get origins() { return […]; }` gives, where that is all that it does; undefined for all others. */
export function resultOfGetter(method: Node): Node | undefined {
  return isGetter(method) ? onlyResult(method) : undefined;
}

/** Whether a function leaves what a parameter holds as it is; one that is nothing but an expression does. */
export function isParameterKept(source: Source, fn: Node, parameter: Node): boolean {
  if (fn.childForFieldName("body")?.type !== "statement_block") return true;
  const names = parameter.type === "identifier" ? [parameter] : parameter.descendantsOfType(parameterNames);
  return names.every(
    (name) => name === null || (changesOf(source, name).length === 0 && !isChangedByOthers(source, name)),
  );
}

/** What the parameters are given by a call, and the names in their patterns; a default where it gives none. */
function argumentsFor(reading: Reading, call: Node, fn: Node, home: Source, read: Read): Given {
  const { given } = argumentsOf(call);
  const values = new Map<number, () => Value | undefined>();
  for (const [index, parameter] of parametersOf(fn).entries()) {
    const written = given[index] ?? defaultOf(parameter);
    const value = () => written && read({ ...deeper(reading), source: given[index] ? reading.source : home }, written);
    const byDefault = (other: Node) => read({ ...deeper(reading), source: home }, other);
    const isKept = lazily(() => isParameterKept(home, fn, parameter));
    for (const [id, worth] of boundBy(home, parameter, value, byDefault)) {
      values.set(id, () => (isKept() ? worth() : undefined));
    }
  }
  return { get: (id) => (values.has(id) ? values.get(id)?.() : reading.given.get(id)) };
}
