import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../../syntax/javascript/calls.ts";
import { collectionOf } from "../../../../syntax/javascript/collections.ts";
import { isTruthy } from "../../../../syntax/javascript/values.ts";
import { literalOf, type Value } from "../../../../syntax/value.ts";
import { answersOf } from "./answers.ts";
import { comparedWith } from "./comparisons.ts";
import type { Subject } from "./parts.ts";
import { deeper, givenBy, type Scope, valueIn } from "./scope.ts";
import { subjectOf } from "./subject.ts";
import { anyOf, crossed, type Outcome, ofPart, undecided } from "./tests.ts";
import type { Answer, Way } from "./way.ts";

/** Items beyond these are not told one by one. */
const mostItems = 60;

/** `allowed[origin]`, where it is the key of a record that is known. */
export function lookedUp(scope: Scope, node: Node): Outcome | undefined {
  const index = node.childForFieldName("index");
  const object = node.childForFieldName("object");
  const subject = index && subjectOf(scope, index);
  return subject && object ? amongKeys(subject, valueIn(scope, object), node, isTruthy) : undefined;
}

/** What `allowed[origin]` and `allowed.get(origin)` give of a record or map that is known; undefined for all others. */
export function foundUnder(scope: Scope, object: Node, key: Node, node: Node): Way[] | undefined {
  const subject = subjectOf(scope, key);
  const entries = subject && pairsOf(scope, object);
  if (!subject || !entries || entries.length > mostItems) return undefined;
  const keys = entries.map(({ text, at }) => comparedWith(subject, { kind: "text", value: text, node: at }, at));
  const found = entries.flatMap(({ value }, index) =>
    (keys[index]?.yes ?? []).map((passed): Way => ({ passed, answer: { kind: "value", value, scope } })),
  );
  const nothing: Value = { kind: "undefined", node };
  return [
    ...found,
    ...anyOf(keys).no.map((passed): Way => ({ passed, answer: { kind: "value", value: nothing, scope } })),
  ];
}

interface Pair {
  readonly text: string;
  readonly at: Node;
  readonly value: Value;
}

/** The keys of a record or of a `Map` with what lies under them; undefined where one is not known. */
function pairsOf(scope: Scope, object: Node): readonly Pair[] | undefined {
  const holder = valueIn(scope, object);
  const made = literalOf(holder);
  const isMap = made.type === "new_expression" && made.childForFieldName("constructor")?.text === "Map";
  const [listed] = isMap && !holder.elsewhere ? argumentsOf(made).given : [];
  const pairs = listed ? pairsIn(valueIn(scope, listed)) : pairsOfRecord(holder);
  if (!pairs || pairs.some((pair) => pair === undefined)) return undefined;
  return [...new Map(pairs.flatMap((pair) => (pair ? [[pair.text, pair] as const] : []))).values()];
}

function pairsOfRecord(record: Value): readonly (Pair | undefined)[] | undefined {
  if (record.kind !== "record") return undefined;
  return record.entries.map(({ key, keyNode, value }) =>
    key === undefined ? undefined : { text: key, at: keyNode, value },
  );
}

function pairsIn(list: Value): readonly (Pair | undefined)[] | undefined {
  if (list.kind !== "list") return undefined;
  return list.items.map((item) => {
    const [key, value] = item.kind === "list" ? item.items : [];
    return key?.kind === "text" && value ? { text: key.value, at: key.node, value } : undefined;
  });
}

/** `origin in allowed` */
export function keyOf(scope: Scope, key: Node, object: Node, node: Node): Outcome {
  const subject = subjectOf(scope, key);
  return subject ? amongKeys(subject, valueIn(scope, object), node) : undecided(node);
}

/** Whether the origin is a key of a record; of one whose value counts, where that is asked. */
export function amongKeys(
  subject: Subject,
  record: Value,
  node: Node,
  counts: (value: Value) => boolean | undefined = () => true,
): Outcome {
  if (record.kind !== "record" || record.entries.length > mostItems) return undecided(node);
  return anyOf(
    record.entries.map(({ key, keyNode, value }) => {
      if (key === undefined || counts(value) === undefined) return undecided(keyNode);
      const text: Value = { kind: "text", value: key, node: keyNode };
      return counts(value) ? comparedWith(subject, text, keyNode) : anyOf([]);
    }),
  );
}

/** Whether the origin is one of the items of an array, a set or a map. */
export function amongItems(scope: Scope, subject: Subject, collection: Node, node: Node): Outcome {
  const among = (items: readonly Value[]) => anyOf(items.map((item) => comparedWith(subject, item, item.node)));
  return ofPart(subject, askedOf(scope, collection, node, among), node);
}

/** What is asked of the items of a collection, also of one that is a choice of several: `production ? […] : […]`. */
export function askedOf(
  scope: Scope,
  collection: Node,
  node: Node,
  ask: (items: readonly Value[]) => Outcome,
): Outcome {
  const items = itemsOf(scope, collection);
  if (items) return ask(items);
  const chosen = answersOf(deeper(scope), collection).map(({ passed, answer }): Outcome => {
    const { yes, no } = askedOfAnswer(answer, node, ask);
    return { yes: crossed([passed], yes), no: crossed([passed], no) };
  });
  return { yes: chosen.flatMap(({ yes }) => yes), no: chosen.flatMap(({ no }) => no) };
}

/** What is no collection fails where it is asked. */
function askedOfAnswer(answer: Answer, node: Node, ask: (items: readonly Value[]) => Outcome): Outcome {
  if (answer.kind !== "value") return undecided(node);
  if (answer.value.kind === "undefined" || answer.value.kind === "null") return { yes: [], no: [] };
  const items = itemsIn(answer.scope, answer.value);
  return items ? ask(items) : undecided(node);
}

/** The items of an array, a set or a map as far as they are known; unknown ones among them are there. */
export function itemsOf(scope: Scope, collection: Node): readonly Value[] | undefined {
  return itemsIn(scope, valueIn(scope, collection));
}

function itemsIn(scope: Scope, value: Value): readonly Value[] | undefined {
  const items = collectionOf(scope.source, value, givenBy(scope));
  return items && items.length <= mostItems ? items : undefined;
}
