import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import type { Value } from "../../value.ts";
import { argumentsOf } from "../arguments.ts";
import type { Fork } from "../branches.ts";
import type { Matching } from "../matches.ts";
import { comparedMembers, readingInMember } from "./enumerations.ts";
import { membersOf } from "./members.ts";
import { onlyReturn } from "./plain.ts";
import type { Reading } from "./reading.ts";
import { readingAt } from "./returns.ts";
import { thingOf } from "./things.ts";
import { isTruthy } from "./truth.ts";

const literals = /^(?:true|false|none|integer|string)$/;

/**
 * How a condition turns out that constants of the program decide. Undefined where the environment may change it, but for a look
 * for `"*"` in something: the value that is taken for the setting is the one that is looked at.
 */
export function constantTruth(reading: Reading, condition: Node): boolean | undefined {
  if (looksAtBound(reading, condition)) return comparedMembers(reading, condition) ?? isTruthy(reading.read(condition));
  switch (condition.type) {
    case "parenthesized_expression": {
      const inner = partsOf(condition)[0];
      return inner && constantTruth(reading, inner);
    }
    case "not_operator": {
      const inner = condition.childForFieldName("argument");
      const truth = inner ? constantTruth(reading, inner) : undefined;
      return truth === undefined ? undefined : !truth;
    }
    case "boolean_operator":
      return truthOfBoth(reading, condition);
    case "comparison_operator": {
      const operands = partsOf(condition);
      const ofMembers = comparedMembers(reading, condition);
      if (ofMembers !== undefined) return ofMembers;
      const isDecided = looksForWildcard(reading.source, operands) || isMadeOfConstants(reading, condition);
      return isDecided ? isTruthy(reading.read(condition)) : undefined;
    }
    case "call":
      return truthOfCall(reading, condition);
    case "attribute":
      return truthOfProperty(reading, condition) ?? truthOfValue(reading, condition);
    default:
      return truthOfValue(reading, condition);
  }
}

function truthOfValue(reading: Reading, condition: Node): boolean | undefined {
  if (isTypeChecking(reading, condition)) return false;
  return isMadeOfConstants(reading, condition) ? isTruthy(reading.read(condition)) : undefined;
}

/** `MODE.is_open` of a member of an enumeration: how the one expression turns out that the property returns. */
function truthOfProperty(reading: Reading, attribute: Node): boolean | undefined {
  const thing = thingOf(reading, attribute);
  const body = thing.kind === "property" && thing.self.kind === "member" ? thing.node.childForFieldName("body") : null;
  const returned = thing.kind === "property" && body ? onlyReturn(thing.node, body) : undefined;
  if (thing.kind !== "property" || !returned) return undefined;
  return constantTruth(readingInMember(reading.within(thing.source), thing.node, thing.self), returned);
}

