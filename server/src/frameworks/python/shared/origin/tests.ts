import type { Node } from "web-tree-sitter";
import { intersection } from "../../../../origins/intersection.ts";
import type { OriginSet } from "../../../../policy/originSet.ts";
import type { AllowedEntry } from "../../../../policy/policy.ts";
import { partsOf, spanOf, textOf } from "../../../../syntax/nodes.ts";
import { argumentsOf } from "../../../../syntax/python/calls.ts";
import { isTruthy, pythonValue } from "../../../../syntax/python/values.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";
import { isWritten, itemsOf, valuesOf } from "./items.ts";
import { everyone, noOne, not, type Outcome, ofPart, testing, testOf } from "./outcome.ts";
import { type Frame, originsWith } from "./parts/frame.ts";
import { partAt } from "./parts/parts.ts";
import { matchCall } from "./patterns.ts";
import { originRead } from "./request.ts";

/** Recognises the expressions that are the request's origin. */
export type Subject = (node: Node) => boolean;

type Sides = readonly [left: Node, right: Node];
type Make = (text: string) => OriginSet;

const exact: Make = (origin) => ({ kind: "exact", origin });
const substring: Make = (text) => ({ kind: "substring", text });
const methods: Readonly<Record<string, Make>> = {
  startswith: (text) => ({ kind: "prefix", text }),
  endswith: (text) => ({ kind: "suffix", text }),
};

const sometimes: OriginSet = { kind: "unknown", why: "it is in the list in some cases only" };
const present: Outcome = { holds: everyone, fails: noOne };

/** What one comparison or call says about the origin; undefined where it is none that is understood. */
export function testAt(source: Source, node: Node, isOrigin: Subject): Outcome | undefined {
  if (isOrigin(node)) return present;
  const own = textTest(source, node, isOrigin);
  if (own) return own;
  for (const operand of operandsOf(source, node)) {
    const frame = partAt(source, operand, isOrigin);
    const outcome = frame && textTest(source, node, ({ id }) => id === operand.id);
    if (outcome) return ofPart(frame, outcome, spanOf(node));
  }
  const frame = partAt(source, node, isOrigin);
  return frame && presentPart(frame, node);
}

/** A part that is not empty: `null` has no host. */
function presentPart(frame: Frame, node: Node): Outcome {
  const span = spanOf(node);
  const some = { ...frame, inside: frame.inside.replace(/\*$/, "+") };
  const { holds, fails } = testOf([{ set: testing(originsWith(some, { kind: "prefix", text: "" })), span }], span);
  return { holds: { ...holds, isRest: true }, fails };
}

function textTest(source: Source, node: Node, isSubject: Subject): Outcome | undefined {
  if (node.type === "comparison_operator") return comparison(source, node, isSubject);
  return node.type === "call" ? call(source, node, isSubject) : undefined;
}

/** What a test looks at: both sides of a comparison, the object and the arguments of a call. */
function operandsOf(source: Source, node: Node): Node[] {
  if (node.type === "comparison_operator") return partsOf(node);
  if (node.type !== "call") return [];
  const object = node.childForFieldName("function")?.childForFieldName("object");
  return [...(object ? [object] : []), ...argumentsOf(source, node).positional];
}

function comparison(source: Source, node: Node, isOrigin: Subject): Outcome | undefined {
  const [left, right, ...others] = node.namedChildren.flatMap((child) =>
    child && child.type !== "comment" ? child : [],
  );
  const operator = node
    .childrenForFieldName("operators")
    .map((child) => child?.type ?? "")
    .join(" ");
  if (!left || !right || others.length > 0) return undefined;
  switch (operator) {
    case "==":
      return equality(source, node, [left, right], isOrigin);
    case "!=":
      return inverted(equality(source, node, [left, right], isOrigin));
    case "is":
      return identity(source, left, right, isOrigin);
    case "is not":
      return inverted(identity(source, left, right, isOrigin));
    case "in":
      return membership(source, node, [left, right], isOrigin);
    case "not in":
      return inverted(membership(source, node, [left, right], isOrigin));
    default:
      return undefined;
  }
}

function equality(source: Source, node: Node, [left, right]: Sides, isOrigin: Subject): Outcome | undefined {
  const other = isOrigin(left) ? right : isOrigin(right) ? left : undefined;
  if (!other) return undefined;
  if (isEmpty(source, other) || isDefaultOf(source, other.id === left.id ? right : left, other)) return not(present);
  return testFor(valuesOf(source, other), exact, node);
}

