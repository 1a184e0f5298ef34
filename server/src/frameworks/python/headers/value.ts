import type { Node } from "web-tree-sitter";
import { anyByReflection, anyByWildcard, type OriginSet } from "../../../policy/originSet.ts";
import { partsOf, spanOf } from "../../../syntax/nodes.ts";
import { isTest, isTested } from "../../../syntax/python/guards.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { AllowOrigin } from "../../headers/write.ts";
import { isRequestOrigin } from "./origin.ts";

type Meaning = Pick<AllowOrigin, "set" | "dependsOnOrigin" | "definedAt" | "text">;

/** What the value of an Access-Control-Allow-Origin header, set at `node`, lets in. */
export function allowOriginValue(source: Source, node: Node): Meaning {
  const isOrigin = (other: Node) => isRequestOrigin(source, other);
  const echoed = alternatives(node).some((part) => isOrigin(part.value));
  if (!echoed) return constant(source, node);
  const untested = alternatives(node).some(
    (part) =>
      isOrigin(part.value) &&
      !part.conditions.some((condition) => isTest(source, condition, isOrigin)) &&
      !isTested(source, node, isOrigin),
  );
  const set: OriginSet = untested ? anyByReflection : { kind: "unknown", why: "the code around it tests the origin" };
  return { set, dependsOnOrigin: true };
}

interface Alternative {
  readonly value: Node;
  /** What decides between this value and the others. */
  readonly conditions: readonly Node[];
}

/** The values that an expression can take: both sides of `or` and of a conditional expression. */
function alternatives(node: Node): Alternative[] {
  const pending: Alternative[] = [{ value: node, conditions: [] }];
  const found: Alternative[] = [];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, conditions } = next;
    const parts = partsOf(value);
    const [first, second, third] = parts;
    if (value.type === "parenthesized_expression" && first) pending.push({ value: first, conditions });
    else if (value.type === "boolean_operator") pending.push(...parts.map((part) => operand(value, part, conditions)));
    else if (value.type === "conditional_expression" && first && second && third) {
      pending.push({ value: first, conditions: [...conditions, second] });
      pending.push({ value: third, conditions: [...conditions, second] });
    } else found.push(next);
  }
  return found;
}

/** In `A and B`, A decides whether B is the value; in `A or B` only A's presence does. */
function operand(operator: Node, part: Node, conditions: readonly Node[]): Alternative {
  const isAnd = operator.childForFieldName("operator")?.type === "and";
  const others = partsOf(operator).filter((other) => other.id !== part.id);
  return { value: part, conditions: isAnd ? [...conditions, ...others] : conditions };
}

function constant(source: Source, node: Node): Meaning {
  const value = pythonValue(source, node);
  const definedAt = value.definition && { definedAt: spanOf(value.definition) };
  if (value.kind === "text") {
    const set: OriginSet = value.value === "*" ? anyByWildcard : { kind: "exact", origin: value.value };
    return { set, text: value.value, dependsOnOrigin: false, ...definedAt };
  }
  const why = value.kind === "unknown" ? value.why : "it is no text";
  return { set: { kind: "unknown", why }, dependsOnOrigin: false, ...definedAt };
}
