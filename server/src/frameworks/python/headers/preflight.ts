import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf, leaves } from "../../../syntax/python/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import { asksForPreflight } from "../../shared/headers/preflight.ts";

const optionsRoute = /\.options\s*\(|\bmethods\s*=\s*[[(]\s*["']OPTIONS["']\s*,?\s*[\])]/;
/** WSGI's environment and the events of API Gateway. */
const inMapping = /["'](?:REQUEST_METHOD|httpMethod|method)["']\W*==\s*["']OPTIONS["']/;
const alternative = /\bor\b|\bnot\b|\belse\b/;
/** What is left where preflights are answered before. */
const others = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

/** Whether a node runs for preflights only: behind a test of the method, or in a handler of OPTIONS. */
export function isPreflightOnly(source: Source, node: Node): boolean {
  const handler = handlerOf(node);
  for (let at = node; at.id !== handler.id && at.parent; at = at.parent) {
    const { parent } = at;
    if (asks(source, parent) && parent.childForFieldName("consequence")?.id === at.id) return true;
  }
  const decorated = handler.parent?.type === "decorated_definition" ? partsOf(handler.parent) : [];
  const decorators = decorated.filter(({ type }) => type === "decorator");
  return decorators.length > 0 && decorators.every((decorator) => optionsRoute.test(textOf(source, decorator)));
}

/** The methods of a handler that lead to a node: all but OPTIONS where a branch takes preflights away before. */
export function methodsLeft(
  source: Source,
  node: Node,
  methods: readonly string[] | undefined,
): readonly string[] | undefined {
  if (!isBehindPreflight(source, node)) return methods;
  return (methods ?? others).filter((method) => method !== "OPTIONS");
}

function isBehindPreflight(source: Source, node: Node): boolean {
  const handler = handlerOf(node);
  for (let at = node; at.id !== handler.id && at.parent; at = at.parent) {
    const { parent } = at;
    if (asks(source, parent) && /^(?:elif|else)_clause$/.test(at.type)) return true;
    const before = parent.type === "block" ? partsOf(parent).filter(({ endIndex }) => endIndex <= at.startIndex) : [];
    const isTaken = (statement: Node) => {
      const block = statement.childForFieldName("consequence");
      return asks(source, statement) && block !== null && leaves(source, block);
    };
    if (before.some(isTaken)) return true;
  }
  return false;
}

/** Whether a statement is an `if` that holds for preflights only. */
function asks(source: Source, statement: Node): boolean {
  const condition = statement.type === "if_statement" ? statement.childForFieldName("condition") : null;
  const text = condition ? textOf(source, condition) : "";
  return asksForPreflight(text) || (inMapping.test(text) && !alternative.test(text));
}
