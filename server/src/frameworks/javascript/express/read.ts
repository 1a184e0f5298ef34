import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { policiesOf } from "../../headers/policies.ts";
import { withoutOrigin } from "./headers/effects.ts";
import { varyWrites } from "./headers/vary.ts";
import { corsNames, headerWrites } from "./headers/writes.ts";

/** The policies of headers that handlers set by hand on the response of node or Express. */
export function readExpress(source: Source): Policy[] {
  const writes = headerWrites(source, corsNames);
  if (writes.length === 0) return [];
  const all = [...writes, ...varyWrites(source)].sort((a, b) => a.statement.start - b.statement.start);
  const policies = policiesOf(all, { framework: "express", label: "This handler", optionsStatus: 200 });
  return policies.filter(({ origins: { set } }) => set.kind !== "unknown" || set.why !== withoutOrigin);
}
