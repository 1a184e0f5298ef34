import type { Node } from "web-tree-sitter";
import { outermost } from "../../../../syntax/javascript/calls.ts";
import { functionTypes } from "../../../../syntax/javascript/functions.ts";
import { methodCall } from "../../../../syntax/javascript/members.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { operatorOf } from "../../shared/unwrapped.ts";
import { concernsOrigin, isDecidedByOrigin } from "../origin/concerns.ts";
import { withOrigin } from "../origin/presence.ts";
import { hookOf } from "../sending/hooks.ts";
import { earlierExit } from "./exits.ts";
import type { Way } from "./way.ts";

const listeners = new Set(["on", "once", "addListener"]);
const entries = new Set(["entries", "keys"]);
const statementLists = new Set(["statement_block", "switch_case", "switch_default", "program"]);

/** The way from the start of `handler` to `node`: the branches around it, and the exits before it. */
export function wayTo(source: Source, node: Node, handler: Node): Way {
  let way: Way = "open";
  for (let at = node; at.id !== handler.id && at.parent; at = at.parent) {
    const step = stepInto(source, at, at.parent, handler);
    if (step === "without") return step;
    if (step === "tested") way = step;
  }
  return way;
}

/** Whether a branch is always taken by requests that have an Origin header: `if (origin) { … }`. */
export function isTakenWithOrigin(source: Source, node: Node): boolean {
  const gate = gateOf(node);
  return gate?.condition !== undefined && withOrigin(source, gate.condition) === gate.when;
}

function stepInto(source: Source, node: Node, parent: Node, handler: Node): Way {
  if (statementLists.has(parent.type)) {
    const before = earlierExit(source, node, handler);
    if (before !== "open") return before;
  }
  if (functionTypes.has(node.type)) return throughFunction(source, node, handler);
  const gate = gateOf(node);
  if (!gate) return "open";
  const holds = gate.condition ? withOrigin(source, gate.condition) : undefined;
  if (holds !== undefined) return holds === gate.when ? "open" : "without";
  const decides = gate.isCompared ? isDecidedByOrigin : concernsOrigin;
  return gate.tests.some((test) => decides(source, test, handler)) ? "tested" : "open";
}

interface Gate {
  /** What must hold (or must not, by `when`) for the branch to be taken, where it is one condition. */
  readonly condition?: Node;
  readonly when: boolean;
  /** It is no condition: its value is compared, so that even the origin by itself is a test. */
  readonly isCompared: boolean;
  /** All that decides. */
  readonly tests: readonly Node[];
}

/** What decides whether `node` runs, where it is a branch of its parent. */
function gateOf(node: Node): Gate | undefined {
  const parent = node.parent;
  const is = (field: string) => parent?.childForFieldName(field)?.id === node.id;
  const onField = (field: string, when: boolean): Gate | undefined => {
    const condition = parent?.childForFieldName(field);
    return condition ? { condition, when, isCompared: false, tests: [condition] } : undefined;
  };
  switch (parent?.type) {
    case "if_statement":
    case "ternary_expression":
      return is("condition") ? undefined : onField("condition", is("consequence"));
    case "binary_expression":
      if (!is("right") || !["&&", "||"].includes(operatorOf(parent))) return undefined;
      return onField("left", operatorOf(parent) === "&&");
    case "while_statement":
    case "for_statement":
      return is("body") ? onField("condition", true) : undefined;
    case "switch_case":
      return is("value") ? undefined : switchGate(parent);
    default:
      return undefined;
  }
}

function switchGate(branch: Node): Gate {
  const subject = branch.parent?.parent?.childForFieldName("value");
  return {
    when: true,
    isCompared: true,
    tests: [subject, branch.childForFieldName("value")].filter((test) => test != null),
  };
}

/** An inner function runs when the call that takes it says so; one that is kept for later may run after any test. */
function throughFunction(source: Source, fn: Node, handler: Node): Way {
  const whole = outermost(fn);
  const isCalledAtOnce = whole.parent?.type === "call_expression";
  if (isCalledAtOnce || isRound(source, whole) || isListener(source, whole) || hookOf(source, fn)) return "open";
  const call = whole.parent?.type === "arguments" ? whole.parent.parent : undefined;
  if (!whole.parent || !call) return "tested";
  const callee = call.childForFieldName("function") ?? call.childForFieldName("constructor");
  const deciding = [...partsOf(whole.parent).filter((argument) => argument.id !== whole.id), callee];
  return deciding.some((part) => part && concernsOrigin(source, part, handler)) ? "tested" : "open";
}

/** `Object.entries(headers).forEach(…)`: a round of a loop, whatever the headers are. */
function isRound(source: Source, fn: Node): boolean {
  const call = fn.parent?.type === "arguments" ? fn.parent.parent : undefined;
  const each = call && methodCall(source, call);
  const listed = each?.method === "forEach" ? methodCall(source, each.object) : undefined;
  return listed !== undefined && entries.has(listed.method) && textOf(source, listed.object) === "Object";
}

/** `req.on("end", …)`: what happens decides, not who asks. */
function isListener(source: Source, fn: Node): boolean {
  const call = fn.parent?.type === "arguments" ? fn.parent.parent : undefined;
  const listening = call && methodCall(source, call);
  return listening ? listeners.has(listening.method) && listening.given[0]?.type === "string" : false;
}
