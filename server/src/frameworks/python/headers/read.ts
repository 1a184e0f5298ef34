import type { Policy } from "../../../policy/policy.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { policiesOf } from "../../shared/headers/policies.ts";
import type { HeaderWrite } from "../../shared/headers/write.ts";
import { runsWithoutHeader } from "../shared/origin/presence.ts";
import { effectOf, failureOf } from "./effects.ts";
import { doubted, fateOf } from "./fate.ts";
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

/** A header that is set, with what answers. */
export interface ServedWrite {
  readonly server: Server;
  readonly write: HeaderWrite;
}

/** Every place of a file that sets a CORS header or Vary by hand on an answer, in the order of the text. */
export const servedWrites = onceFor((source: Source): readonly ServedWrite[] =>
  headerKeys(source).flatMap((key) => {
    const site = siteOf(source, key);
    return site ? (servedWrite(source, site) ?? []) : [];
  }),
);

/** The policies of headers that Python code sets by hand, whatever it is that answers. */
export function readHeaders(source: Source): Policy[] {
  const served = servedWrites(source);
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

function servedWrite(source: Source, found: Site): ServedWrite | undefined {
  const fate = fateOf(source, found);
  if (fate === "gone") return undefined;
  const site = fate === "alone" ? { ...found, adds: false } : found;
  const server = serverOf(source, site.server);
  const read = effectOf(source, site, server);
  const effect = read && fate === "doubtful" ? doubted(read) : read;
  if (!effect) return undefined;
  const methods = methodsLeft(source, site.statement, methodsAt(source, site.statement, server));
  const refused = failureOf(source, site, server);
  const write = writeOf(source, site.statement, site.holder, effect);
  const fills = site.fills || runsWithoutHeader(source, site.statement);
  const joins = fills ? "fills" : site.adds ? "adds" : undefined;
  return {
    server,
    write: {
      ...write,
      handler: site.holder,
      ...(methods && { methods }),
      ...(joins && { joins }),
      ...(refused && { refused }),
    },
  };
}
