import { anyByReflection } from "../../../policy/originSet.ts";
import type { Policy } from "../../../policy/policy.ts";
import { sameSpan } from "../../../policy/span.ts";
import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { usesOf } from "../../../syntax/javascript/imports.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, literalOf, type Value } from "../../../syntax/value.ts";
import type { Adapter, RewriteRequest, Writer } from "../../adapter.ts";
import { replaceNode } from "../../shared/writing/elements.ts";
import { listText } from "../../shared/writing/lists.ts";
import { allowOnly } from "../../shared/writing/titles.ts";
import { alternativesIn, finderOf, type Handed, policiesHanded } from "../cors/handed.ts";
import { corsWriters } from "../cors/write.ts";

/** What `config({ server: { cors } })` is told about CORS. */
interface KeystoneCors extends Handed {
  readonly given: Value;
}

function configs(source: Source): KeystoneCors[] {
  return usesOf(source, "@keystone-6/core", ({ name }) => name === "config").flatMap((callee) => {
    const call = callOf(callee);
    const options = call && argumentsOf(call).given[0];
    const server = options && entryOf(javascriptValue(source, options), "server");
    const given = server && entryOf(server, "cors");
    const alternatives = given && alternativesIn(source, given);
    if (!alternatives) return [];
    const standing = isPlain(given) ? { set: anyByReflection, deciding: "comparison" as const } : undefined;
    return [{ node: given.node, named: given.node, alternatives, given, ...(standing && { standing }) }];
  });
}

/** `true` stands for `{ origin: true, credentials: true }` (`config` of `@keystone-6/core`). */
function isPlain({ kind }: Value): boolean {
  return kind === "flag";
}

function read(source: Source): Policy[] {
  return configs(source).flatMap((config) => {
    const policies = policiesHanded(source, [config], { framework: "keystone", label: "Keystone" });
    if (!isPlain(config.given)) return policies;
    const span = spanOf(config.given.node);
    return policies.map((policy) => ({ ...policy, credentials: { kind: "known" as const, value: true, span } }));
  });
}

const writers = corsWriters(finderOf(configs));

/** The options that `true` stands for, with a list. */
const explicitOrigins: Writer = (request: RewriteRequest) => {
  const { source, policy, trusted } = request;
  const config = configs(source).find(({ node }) => sameSpan(spanOf(node), policy.span));
  if (!config || !isPlain(config.given)) return writers["explicit-origins"]?.(request);
  const node = literalOf(config.given);
  if (config.given.elsewhere || node.parent?.type !== "pair") return undefined;
  const list = listText(source, node, trusted.origins);
  const options = ["{ origin: ", ...list, ", credentials: true }"];
  return { title: allowOnly(trusted.origins), edits: [replaceNode(node, options)] };
};

/** Keystone 6, which hands `server.cors` to `cors`. */
export const keystone: Adapter = {
  id: "keystone",
  family: "javascript",
  words: /["'`]@keystone-6\/core["'`]/,
  wordsAreModules: true,
  read,
  writers: { ...writers, "explicit-origins": explicitOrigins },
};
