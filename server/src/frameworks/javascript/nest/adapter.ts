import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Adapter } from "../../adapter.ts";
import { finderOf, policiesHanded } from "../cors/handed.ts";
import { corsWriters } from "../cors/write.ts";
import { isOnFastify, nestCors } from "./applications.ts";
import { gateways } from "./gateways.ts";
import { onFastify } from "./onFastify.ts";

const how = { framework: "nest", label: "Nest" };
const gatewayHow = { framework: "nest", label: "Nest's gateway" };

/** The applications of a file lie on one path; what is handed over at their start is applied last. */
function applications(source: Source): Policy[] {
  const all = nestCors(source);
  if (isOnFastify(source)) return onFastify(source, all);
  const layered = all.map((each, layer) => ({
    ...each,
    scope: { route: "application", layer, ...(each.isLate && { methods: [] }) },
  }));
  return policiesHanded(source, layered, how);
}

export const nest: Adapter = {
  id: "nest",
  family: "javascript",
  words: /["'`]@nestjs\/|\benableCors\b/,
  read: (source) => [...applications(source), ...policiesHanded(source, gateways(source), gatewayHow)],
  writers: corsWriters(finderOf((source) => [...nestCors(source), ...gateways(source)])),
};
