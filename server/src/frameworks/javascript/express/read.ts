import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { additionsOf } from "../../shared/headers/additions.ts";
import { policiesOf } from "../../shared/headers/policies.ts";
import { withoutOrigin } from "./headers/effects.ts";
import { varyWrites } from "./headers/vary.ts";
import { corsNames, headerWrites } from "./headers/writes.ts";

const how = { framework: "express", label: "This handler", optionsStatus: 200 } as const;

/** The policies of headers that handlers set by hand on the response of node or Express. */
export function readExpress(source: Source): Policy[] {
  const writes = headerWrites(source, corsNames);
  if (writes.length === 0) return [];
  const all = [...writes, ...varyWrites(source)].sort((a, b) => a.statement.start - b.statement.start);
  const policies = policiesOf(all, how);
  return policies.filter(({ origins: { set } }) => set.kind !== "unknown" || set.why !== withoutOrigin);
}

/** What handlers that name no origin put to the answers of others, or take away from them. */
export function readAdditions(source: Source): Policy[] {
  return additionsOf(headerWrites(source, corsNames), how);
}
