import type { Policy } from "../../../policy/policy.ts";
import { hits } from "../../../syntax/hits.ts";
import { memberRead } from "../../../syntax/javascript/members.ts";
import { partsOf, spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { removalOf } from "../../shared/headers/additions.ts";
import { branchesOf } from "../express/ways/branches.ts";
import { mountOfHandler } from "../shared/handSet/mounts.ts";
import { handSetLabel } from "../shared/handSet/policies.ts";
import { receiverCarrier } from "../shared/handSet/receivers.ts";
import { mountedMethods } from "../shared/options/mount.ts";

const how = { framework: "elysia", label: handSetLabel, optionsStatus: 404 };

/** What `set.headers = {…}` in the handler of a route takes away: all that was set before, where it is not spread into it. */
export function readResets(source: Source, route: string | undefined): Policy[] {
  if (!route) return [];
  return hits(source, /\bheaders\b(?=[^\S\n]*=[^\S\n]*\{)/g).flatMap((name) => {
    const target = name.parent;
    const assignment = target?.parent?.type === "assignment_expression" ? target.parent : undefined;
    const read = target && memberRead(source, target);
    const given = assignment?.childForFieldName("right");
    if (!assignment || !read || given?.type !== "object") return [];
    if (partsOf(given).some(({ type }) => type === "spread_element")) return [];
    const carrier = receiverCarrier(source, { call: assignment, object: read.object, method: "header", given: [] });
    if (carrier?.kind !== "elysia" || branchesOf(source, assignment, carrier.handler).length > 0) return [];
    const mount = mountOfHandler(source, carrier.handler);
    if (!mount || /^on[A-Z]/.test(mount.method)) return [];
    const methods = mountedMethods(mount);
    const removal = removalOf(route, spanOf(assignment), how);
    return [{ ...removal, scope: { ...removal.scope, layer: behindPlugin, ...(methods && { methods }) } }];
  });
}

/** Behind the plugin, and in front of what the handler sets itself. */
const behindPlugin = 0.5;
