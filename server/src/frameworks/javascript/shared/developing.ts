import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { functionTypes } from "../../../syntax/javascript/functions.ts";
import { exactlyAt } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { handSetLabel } from "./handSet/policies.ts";
import { unsure } from "./options/unsure.ts";
import { outcomeOf } from "./origins/conditions.ts";
import { dependsOnMode } from "./origins/production.ts";
import { scopeOf } from "./origins/scope.ts";

const modes = /\bNODE_ENV\b|\bAPP_ENV\b|\bproduction\b|\bdevelopment\b/;
const why = "the program may do so in development only";

/**
 * Policies as a server has them that is deployed: what lets everyone in where the program asks for its mode around it, as in
 * `if (process.env.NODE_ENV !== "production") app.use(cors({ origin: true }))`, is not held against it. Conditions inside of
 * a handler do not count, which runs for each request.
 */
export function asDeployed(source: Source, policies: Policy[]): Policy[] {
  if (!source.mentions(modes)) return policies;
  return policies.map((policy) => (mayOpen(policy) && isForDevelopment(source, policy) ? unsure(policy, why) : policy));
}

/** Whether everyone is let in by name, or refused by browsers for the sake of credentials. */
function mayOpen({ origins: { set }, credentials }: Policy): boolean {
  if (set.kind !== "everyone") return false;
  return set.how === "reflection" || (credentials.kind === "known" && credentials.value);
}

function isForDevelopment(source: Source, { span, label }: Policy): boolean {
  let isOutside = label !== handSetLabel;
  let at: Node | undefined = exactlyAt(source, span);
  for (; at?.parent; at = at.parent) {
    if (functionTypes.has(at.type)) isOutside = true;
    const branch = isOutside ? branchOf(at, at.parent) : undefined;
    if (branch && isUnsettled(source, branch)) return true;
  }
  return false;
}

interface Branch {
  readonly condition: Node;
  readonly when: boolean;
}

function branchOf(node: Node, parent: Node): Branch | undefined {
  const condition = parent.type === "if_statement" ? parent.childForFieldName("condition") : null;
  if (!condition || condition.id === node.id) return undefined;
  return { condition, when: parent.childForFieldName("consequence")?.id === node.id };
}

/** Whether all ways into a branch ask for a mode other than that of a server that is deployed. */
function isUnsettled(source: Source, { condition, when }: Branch): boolean {
  const { yes, no } = outcomeOf(scopeOf(source), condition);
  const ways = when ? yes : no;
  return ways.length > 0 && ways.every((passed) => passed.some(dependsOnMode));
}
