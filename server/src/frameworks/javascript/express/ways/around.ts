import type { Node } from "web-tree-sitter";
import { intersection } from "../../../../origins/intersection.ts";
import { anyByReflection, nobody, type OriginSet } from "../../../../policy/originSet.ts";
import { functionTypes } from "../../../../syntax/javascript/functions.ts";
import type { Source } from "../../../../syntax/source.ts";
import { setOfText } from "../../shared/options/answers.ts";
import { stringOf } from "../../shared/options/option.ts";
import { allowedOn, type Meant } from "../../shared/origins/allowed.ts";
import { answersOf } from "../../shared/origins/answers.ts";
import { outcomeOf } from "../../shared/origins/conditions.ts";
import { scopeOf } from "../../shared/origins/scope.ts";
import { setOf, withoutIdleQuestions } from "../../shared/origins/tests.ts";
import { type Answer, truthOf, type Way } from "../../shared/origins/way.ts";
import { operatorOf } from "../../shared/unwrapped.ts";
import { concernsOrigin } from "../origin/concerns.ts";
import { earlierExit } from "./exits.ts";
import type { Frame } from "./way.ts";

/**
 * Whom the tests around a header, and those in its value, let in; nothing where they are not all understood. Tests around it
 * keep out the value that is none, `null` and the like, which else may be sent as a text.
 */
export function originsAround(source: Source, value: Node, frames: readonly Frame[]): OriginSet | undefined {
  const sets = frames.map(({ fn, at }) => setAround(source, at, fn));
  if (sets.includes(undefined)) return undefined;
  const around = intersection(sets.flatMap((set) => set ?? []));
  const ways = answersOf(scopeOf(source), value);
  if (around.kind === "everyone" && !ways.some(isTested)) return undefined;
  const isGuarded = around.kind !== "everyone";
  // A function that throws sends nothing.
  const all: readonly Way[] = [...ways, { passed: [], answer: { kind: "refused" } }];
  const { set } = allowedOn(all, (answer) =>
    isGuarded && truthOf(answer) === false ? { set: nobody } : meantBy(answer),
  );
  const both = intersection([around, set]);
  const isGiven = both.kind !== "everyone" || ways.every(({ answer }) => answer.kind === "origin");
  return isGiven && both.kind !== "unknown" ? both : undefined;
}

/** Whether the origin of the request decides: it is sent back, or tested by a test that is understood. */
function isTested({ passed, answer }: Way): boolean {
  return answer.kind === "origin" || passed.some(({ set }) => set.kind !== "unknown");
}

function meantBy(answer: Answer): Meant {
  if (answer.kind === "origin") return { set: anyByReflection };
  if (answer.kind === "refused") return { set: nobody };
  const text = stringOf(answer.value);
  if (text !== undefined) return { set: setOfText(text) };
  return { set: { kind: "unknown", why: "the value decides from request to request" } };
}

/** The origins that come to a place in a handler; undefined where something other than a condition may turn them away. */
function setAround(source: Source, node: Node, handler: Node): OriginSet | undefined {
  const sets: OriginSet[] = [];
  for (let at = node; at.id !== handler.id && at.parent; at = at.parent) {
    if (functionTypes.has(at.type) || earlierExit(source, at, handler) !== "open") return undefined;
    const gate = gateOf(at, at.parent);
    if (!gate || !concernsOrigin(source, gate.condition, handler)) continue;
    const { yes, no } = outcomeOf(scopeOf(source), gate.condition);
    sets.push(setOf(withoutIdleQuestions(gate.when ? yes : no)));
  }
  return intersection(sets);
}

function gateOf(node: Node, parent: Node): { readonly condition: Node; readonly when: boolean } | undefined {
  const is = (field: string) => parent.childForFieldName(field)?.id === node.id;
  if (parent.type === "binary_expression") {
    const left = operatorOf(parent) === "&&" && is("right") ? parent.childForFieldName("left") : null;
    return left ? { condition: left, when: true } : undefined;
  }
  const condition = parent.childForFieldName("condition");
  if (!["if_statement", "ternary_expression"].includes(parent.type) || !condition || is("condition")) return undefined;
  return { condition, when: is("consequence") };
}
