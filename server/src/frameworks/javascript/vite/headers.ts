import type { Policy } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf } from "../../../syntax/value.ts";
import { fixedPolicy, headerIn } from "../shared/fixedHeaders.ts";
import { type ViteServer, viteServers } from "./servers.ts";

/** The headers of `server.headers`: Vite sets them on what it serves, over those of its option `cors`, but on no preflight. */
export function headersOfServers(source: Source): Policy[] {
  return viteServers(source).flatMap((server) => policyOf(server) ?? []);
}

function policyOf({ name, options }: ViteServer): Policy | undefined {
  const headers = entryOf(options, "headers");
  const origin = headers && headerIn(headers, "access-control-allow-origin");
  if (!origin) return undefined;
  return fixedPolicy({
    framework: "vite",
    label: "Vite",
    span: spanOf(origin.keyNode),
    scope: { route: `vite ${name}`, layer: 1, methods: ["GET", "HEAD"], writes: "on the way in" },
    header: (wanted) => headerIn(headers, wanted)?.value,
    beside: entryOf(options, "cors"),
    optionsStatus: 404,
  });
}
