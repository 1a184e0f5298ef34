import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { sameSpan } from "../../../policy/span.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";
import type { RewriteRequest } from "../../adapter.ts";
import { type Alternative, waysTo } from "./alternatives.ts";
import { optionOf } from "./policy.ts";

/** The options of a use as they are found again. */
export interface Found {
  readonly alternatives: readonly Alternative[];
  /** What the policy is read from. */
  readonly anchor: Node;
  /** The parentheses of a call without arguments, where the options would stand. */
  readonly empty: Node | undefined;
}

/** Finds what a policy was read from. */
export type Finder = (source: Source, policy: Policy) => Found | undefined;

/** The options of a policy as they are written. */
export interface Written {
  readonly origin: Value | undefined;
  readonly credentials: Value | undefined;
  /** The object that the options are written in, where it stands in place. */
  readonly object: Node | undefined;
  readonly anchor: Node;
  readonly empty: Node | undefined;
}

/** The options that a policy was read from, of several alternatives those of its own; undefined where it was read from none. */
export function writtenFor({ source, policy }: RewriteRequest, find: Finder): Written | undefined {
  const found = find(source, policy);
  if (!found) return undefined;
  const all = found.alternatives.flatMap((alternative) => writtenOf(alternative, found));
  const own = all.find(({ origin }) => origin && sameSpan(spanOf(origin.node), policy.origins.span));
  const [first] = all;
  return own ?? first ?? { ...found, origin: undefined, credentials: undefined, object: undefined };
}

/** A choice between origins counts as each of them. */
function writtenOf(alternative: Alternative, { anchor, empty }: Found): Written[] {
  const { options } = alternative;
  const origin = options && optionOf(options, "origin");
  const credentials = options && optionOf(options, "credentials");
  const literal = options?.kind === "record" && !options.elsewhere ? literalOf(options) : undefined;
  const object = literal?.type === "object" ? literal : undefined;
  const whole: Written = { origin, credentials, object, anchor, empty };
  const branches = (origin && waysTo(alternative, origin)) ?? [];
  const inBranches = branches.flatMap(({ answer }) => (answer.kind === "value" ? [answer.value] : []));
  return [whole, ...inBranches.map((value) => ({ ...whole, origin: value }))];
}
