import type { Node } from "web-tree-sitter";
import { intersection } from "../../../../origins/intersection.ts";
import { anyByReflection, nobody, type OriginSet } from "../../../../policy/originSet.ts";
import { functionTypes } from "../../../../syntax/javascript/functions.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { AllowOrigin, Effect } from "../../../shared/headers/write.ts";
import { appended, effectOf, removed } from "../../express/headers/effects.ts";
import { concernsOrigin } from "../../express/origin/concerns.ts";
import { earlierExit } from "../../express/ways/exits.ts";
import { setOfText } from "../options/answers.ts";
import { stringOf } from "../options/option.ts";
import { allowedOn, type Meant } from "../origins/allowed.ts";
import { answersOf } from "../origins/answers.ts";
import { outcomeOf } from "../origins/conditions.ts";
import { scopeOf } from "../origins/scope.ts";
import { setOf } from "../origins/tests.ts";
import type { Answer, Way } from "../origins/way.ts";
import { operatorOf } from "../unwrapped.ts";
import type { Placement } from "./carrier.ts";

/** What a placement does to the answer; `isFirst` tells that nothing before it sets the same header there. */
export function effectAt(source: Source, header: Effect["header"], placement: Placement, isFirst: boolean): Effect {
  const { value, how, carrier } = placement;
  const { at, handler } = aroundOf(placement);
  if (how === "remove") return removed(header, value);
  if (how === "append" && (!isFirst || carrier.isCopy)) return appended(source, header, value);
  if (header === "allow-origin" && carrier.isResponse) {
    const text = headersText(source, value);
    if (text !== undefined) return constant(value, text);
  }
  const effect = effectOf(source, header, value, at, handler);
  if (effect.header !== "allow-origin" || effect.set.kind !== "unknown" || handler.hasError) return effect;
  const understood = tested(source, placement);
  return understood ? { ...effect, ...understood, dependsOnOrigin: true } : effect;
}

/** The function in which the header is written, and where it is handed over there. */
function aroundOf({ at, carrier, within: [inner] = [] }: Placement): { readonly at: Node; readonly handler: Node } {
  return inner ? { at: inner.at, handler: inner.fn } : { at, handler: carrier.handler };
}

/** `Headers` turns everything into a text: `null`, `undefined`, and a list with commas. */
function headersText(source: Source, node: Node): string | undefined {
  const value = javascriptValue(source, node);
  if (value.kind === "null" || value.kind === "undefined") return value.kind;
  if (value.kind !== "list") return undefined;
  const texts = value.items.map(stringOf);
  return texts.every((text) => text !== undefined) ? texts.join(",") : undefined;
}

function constant(value: Node, text: string): AllowOrigin {
  return { header: "allow-origin", value: spanOf(value), text, set: setOfText(text), dependsOnOrigin: false };
}

/** Whom the tests around a header, and those in its value, let in; nothing where they are not all understood. */
function tested(source: Source, placement: Placement): Pick<AllowOrigin, "set"> | undefined {
  const { value, at, carrier, within = [] } = placement;
  const places = [...within, { fn: carrier.handler, at }];
  const sets = places.map((place) => setAround(source, place.at, place.fn));
  if (sets.includes(undefined)) return undefined;
  const around = intersection(sets.flatMap((set) => set ?? []));
  const ways = answersOf(scopeOf(source), value);
  if (around.kind === "everyone" && !ways.some(isTested)) return undefined;
  const { set } = allowedOn(ways, meantBy);
  const both = intersection([around, set]);
  return both.kind === "everyone" || both.kind === "unknown" ? undefined : { set: both };
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
    sets.push(setOf(gate.when ? yes : no));
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
