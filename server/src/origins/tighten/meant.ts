import type { OriginSet } from "../../policy/originSet.ts";
import { originParts } from "../hosts/origin.ts";
import { ownerOf } from "../hosts/registrable.ts";
import type { Prover } from "../prover.ts";

const local = /^(?:localhost|.+\.(?:localhost|local|test|internal|lan)|(?:10|127|192\.168|172\.\d+)(?:\.\d+)+)$/;

/**
 * The origins that a set is certainly meant for: on the hosts that it names and right below them, on the own machine also
 * with a port, over `https:` where it lets that in. And those that the user trusts and it lets in.
 */
export function meantBy(set: OriginSet, trusted: readonly string[], prover: Prover): readonly string[] {
  const lets = (origin: string) => prover.contains(set, origin) === true;
  const hosts = prover.names(set).filter((host) => originParts(`https://${host}`) !== undefined);
  const named = hosts.flatMap((host) => {
    const secure = originsOn(host, "https").filter(lets);
    return secure.length > 0 && !local.test(host) ? secure : [...secure, ...originsOn(host, "http").filter(lets)];
  });
  return [...new Set([...named, ...trusted.filter(lets)])];
}

function originsOn(host: string, scheme: "http" | "https"): string[] {
  if (local.test(host)) return [`${scheme}://${host}`, `${scheme}://${host}:3000`];
  return ownerOf(host) === undefined ? [] : [`${scheme}://${host}`, `${scheme}://app.${host}`];
}
