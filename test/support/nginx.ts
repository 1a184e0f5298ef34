import { readNginx } from "../../server/src/frameworks/nginx/read.ts";
import { dependsOnOrigin, sendsNothing, varies } from "../../server/src/policy/behaviour.ts";
import type { OriginSet } from "../../server/src/policy/originSet.ts";
import type { Policy } from "../../server/src/policy/policy.ts";
import { sourceOf } from "../../server/src/syntax/source.ts";
import { parsers } from "./grammars.ts";

/** The policies of an nginx configuration that let someone in. */
export async function nginxPolicies(text: string): Promise<Policy[]> {
  await parsers.load("nginx");
  const tree = parsers.parse("nginx", text);
  if (!tree) throw new Error("The configuration took too long to parse.");
  try {
    const policies = readNginx(sourceOf("nginx.conf", "nginx", text, tree.rootNode));
    return policies.filter((policy) => !sendsNothing(policy));
  } finally {
    tree.delete();
  }
}

/** A policy in one line: who is let in, with what credentials, and which answers have `Vary: Origin`. */
export function summary(policy: Policy): string {
  const { origins, credentials } = policy;
  const on = credentials.kind === "known" ? String(credentials.value) : credentials.kind;
  return `${originsText(origins.set)}; credentials ${on}; ${dependsOnOrigin(policy) ? `vary ${varies(policy)}` : "constant"}`;
}

function originsText(set: OriginSet): string {
  switch (set.kind) {
    case "everyone":
      return set.how;
    case "exact":
      return set.origin;
    case "pattern":
      return `/${set.source}/${set.flags}`;
    case "union":
      return set.members.map(originsText).join(" | ");
    default:
      return set.kind;
  }
}

/** Whether a set lets an origin in. Patterns of the tests mean the same in JavaScript. */
export function letsIn(set: OriginSet, origin: string): boolean {
  if (set.kind === "union") return set.members.some((member) => letsIn(member, origin));
  if (set.kind === "exact") return set.origin === origin;
  if (set.kind === "pattern") return new RegExp(set.source, set.flags).test(origin);
  return set.kind !== "nobody";
}
