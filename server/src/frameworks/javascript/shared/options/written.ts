import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../../policy/policy.ts";
import { elementOf } from "../../../../syntax/javascript/records.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { nodeAt, partsOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { literalOf, type Value } from "../../../../syntax/value.ts";
import type { Edit, NewText } from "../../../adapter.ts";
import { insertBefore, replaceNode } from "../../../shared/writing/elements.ts";
import { branchOf, optionBranches } from "./branches.ts";
import { argumentAt } from "./calls.ts";

/** The options of a policy as they are written. */
export interface Written {
  /** Undefined where none are given, or where they are no object in this file. */
  readonly options: Value | undefined;
  /** The place whose layout and quotes new text imitates. */
  readonly like: Node;
  /** Writes the first option where none is given. */
  readonly first: (option: NewText) => Edit[] | undefined;
}

/** Finds the options of a policy again; undefined where they cannot be rewritten. */
export type Finder = (source: Source, policy: Policy) => Written | undefined;

/** The options are an argument of the call that makes up the policy, counted from 0. */
export function inArgument(index: number): Finder {
  return (source, policy) => {
    const call = nodeAt(source, policy.span);
    const list = call?.childForFieldName("arguments");
    if (!call || !list) return undefined;
    const branches = optionBranches(source, argumentAt(source, call, index)).map((options) => ({ options }));
    const { options } = (branches.length > 1 && branchOf(branches, policy)) || { ...branches[0] };
    if (options && options.kind !== "record") return undefined;
    return { options, like: call, first: (option) => asArgument(list, index, option) };
  };
}

function asArgument(list: Node, index: number, option: NewText): Edit[] | undefined {
  const given = partsOf(list);
  const object: NewText = ["{ ", ...option, " }"];
  if (given.length !== index) return undefined;
  const last = given.at(-1);
  if (!last) return [replaceNode(list, ["(", ...object, ")"])];
  return [{ span: { start: last.endIndex, end: last.endIndex }, newText: [", ", ...object] }];
}

/** The options make up the policy themselves; `true` stands for none. */
export const inPlace: Finder = (source, { span }) => {
  const node = nodeAt(source, span);
  const value = node && javascriptValue(source, node);
  if (!node || !value || (value.kind !== "record" && value.kind !== "flag")) return undefined;
  const options = value.kind === "record" ? value : undefined;
  return { options, like: node, first: (option) => [replaceNode(node, ["{ ", ...option, " }"])] };
};

/** The edits that write an option: before the one for credentials, or before the first one. */
export function inserted(
  source: Source,
  { options, first }: Written,
  before: Value | undefined,
  option: NewText,
): Edit[] | undefined {
  if (!options) return first(option);
  const object = literalOf(options);
  if (object.type !== "object" || options.elsewhere) return undefined;
  const element = (before && elementOf(before)) ?? partsOf(object)[0];
  return element ? [insertBefore(source, element, option)] : [replaceNode(object, ["{ ", ...option, " }"])];
}
