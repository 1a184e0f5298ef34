import type { Node } from "web-tree-sitter";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { collectionOf } from "../../../../syntax/javascript/collections.ts";
import { isTruthy } from "../../../../syntax/javascript/values.ts";
import type { Value } from "../../../../syntax/value.ts";
import { comparedWith } from "./comparisons.ts";
import { outcomeOf } from "./conditions.ts";
import type { Subject } from "./parts.ts";
import { boundTo, deeper, type Scope, valueIn } from "./scope.ts";
import { subjectOf } from "./subject.ts";
import { anyOf, both, either, not, type Outcome, undecided } from "./tests.ts";

/** Items beyond these are not told one by one. */
const mostItems = 60;

/** `allowed[origin]`, where it is the key of a record that is known. */
export function lookedUp(scope: Scope, node: Node): Outcome | undefined {
  const index = node.childForFieldName("index");
  const object = node.childForFieldName("object");
  const subject = index && subjectOf(scope, index);
  return subject && object ? amongKeys(subject, valueIn(scope, object), node, isTruthy) : undefined;
}

/** The same where all values are true or false, so that it is known what is found. */
export function flagAt(scope: Scope, node: Node): Outcome | undefined {
  const object = node.childForFieldName("object");
  const record = object && valueIn(scope, object);
  const isKnown = record?.kind === "record" && record.entries.every(({ value }) => value.kind === "flag");
  return isKnown ? lookedUp(scope, node) : undefined;
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
  const choice = choiceIn(scope, collection);
  if (choice) {
    const [chosen, then, otherwise] = [
      outcomeOf(choice.scope, choice.condition),
      amongItems(choice.scope, subject, choice.then, node),
      amongItems(choice.scope, subject, choice.otherwise, node),
    ];
    return either(both(chosen, then), both(not(chosen), otherwise));
  }
  const items = itemsOf(scope, collection);
  if (!items) return undecided(node);
  return anyOf(items.map((item) => comparedWith(subject, item, item.node)));
}

/** `condition ? […] : […]`, also through names. */
function choiceIn(scope: Scope, collection: Node) {
  const node = bare(collection);
  const bound = scope.steps > 0 ? boundTo(scope, node) : undefined;
  if (bound?.kind === "expression") return choiceIn(deeper(bound.scope), bound.node);
  if (node.type !== "ternary_expression") return undefined;
  const [condition, then, otherwise] = ["condition", "consequence", "alternative"].map((field) =>
    node.childForFieldName(field),
  );
  return condition && then && otherwise ? { scope: deeper(scope), condition, then, otherwise } : undefined;
}

/** The items of an array, a set or a map as far as they are known; unknown ones among them are there. */
export function itemsOf(scope: Scope, collection: Node): readonly Value[] | undefined {
  const items = collectionOf(scope.source, valueIn(scope, collection));
  return items && items.length <= mostItems ? items : undefined;
}
