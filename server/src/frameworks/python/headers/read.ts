import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import { policiesOf } from "../../headers/policies.ts";
import type { HeaderWrite } from "../../headers/write.ts";
import { effectOf, failureOf } from "./effects.ts";
import { type Server, serverOf } from "./frameworks.ts";
import { headerKeys } from "./keys.ts";
import { optionsStatus } from "./options.ts";
import { methodsLeft } from "./preflight.ts";
import { quietPolicies } from "./quiet.ts";
import { methodsAt } from "./reach.ts";
import { type Site, siteOf } from "./sites.ts";
import { writeOf } from "./target.ts";
import { withUnanswered } from "./unanswered.ts";
import { varyWrites } from "./vary.ts";

interface ServedWrite {
  readonly server: Server;
  readonly write: HeaderWrite;
}

/** The policies of headers that Python code sets by hand, whatever it is that answers. */
export function readHeaders(source: Source): Policy[] {
  const served = headerKeys(source).flatMap((key) => {
    const site = siteOf(source, key);
    return site ? (servedWrite(source, site) ?? []) : [];
  });
  if (!served.some(({ write }) => write.effect.header === "allow-origin")) return [];
  const vary = varyWrites(source);
  const servers = new Map(served.map(({ server }) => [server.id, server]));
  return [...servers.values()].flatMap((server) => {
    const own = served.filter((one) => one.server.id === server.id).map(({ write }) => write);
    const all = [...own, ...vary].sort((a, b) => a.statement.start - b.statement.start);
    const policies = policiesOf(all, {
      framework: "python-headers",
      label: "This handler",
      optionsStatus: optionsStatus(source, server),
    });
    return [...withUnanswered(source, server, policies), ...quietPolicies(source, server, policies)];
  });
}

function servedWrite(source: Source, site: Site): ServedWrite | undefined {
  const server = serverOf(source, site.server);
  const effect = effectOf(source, site, server);
  if (!effect) return undefined;
  const methods = methodsLeft(source, site.statement, methodsAt(source, site.statement, server));
  const refused = failureOf(source, site, server);
  const write = writeOf(source, site.statement, site.holder, effect);
  return {
    server,
    write: { ...write, handler: site.holder, ...(methods && { methods }), ...(refused && { refused }) },
  };
}
