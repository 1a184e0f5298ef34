import type { Policy } from "../../policy/policy.ts";
import { fileBlock } from "../../syntax/nginx/blocks.ts";
import type { Source } from "../../syntax/source.ts";
import { readFile } from "./config/file.ts";
import { sitePolicies } from "./ways/site.ts";

/** The policies of all places in a file where `add_header` lets origins in, each once. */
export function readNginx(source: Source): Policy[] {
  const file = readFile(source, fileBlock(source));
  const policies: Policy[] = [];
  const byLine = new Map<number, Policy[]>();
  for (const policy of file.sites.flatMap((site) => sitePolicies(file, site))) {
    const ofLine = byLine.get(policy.span.start) ?? [];
    if (ofLine.some((other) => JSON.stringify(other) === JSON.stringify(policy))) continue;
    byLine.set(policy.span.start, [...ofLine, policy]);
    policies.push(policy);
  }
  return policies;
}
