import type { Node } from "web-tree-sitter";
import { partsOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import { literalOf, type Value } from "../../value.ts";
import { argumentsOf, bare } from "../calls.ts";
import { defaultOf, functionTypes, parametersOf } from "../functions.ts";
import { relocated } from "../modules/relocated.ts";
import { boundBy } from "./parameters.ts";
import { deeper, type Given, type Read, type Reading } from "./reading.ts";

/** What a method may be taken from: a name, an object that is made for it, the object itself. */
const holders = new Set(["identifier", "new_expression", "this"]);
/** What gives a function that is called at once: `make(list)(strict)`, `(() => …)()`. */
const making = new Set(["call_expression", "arrow_function", "function_expression"]);
/** What may stand in front of the only result of a function: it decides nothing. */
const plain = new Set(["lexical_declaration", "variable_declaration", "function_declaration", "comment"]);

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
  if (!result) return undefined;
  if (functionTypes.has(result.type)) {
    const made = { source: reading.source, call };
    return maker.elsewhere
      ? { kind: "function", node: call, elsewhere: { source: home.source, node: result }, made }
      : { kind: "function", node: call, definition: result, made };
  }
  if (maker.made) return undefined; // what it closes over is not known here
  const inner: Reading = {
    ...deeper(reading),
    source: home.source,
    given: argumentsFor(reading, call, home.node, home.source, read),
  };
  const value = (settle ?? read)(inner, result);
  if (value.kind === "unknown") return undefined;
  if (maker.elsewhere) return relocated(value, call, home.source);
  return value.elsewhere ? { ...value, node: call } : { ...value, node: call, definition: literalOf(value) };
}

/** The expression that a function gives, where that is all that it does. */
export function onlyResult(fn: Node, isAwaited = false): Node | undefined {
  if (fn.children.some((child) => (child?.type === "async" && !isAwaited) || child?.type === "*")) return undefined;
  const body = functionTypes.has(fn.type) ? fn.childForFieldName("body") : undefined;
  if (body?.type !== "statement_block") return body ? bare(body) : undefined;
  const statements = partsOf(body);
  const last = statements.at(-1);
  const given = last?.type === "return_statement" ? partsOf(last)[0] : undefined;
  return given && statements.slice(0, -1).every(({ type }) => plain.has(type)) ? bare(given) : undefined;
}

/** The expression that `get origins() { return […]; }` gives, where that is all that it does; undefined for all others. */
export function resultOfGetter(method: Node): Node | undefined {
  return method.children.some((child) => child?.type === "get") ? onlyResult(method) : undefined;
}

/** What the parameters are given by a call, and the names in their patterns; a default where it gives none. */
function argumentsFor(reading: Reading, call: Node, fn: Node, home: Source, read: Read): Given {
  const { given } = argumentsOf(call);
  const values = new Map<number, () => Value | undefined>();
  for (const [index, parameter] of parametersOf(fn).entries()) {
    const written = given[index] ?? defaultOf(parameter);
    const value = () => written && read({ ...deeper(reading), source: given[index] ? reading.source : home }, written);
    const byDefault = (other: Node) => read({ ...deeper(reading), source: home }, other);
    for (const [id, worth] of boundBy(home, parameter, value, byDefault)) values.set(id, worth);
  }
  return { get: (id) => (values.has(id) ? values.get(id)?.() : reading.given.get(id)) };
}
