import type { Node } from "web-tree-sitter";
import type { Policy, Scope } from "../../../policy/policy.ts";
import { sameSpan } from "../../../policy/span.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import { scopeOf } from "../shared/origins/scope.ts";
import { type Alternative, alternativesOf } from "./alternatives.ts";
import { type DefaultOrigin, everyone } from "./origin.ts";
import { policiesOf } from "./policy.ts";
import { ownScope } from "./scopes.ts";
import type { Finder } from "./written.ts";

/** Options of `cors` that a framework takes and hands on. */
export interface Handed {
  /** The call, decorator or option that makes up the policy. */
  readonly node: Node;
  /** What stands for the default where no origin is written: a name, not a whole call. */
  readonly named: Node;
  readonly alternatives: readonly Alternative[];
  readonly scope?: Partial<Scope>;
  /** The parentheses of a call without arguments, where the options would stand. */
  readonly empty?: Node | undefined;
  readonly standing?: Omit<DefaultOrigin, "span">;
}

/** How a framework is named in messages and in policies. */
export interface Handing {
  readonly framework: string;
  readonly label: string;
  /** Options that the framework takes besides those of `cors`. */
  readonly others?: readonly string[];
}

/**
 * The options that the value of a framework's option `cors` stands for: `true` for the defaults, an object or a delegate
 * for itself. Undefined where it switches CORS off, as any other value does that is not true.
 */
export function alternativesIn(source: Source, value: Value): readonly Alternative[] | undefined {
  const scope = scopeOf(source);
  switch (value.kind) {
    case "flag":
      return value.value ? [{ passed: [], options: undefined, scope }] : undefined;
    case "null":
    case "undefined":
      return undefined;
    case "record":
      return [{ passed: [], options: value, scope }];
    case "unknown":
      return value.elsewhere ? [{ passed: [], options: value, scope }] : choices(source, value);
    default:
      return alternativesOf(source, value.node);
  }
}

/** A choice between objects; where one of the branches may be `true` or `false`, nothing is known. */
function choices(source: Source, value: Value): readonly Alternative[] {
  const all = alternativesOf(source, value.node);
  const isClear = all.every(({ options }) => options !== undefined);
  return isClear ? all : [{ passed: [], options: unknown(value.node, "it depends"), scope: scopeOf(source) }];
}

/** The policies of all that a framework hands on. */
export function policiesHanded(source: Source, all: readonly Handed[], { others = [], ...how }: Handing): Policy[] {
  return all.flatMap(({ node, named, alternatives, scope, standing }) => {
    const use = {
      ...how,
      others,
      span: spanOf(node),
      standing: standing ? { ...standing, span: spanOf(named) } : everyone(spanOf(named)),
      alternatives,
    };
    return policiesOf(source, use, { ...ownScope(source, node), ...scope });
  });
}

/** Finds what a policy was read from among all that is handed on. */
export function finderOf(read: (source: Source) => readonly Handed[]): Finder {
  return (source, { span }) => {
    const found = read(source).find(({ node }) => sameSpan(spanOf(node), span));
    return found && { alternatives: found.alternatives, anchor: found.node, empty: found.empty };
  };
}