/** `origin == "*"` behind `origin = request.headers.get("Origin", "*")`: the request has no such header. */
function isDefaultOf(source: Source, origin: Node, other: Node): boolean {
  const read = other.type === "string" ? originRead(source, origin) : undefined;
  const byDefault = read?.type === "call" ? argumentsOf(source, read).positional[1] : undefined;
  return byDefault?.type === "string" && textOf(source, byDefault).slice(1, -1) === textOf(source, other).slice(1, -1);
}

/** `origin is None`, `pattern.match(origin) is None`. */
function identity(source: Source, left: Node, right: Node, isOrigin: Subject): Outcome | undefined {
  if (right.type !== "none") return undefined;
  return inverted(testAt(source, left, isOrigin));
}

/** `origin in ALLOWED`, `"example.com" in origin`, `"Origin" in request.headers`. */
function membership(source: Source, node: Node, [left, right]: Sides, isOrigin: Subject): Outcome | undefined {
  if (isOrigin(left)) return testFor(itemsOf(source, right), exact, node);
  if (isOrigin(right)) return testFor(valuesOf(source, left), substring, node);
  const isName = /^b?["'](?:origin|HTTP_ORIGIN)["']$/i.test(textOf(source, left));
  return isName && /(?:headers|environ|META)$/.test(textOf(source, right)) ? present : undefined;
}

function call(source: Source, node: Node, isOrigin: Subject): Outcome | undefined {
  const callee = node.childForFieldName("function");
  const matched = matchCall(source, node);
  if (matched && isOrigin(matched.subject)) return matched.entries && testOf(matched.entries, spanOf(node));
  const object = callee?.childForFieldName("object");
  const name = callee?.childForFieldName("attribute");
  const make = name ? methods[textOf(source, name)] : undefined;
  const [argument, ...others] = argumentsOf(source, node).positional;
  const isLookup = object && argument && isOrigin(argument) && name && textOf(source, name) === "get";
  if (isLookup) return lookup(source, node, object, others);
  if (!object || !make || !argument || others.length > 0 || !isOrigin(object)) return undefined;
  const isSeveral = argument.type === "tuple";
  return testFor(isSeveral ? itemsOf(source, argument) : several(valuesOf(source, argument)), make, node);
}

/** `TENANTS.get(origin)`: it is there for the keys whose value counts as true. */
function lookup(source: Source, node: Node, object: Node, [other, ...more]: readonly Node[]): Outcome | undefined {
  const record = pythonValue(source, object);
  const isFalsy = !other || isTruthy(pythonValue(source, other)) === false;
  if (record.kind !== "record" || !isFalsy || more.length > 0) return undefined;
  const entries = record.entries.flatMap(({ key, keyNode, value }): AllowedEntry[] => {
    const isThere = isTruthy(value);
    if (isThere === false) return [];
    const why = "a table decides";
    const set: OriginSet = key === undefined || !isThere ? { kind: "unknown", why } : exact(key);
    return [{ set, span: spanOf(keyNode), ...(key !== undefined && { text: key }) }];
  });
  return testOf(entries, spanOf(node));
}

/** `startswith(NAME)`, where the name stands for a tuple. */
function several(values: readonly Value[] | undefined): readonly Value[] | undefined {
  return values?.flatMap((value) => (value.kind === "list" ? value.items : [value]));
}

/** `at` is the test as it is written. */
function testFor(values: readonly Value[] | undefined, make: Make, at: Node): Outcome | undefined {
  const entries = values?.map((value): AllowedEntry => {
    const span = spanOf(value.node);
    const [only] = value.kind === "choice" ? value.alternatives : [];
    if (only?.value.kind === "text") return { set: intersection([sometimes, make(only.value.value)]), span };
    if (value.kind === "bytes") return { set: make(value.value), span };
    if (value.kind === "text") return { set: make(value.value), span, ...(isWritten(value) && { text: value.value }) };
    if (value.kind === "number") return { set: make(String(value.value)), span };
    return { set: { kind: "unknown", why: value.kind === "unknown" ? value.why : "it is no text" }, span };
  });
  return entries && testOf(entries, spanOf(at));
}

function inverted(outcome: Outcome | undefined): Outcome | undefined {
  return outcome && not(outcome);
}

function isEmpty(source: Source, node: Node): boolean {
  return node.type === "none" || /^["']{2}$/.test(textOf(source, node));
}
