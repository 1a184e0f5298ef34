import type { Node } from "web-tree-sitter";
import { partsOf } from "../../nodes.ts";
import { literalOf, type Value } from "../../value.ts";
import { argumentsOf, bare } from "../calls.ts";
import { functionTypes, parametersOf } from "../functions.ts";
import { relocated } from "../modules/relocated.ts";
import { deeper, type Given, type Read, type Reading } from "./reading.ts";

/** What may stand in front of the only result of a function: it decides nothing. */
const plain = new Set(["lexical_declaration", "variable_declaration", "function_declaration", "comment"]);

/**
 * What a call of a function of the project is worth that does nothing but give a result: `const options = () => ({ … })`,
 * `(list) => (origin, callback) => …`. Undefined for all others.
 */
export function resultValue(reading: Reading, call: Node, callee: Node, read: Read): Value | undefined {
  const isPlain = callee.type === "identifier" || bare(callee).childForFieldName("object")?.type === "identifier";
  const maker = isPlain ? read(deeper(reading), callee) : undefined;
  if (maker?.kind !== "function" || maker.made) return undefined;
  const home = maker.elsewhere ?? { source: reading.source, node: literalOf(maker) };
  const result = onlyResult(home.node);
  if (!result) return undefined;
  if (functionTypes.has(result.type)) {
    const made = { source: reading.source, call };
    return maker.elsewhere
      ? { kind: "function", node: call, elsewhere: { source: home.source, node: result }, made }
      : { kind: "function", node: call, definition: result, made };
  }
  const inner: Reading = {
    ...deeper(reading),
    source: home.source,
    given: argumentsFor(reading, call, home.node, read),
  };
  const value = read(inner, result);
  if (value.kind === "unknown") return undefined;
  if (maker.elsewhere) return relocated(value, call, home.source);
  return value.elsewhere ? { ...value, node: call } : { ...value, node: call, definition: literalOf(value) };
}

/** The expression that a function gives, where that is all that it does. */
function onlyResult(fn: Node): Node | undefined {
  if (fn.children.some((child) => child?.type === "async" || child?.type === "*")) return undefined;
  const body = functionTypes.has(fn.type) ? fn.childForFieldName("body") : undefined;
  if (body?.type !== "statement_block") return body ? bare(body) : undefined;
  const statements = partsOf(body);
  const last = statements.at(-1);
  const given = last?.type === "return_statement" ? partsOf(last)[0] : undefined;
  return given && statements.slice(0, -1).every(({ type }) => plain.has(type)) ? bare(given) : undefined;
}

/** What the parameters are given by a call; a default where it gives none. */
function argumentsFor(reading: Reading, call: Node, fn: Node, read: Read): Given {
  const { given } = argumentsOf(call);
  const places = new Map(parametersOf(fn).map((parameter, index) => [parameter.id, { parameter, index }]));
  return {
    get(id) {
      const place = places.get(id);
      if (!place) return reading.given.get(id);
      const argument = given[place.index];
      if (argument) return read(deeper(reading), argument);
      const written = place.parameter.parent;
      const byDefault = written?.childForFieldName("value") ?? written?.childForFieldName("right");
      return byDefault && byDefault.id !== place.parameter.id ? read(deeper(reading), byDefault) : undefined;
    },
  };
}
