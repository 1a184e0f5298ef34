import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../../policy/policy.ts";
import { contains } from "../../../../policy/span.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { othersPolicy } from "../../../shared/headers/others.ts";
import { optionsStatus } from "../../headers/options.ts";
import { servedWrites } from "../../headers/read.ts";

/** The id of the adapter of headers that are set by hand. */
export const handSet = "python-headers";

/**
 * What a function, or a class, puts to every answer that goes through it: who is let in, as `policies` tell, or what else is
 * said to those that are.
 */
export function answersThrough(source: Source, definition: Node, policies: readonly Policy[]): Policy[] {
  const place = spanOf(definition);
  const own = policies.filter(({ framework, span }) => framework === handSet && contains(place, span));
  const others = own.length > 0 ? undefined : othersIn(source, definition);
  return [...own, ...(others ? [others] : [])].map((policy) => ({
    ...policy,
    scope: { ...policy.scope, writes: "on the way out" },
  }));
}

function othersIn(source: Source, definition: Node): Policy | undefined {
  const place = spanOf(definition);
  const served = servedWrites(source).filter(({ write }) => contains(place, write.statement));
  const [first] = served;
  if (!first) return undefined;
  const how = { framework: handSet, label: "This handler", optionsStatus: optionsStatus(source, first.server) };
  return othersPolicy(
    served.map(({ write }) => write),
    how,
  );
}
