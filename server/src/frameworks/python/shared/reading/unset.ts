import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../../policy/policy.ts";
import type { Failure } from "../../../../policy/wire.ts";
import { spanOf, textOf } from "../../../../syntax/nodes.ts";
import { fromEnvironment, isMentionedElsewhere } from "../../../../syntax/python/environment.ts";
import type { Source } from "../../../../syntax/source.ts";
import { literalOf, type Value } from "../../../../syntax/value.ts";

/** What a library makes of origins that come from a variable which is not set, as the end of a sentence; undefined where that does no harm. */
export interface Unset {
  /** With what it fails when it is given None. */
  readonly failureOf?: (none: Value) => Failure | undefined;
  /** What None does where the library does not fail with it. */
  readonly none?: string;
  /** What a list of one empty text does. */
  readonly emptyItem?: string;
  /** What an empty list does. */
  readonly emptyList?: string;
}

/** The environment variable that alone says who is let in, with what happens where it is not set. */
export function unsetOrigin(
  source: Source,
  origins: Value | undefined,
  { failureOf, none, emptyItem, emptyList }: Unset,
): Pick<Policy, "unsetOrigin"> {
  if (origins?.kind !== "unknown" || origins.elsewhere) return {};
  const read = fromEnvironment(source, literalOf(origins));
  const target = assignedName(source, literalOf(origins));
  const isName = origins.definition && origins.node.type === "identifier";
  const names = [...(read ? [read.variable] : []), ...target, ...(isName ? [textOf(source, origins.node)] : [])];
  const isLookedAt = (name: string) =>
    isMentionedElsewhere(source, name, names.filter((other) => other === name).length);
  if (!read || names.some(isLookedAt)) return {};
  const failure = read.unset === "none" ? failureOf?.({ kind: "null", node: origins.node }) : undefined;
  const effects = {
    none: failure ? failed(failure) : none,
    "empty item": emptyItem,
    "empty list": emptyList,
    fails: "the program fails when it starts",
  };
  const effect = effects[read.unset];
  if (effect === undefined) return {};
  const definedAt = origins.definition && spanOf(origins.definition);
  return {
    unsetOrigin: { variable: read.variable, span: spanOf(origins.node), effect, ...(definedAt && { definedAt }) },
  };
}

/** The last name on the left of an assignment that an expression is the right of: of `app.config["NAME"]`, that one. */
function assignedName(source: Source, { parent, id }: Node): string[] {
  const isRight = parent?.type === "assignment" && parent.childForFieldName("right")?.id === id;
  const left = isRight ? parent.childForFieldName("left") : undefined;
  const name = left && /\w+(?=\W*$)/.exec(textOf(source, left))?.[0];
  return name ? [name] : [];
}

function failed({ when, why }: Failure): string {
  return when === "startup" ? `the app does not start: ${why}` : `every request fails: ${why}`;
}
