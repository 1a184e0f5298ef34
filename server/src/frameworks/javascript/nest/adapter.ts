import type { Policy } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Adapter } from "../../adapter.ts";
import { finderOf, policiesHanded } from "../cors/handed.ts";
import { corsWriters } from "../cors/write.ts";
import { isOnFastify, type NestCors, nestCors } from "./applications.ts";
import { behindUserGuards } from "./guards.ts";
import { readDecorators } from "./headerDecorators.ts";
import { inTime } from "./inTime.ts";
import { onFastify } from "./onFastify.ts";
import { socketServers } from "./socketAdapters.ts";

const how = { framework: "nest", label: "Nest" };
const gatewayHow = { framework: "nest", label: "Nest's gateway" };

/** The applications of a file lie on one path; what is handed over at their start is applied last. */
function applications(source: Source): Policy[] {
  const all = nestCors(source);
  if (isOnFastify(source)) return onFastify(source, all);
  return all.flatMap((each, layer) => {
    const scope = { route: "application", layer, ...(each.started && { methods: [] }) };
    return policiesHanded(source, [{ ...each, scope }], how).map((policy) =>
      behindUserGuards(source, withoutOptions(source, behindRoutes(policy, each)), each),
    );
  });
}

/** `preflightContinue` leaves preflights to the routes, among which none is there for them. */
function withoutOptions(source: Source, policy: Policy): Policy {
  const { wire } = policy;
  if (wire.preflight.kind !== "passed on" || source.mentions(/@(?:Options|All)\b/)) return policy;
  return { ...policy, wire: { ...wire, preflight: { ...wire.preflight, status: 404 } } };
}

/** Express asks in the order in which it was told: what comes behind the routes is asked for no request that they answer. */
function behindRoutes(policy: Policy, { named, started }: NestCors): Policy {
  if (!started) return policy;
  const { statement, method } = started;
  const effect = `\`enableCors\` comes behind \`${method}\`, which puts the routes in place: they answer before it is reached, and their answers have no CORS headers.`;
  return { ...policy, inFront: [{ span: spanOf(named), other: spanOf(statement), effect }] };
}

function readNest(source: Source): Policy[] {
  const gateways = policiesHanded(source, socketServers(source), gatewayHow);
  return [...applications(source), ...gateways, ...readDecorators(source)];
}

export const nest: Adapter = {
  id: "nest",
  family: "javascript",
  words: /["'`]@nestjs\/|\benableCors\b/,
  read: readNest,
  readRoutes: readNest,
  writers: { ...corsWriters(finderOf((source) => [...nestCors(source), ...socketServers(source)])), correct: inTime },
};
