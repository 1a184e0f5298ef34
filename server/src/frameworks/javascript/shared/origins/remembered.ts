import type { Node } from "web-tree-sitter";
import { onceFor } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";

type Question<T, Rest extends readonly unknown[]> = (source: Source, node: Node, ...rest: Rest) => T;

/**
 * A question whose answers are kept as long as their source: the same conditions are asked about again and again. What is
 * asked besides the node must be the same each time that node is asked about.
 */
export function remembered<T, Rest extends readonly unknown[]>(question: Question<T, Rest>): Question<T, Rest> {
  const answersIn = onceFor((_: Source) => new Map<number, { readonly answer: T }>());
  return (source, node, ...rest) => {
    const answers = answersIn(source);
    const known = answers.get(node.id) ?? { answer: question(source, node, ...rest) };
    answers.set(node.id, known);
    return known.answer;
  };
}