/** `is_production()`: how the one expression turns out that the function returns. */
function truthOfCall(reading: Reading, call: Node): boolean | undefined {
  const { source } = reading;
  const callee = call.childForFieldName("function");
  const thing = callee ? thingOf(reading, callee) : undefined;
  const body = thing?.kind === "function" ? thing.node.childForFieldName("body") : undefined;
  const returned = thing?.kind === "function" && body ? onlyReturn(thing.node, body) : undefined;
  const inside = thing?.kind === "function" && returned ? readingAt(reading, thing, call) : undefined;
  if (inside && returned) return constantTruth(inside, returned);
  if (/^hasattr\s*\(/.test(textOf(source, call))) return hasAttribute(reading, call) ? true : undefined;
  // The environment gives other texts, but no other types.
  const isType = /^isinstance\s*\(/.test(textOf(source, call));
  return isType || isMadeOfConstants(reading, call) ? isTruthy(reading.read(call)) : undefined;
}

/** `hasattr(settings, "NAME")` of a class of the project that has it. */
function hasAttribute(reading: Reading, call: Node): boolean {
  const [object, name] = argumentsOf(reading.source, call).positional;
  const thing = object ? thingOf(reading, object) : undefined;
  const attribute = name ? reading.read(name) : undefined;
  if (attribute?.kind !== "text" || (thing?.kind !== "class" && thing?.kind !== "object")) return false;
  return membersOf(thing.source, thing.node).own.has(attribute.value);
}

const operations =
  /^(?:parenthesized_expression|(?:not|boolean|comparison|binary|unary)_operator|list|tuple|set|subscript|slice)$/;
/** Functions of Python whose result hangs on nothing but their arguments. */
const pure = /^(?:len|bool|int|str|any|all|list|tuple|set|sorted|min|max)$/;

/** Whether an expression is put together from nothing but what is written out in the program. */
function isMadeOfConstants(reading: Reading, node: Node): boolean {
  if (operations.test(node.type)) return partsOf(node).every((part) => isMadeOfConstants(reading, part));
  if (node.type === "call") {
    const callee = node.childForFieldName("function");
    const list = node.childForFieldName("arguments");
    const object = callee?.childForFieldName("object");
    const isKnown = callee && (object ? isMadeOfConstants(reading, object) : pure.test(textOf(reading.source, callee)));
    return isKnown && list?.type === "argument_list"
      ? partsOf(list).every((one) => isMadeOfConstants(reading, one))
      : false;
  }
  return isFixed(reading.read(node));
}

function truthOfBoth(reading: Reading, node: Node): boolean | undefined {
  const operator = node.childForFieldName("operator");
  const deciding = operator !== null && textOf(reading.source, operator) === "or";
  const truths = partsOf(node).map((part) => constantTruth(reading, part));
  if (truths.includes(deciding)) return deciding;
  return truths.includes(undefined) ? undefined : !deciding;
}

/** `typing.TYPE_CHECKING`, which no program that runs sees set. */
function isTypeChecking(reading: Reading, name: Node): boolean {
  if (!/(?:^|\.)TYPE_CHECKING$/.test(textOf(reading.source, name))) return false;
  const thing = thingOf(reading, name);
  return thing.kind === "library" && /^typing(?:_extensions)?\.TYPE_CHECKING$/.test(thing.name);
}

/** Whether a condition is on a loop variable or a parameter, of which it is known what it stands for this time. */
function looksAtBound({ source, bound }: Reading, condition: Node): boolean {
  if (bound.size === 0) return false;
  const names = new Set([...bound.keys()].map((key) => key.slice(key.indexOf(" ") + 1)));
  const found = condition.type === "identifier" ? [condition] : condition.descendantsOfType("identifier");
  return found.some((name) => name !== null && names.has(textOf(source, name)));
}

function looksForWildcard(source: Source, operands: readonly Node[]): boolean {
  return operands.some((one) => /^[[(]?["']\*["'],?[\])]?$/.test(textOf(source, one)));
}

/** Whether a value is written out: no one can give it another one from outside. */
function isFixed(value: Value): boolean {
  const written = value.elsewhere?.node ?? value.definition ?? value.node;
  if (value.kind === "list") return /^(?:list|tuple|set)$/.test(written.type) && value.items.every(isFixed);
  if (value.kind === "record")
    return (
      written.type === "dictionary" && value.entries.every(({ key, value: held }) => key !== undefined && isFixed(held))
    );
  return literals.test(written.type) && isTruthy(value) !== undefined;
}

/** The way that constants make a program take at a fork; undefined where it is open. */
export function decidedWay(reading: Reading, { conditions, ways, matching }: Fork): number | undefined {
  if (matching) return matchedCase(reading, matching);
  if (conditions.length === 0) return undefined;
  for (const [index, condition] of conditions.entries()) {
    const truth = constantTruth(reading, condition);
    if (truth === undefined) return undefined;
    if (truth) return index;
  }
  return ways - 1;
}

/** The case that takes a constant. */
function matchedCase(reading: Reading, { subject, cases }: Matching): number | undefined {
  const value = isMadeOfConstants(reading, subject) ? plainly(reading.read(subject)) : undefined;
  const taken = cases.map((patterns) => patterns.map((pattern) => plainly(reading.read(pattern))));
  if (value === undefined || taken.flat().includes(undefined)) return undefined;
  // True is 1 for `case 1`.
  if (value.startsWith("flag") && taken.flat().some((text) => text?.startsWith("number"))) return undefined;
  const way = taken.findIndex((texts) => texts.length === 0 || texts.includes(value));
  return way < 0 ? cases.length : way;
}

/** A text, number, True, False or None so that two of them can be compared. */
function plainly(value: Value): string | undefined {
  if (value.kind === "null") return "null";
  const isPlain = value.kind === "text" || value.kind === "number" || value.kind === "flag";
  return isPlain ? `${value.kind} ${value.value}` : undefined;
}

/** The branches of a path that no constant decides; undefined where one keeps the path from being taken. */
export function openBranches(reading: Reading, branches: readonly Fork[]): readonly Fork[] | undefined {
  const open: Fork[] = [];
  for (const branch of branches) {
    const way = decidedWay(reading, branch);
    if (way !== undefined && way !== branch.way) return undefined;
    if (way === undefined) open.push(branch);
  }
  return open;
}
