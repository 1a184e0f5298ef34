import type { Node } from "web-tree-sitter";
import type { Value } from "../../../../syntax/value.ts";
import { operatorOf } from "../unwrapped.ts";
import { outcomeOf } from "./conditions.ts";
import { changed, isChangedInside, type Path, perform, type Run, withBound } from "./effects.ts";
import { type Bound, declarationOf, valueIn } from "./scope.ts";
import type { Passed } from "./tests.ts";

/** Whether a name keeps its value where that is true; `|=` and `&=` are used for what is true or false. */
const keepsTruth: ReadonlyMap<string, boolean> = new Map([
  ["||=", true],
  ["|=", true],
  ["&&=", false],
  ["&=", false],
]);
const steps: ReadonlyMap<string, 1 | -1> = new Map([
  ["++", 1],
  ["+=", 1],
  ["--", -1],
  ["-=", -1],
]);

/** `allowed ||= …`, `count += 1`, `index++`: what becomes of a name that is given another value by its own. */
export function updated(run: Run, node: Node, path: Path): Path[] {
  const target = node.childForFieldName("left") ?? node.childForFieldName("argument");
  const right = node.childForFieldName("right");
  const declaration = target?.type === "identifier" ? declarationOf(path.scope, target) : undefined;
  if (!target || !declaration || isChangedInside(path.scope, run.fn, target)) {
    return right ? perform(run, right, changed(path, node)) : [changed(path, node)];
  }
  const keeps = keepsTruth.get(operatorOf(node));
  if (keeps === undefined || !right) {
    const bound = counted(path, node, target, right);
    return (right ? perform(run, right, path) : [path]).map((at) => withBound(at, declaration, bound));
  }
  const { yes, no } = outcomeOf(path.scope, target);
  const on = (ways: readonly Passed[]) =>
    ways.map((passed): Path => ({ ...path, passed: [...path.passed, ...passed] }));
  const given = on(keeps ? no : yes).flatMap((at) => perform(run, right, at));
  return [
    ...on(keeps ? yes : no),
    ...given.map((at) => withBound(at, declaration, { kind: "expression", node: right, scope: at.scope })),
  ];
}

function counted({ scope }: Path, node: Node, target: Node, right: Node | null): Bound {
  const before = valueIn(scope, target);
  const by: Value = right ? valueIn(scope, right) : { kind: "number", value: 1, node };
  const step = steps.get(operatorOf(node));
  if (!step || before.kind !== "number" || by.kind !== "number") return { kind: "unknown" };
  return { kind: "value", value: { kind: "number", value: before.value + step * by.value, node } };
}
