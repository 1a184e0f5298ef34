import type { Node } from "web-tree-sitter";
import type { OriginSet } from "../../../policy/originSet.ts";
import type { AllowedEntry } from "../../../policy/policy.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { itemsOf, valuesOf } from "./items.ts";
import { everyone, noOne, not, type Outcome, testOf } from "./outcome.ts";
import { matchCall } from "./patterns.ts";

/** Recognises the expressions that are the request's origin. */
export type Subject = (node: Node) => boolean;

type Make = (text: string) => OriginSet;

const exact: Make = (origin) => ({ kind: "exact", origin });
const substring: Make = (text) => ({ kind: "substring", text });
const methods: Readonly<Record<string, Make>> = {
  startswith: (text) => ({ kind: "prefix", text }),
  endswith: (text) => ({ kind: "suffix", text }),
};

const present: Outcome = { holds: everyone, fails: noOne };

/** What one comparison or call says about the origin; undefined where it is none that is understood. */
export function testAt(source: Source, node: Node, isOrigin: Subject): Outcome | undefined {
  if (isOrigin(node)) return present;
  if (node.type === "comparison_operator") return comparison(source, node, isOrigin);
  return node.type === "call" ? call(source, node, isOrigin) : undefined;
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
      return equality(source, left, right, isOrigin);
    case "!=":
      return inverted(equality(source, left, right, isOrigin));
    case "is":
      return identity(source, left, right, isOrigin);
    case "is not":
      return inverted(identity(source, left, right, isOrigin));
    case "in":
      return membership(source, left, right, isOrigin);
    case "not in":
      return inverted(membership(source, left, right, isOrigin));
    default:
      return undefined;
  }
}

function equality(source: Source, left: Node, right: Node, isOrigin: Subject): Outcome | undefined {
  const other = isOrigin(left) ? right : isOrigin(right) ? left : undefined;
  if (!other) return undefined;
  if (isEmpty(source, other)) return not(present);
  return testFor(valuesOf(source, other), exact);
}

/** `origin is None`, `pattern.match(origin) is None`. */
function identity(source: Source, left: Node, right: Node, isOrigin: Subject): Outcome | undefined {
  if (right.type !== "none") return undefined;
  return inverted(testAt(source, left, isOrigin));
}

/** `origin in ALLOWED`, `"example.com" in origin`, `"Origin" in request.headers`. */
function membership(source: Source, left: Node, right: Node, isOrigin: Subject): Outcome | undefined {
  if (isOrigin(left)) return testFor(itemsOf(source, right), exact);
  if (isOrigin(right)) return testFor(valuesOf(source, left), substring);
  const isName = /^b?["'](?:origin|HTTP_ORIGIN)["']$/i.test(textOf(source, left));
  return isName && /(?:headers|environ|META)$/.test(textOf(source, right)) ? present : undefined;
}

function call(source: Source, node: Node, isOrigin: Subject): Outcome | undefined {
  const callee = node.childForFieldName("function");
  const matched = matchCall(source, node);
  if (matched && isOrigin(matched.subject)) return matched.entries && testOf(matched.entries);
  const object = callee?.childForFieldName("object");
  const name = callee?.childForFieldName("attribute");
  const make = name ? methods[textOf(source, name)] : undefined;
  const [argument, ...others] = argumentsOf(source, node).positional;
  if (!object || !make || !argument || others.length > 0 || !isOrigin(object)) return undefined;
  const isSeveral = argument.type === "tuple";
  return testFor(isSeveral ? itemsOf(source, argument) : several(valuesOf(source, argument)), make);
}

/** `startswith(NAME)`, where the name stands for a tuple. */
function several(values: readonly Value[] | undefined): readonly Value[] | undefined {
  return values?.flatMap((value) => (value.kind === "list" ? value.items : [value]));
}

function testFor(values: readonly Value[] | undefined, make: Make): Outcome | undefined {
  const entries = values?.map((value): AllowedEntry => {
    if (value.kind === "text") return { set: make(value.value), span: spanOf(value.node), text: value.value };
    const why = value.kind === "unknown" ? value.why : "it is no text";
    return { set: { kind: "unknown", why }, span: spanOf(value.node) };
  });
  return entries && testOf(entries);
}

function inverted(outcome: Outcome | undefined): Outcome | undefined {
  return outcome && not(outcome);
}

function isEmpty(source: Source, node: Node): boolean {
  return node.type === "none" || /^["']{2}$/.test(textOf(source, node));
}
