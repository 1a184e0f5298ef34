import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../../policy/policy.ts";
import type { Span } from "../../../../policy/span.ts";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { isTabled } from "../../../../syntax/javascript/values/tables.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { type Entry, literalOf, type Value } from "../../../../syntax/value.ts";
import { argumentAt } from "./calls.ts";

/** More branches in branches are not told apart. */
const maxDepth = 3;

/**
 * The policies of a call whose options are its argument at `index`: one for each branch of a condition that the source leaves
 * open, `production ? […] : "*"`. What all are let in by who only reflects may be so in development only, and stays unknown.
 */
export function inBranches(
  source: Source,
  call: Node,
  index: number,
  read: (options: Value | undefined) => Policy,
): Policy[] {
  const options = argumentAt(source, call, index);
  const branches = optionBranches(source, options);
  return branches.length < 2 ? [read(options)] : branches.map((branch) => settled(read(branch)));
}

/** The options on each branch; themselves where they depend on no condition. */
export function optionBranches(source: Source, options: Value | undefined): readonly (Value | undefined)[] {
  return options ? branchesOf(source, options, maxDepth) : [options];
}

/** The policy of one branch of several. */
export function settled(policy: Policy): Policy {
  const { set } = policy.origins;
  if (set.kind !== "everyone" || set.how !== "reflection") return policy;
  const why = "it depends on a condition";
  return { ...policy, origins: { ...policy.origins, set: { kind: "unknown", why }, entries: [] } };
}

/** A value for each branch: of the options themselves, or of the origin among them with all that asks the same. */
function branchesOf(source: Source, options: Value, depth: number): Value[] {
  const whole = depth > 0 ? sidesOf(source, options) : undefined;
  if (whole) return whole.values.flatMap((value) => branchesOf(source, value, depth - 1));
  if (depth === 0 || options.kind !== "record" || options.elsewhere) return [options];
  const origin = options.entries.findLast(({ key }) => key === "origin" || key === "origins");
  const asked = origin && sidesOf(source, origin.value);
  if (!asked) return [options];
  return asked.values.flatMap((_, way) => {
    const entries = options.entries.map((entry) => onWay(source, entry, asked.condition, way));
    return branchesOf(source, { ...options, entries }, depth - 1);
  });
}

function onWay(source: Source, entry: Entry, condition: string, way: number): Entry {
  const sides = sidesOf(source, entry.value);
  const value = sides?.condition === condition ? sides.values[way] : undefined;
  return value ? { key: entry.key, keyNode: entry.keyNode, value } : entry;
}

/** What a value is when a condition holds and when it does not, or in each case of a table; undefined where it does not depend on one. */
function sidesOf(source: Source, value: Value): { condition: string; values: readonly Value[] } | undefined {
  if (isTabled(value)) return { condition: value.by.condition, values: value.may };
  if (value.kind !== "unknown" || value.elsewhere) return undefined;
  const node = bare(literalOf(value));
  if (node.type !== "ternary_expression") return undefined;
  const [condition, then, otherwise] = ["condition", "consequence", "alternative"].map((field) =>
    node.childForFieldName(field),
  );
  if (!condition || !then || !otherwise) return undefined;
  return {
    condition: textOf(source, condition),
    values: [then, otherwise].map((side) => javascriptValue(source, side)),
  };
}

/** The branch that a policy has been read from: the one in which its origins are written, if any is. */
export function branchOf<T extends { readonly options: Value | undefined }>(
  branches: readonly T[],
  { origins: { span } }: Policy,
): T | undefined {
  const holding = branches.flatMap((branch) => {
    const entries = branch.options?.kind === "record" ? branch.options.entries : [];
    const node = entries.map(({ value }) => value.node).find((each) => holds(each, span));
    return node ? [{ branch, length: node.endIndex - node.startIndex }] : [];
  });
  return holding.sort((a, b) => a.length - b.length)[0]?.branch;
}

function holds(node: Node, span: Span): boolean {
  return node.startIndex <= span.start && span.end <= node.endIndex;
}
