import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { unknown, type Value } from "../../value.ts";
import { inEachWorld } from "../../worlds.ts";
import { boundKey, type Reading } from "./reading.ts";
import { isTruthy } from "./truth.ts";

const atRuntime = "it is worked out when the program runs";

/** A list, set or generator comprehension over something known: its items, in the order of the loop. */
export function comprehensionValue(reading: Reading, node: Node): Value {
  const body = node.childForFieldName("body");
  const clauses = partsOf(node).filter(({ type }) => type === "for_in_clause" || type === "if_clause");
  if (!body) return unknown(node, "it is not finished");
  const sources = clauses.flatMap((clause) => clause.childForFieldName("right") ?? []);
  const first = sources[0] && reading.read(sources[0]);
  return inEachWorld([first], node, ([iterated]) => {
    const items = iterated && gathered(reading, node, clauses, body, iterated);
    return items
      ? { kind: "list", items, node }
      : unknown(node, iterated?.kind === "unknown" ? iterated.why : atRuntime);
  });
}

/** The items that the clauses give, one loop inside of the other; `first` is what the first one runs over. */
function gathered(
  reading: Reading,
  node: Node,
  [clause, ...others]: readonly Node[],
  body: Node,
  first?: Value,
): Value[] | undefined {
  if (!clause) return [reading.read(body)];
  if (clause.type === "if_clause") {
    const condition = partsOf(clause)[0];
    const truth = condition && isTruthy(reading.read(condition));
    return truth === undefined ? undefined : truth ? gathered(reading, node, others, body) : [];
  }
  const target = clause.childForFieldName("left");
  const right = clause.childForFieldName("right");
  const iterated = first ?? (right ? reading.read(right) : undefined);
  const items = iterated && iteratedItems(iterated);
  if (!items || !target) return undefined;
  const all: Value[] = [];
  for (const item of items) {
    const names = boundNames(reading, node, target, item);
    const found = names && gathered(reading.binding(names), node, others, body);
    if (!found) return undefined;
    all.push(...found);
  }
  return all;
}

/** What a loop runs over: the items of a list, the keys of a dictionary. */
export function iteratedItems(value: Value): readonly Value[] | undefined {
  if (value.kind === "list") return value.items;
  if (value.kind !== "record") return undefined;
  return value.entries.map(
    ({ key, keyNode }): Value =>
      key === undefined ? unknown(keyNode, "its key is not known") : { kind: "text", value: key, node: keyNode },
  );
}

function boundNames({ source }: Reading, scope: Node, target: Node, item: Value): [string, Value][] | undefined {
  if (target.type === "identifier") return [[boundKey(scope, textOf(source, target)), item]];
  const names = target.type === "pattern_list" || target.type === "tuple_pattern" ? partsOf(target) : [];
  if (item.kind !== "list" || names.length !== item.items.length || names.length === 0) return undefined;
  const pairs = names.map((name, index) => ({ name, value: item.items[index] }));
  if (pairs.some(({ name, value }) => name.type !== "identifier" || !value)) return undefined;
  return pairs.flatMap(({ name, value }) => (value ? [[boundKey(scope, textOf(source, name)), value]] : []));
}
