import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { hits } from "../../../syntax/hits.ts";
import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { mentionsOf, usesOf } from "../../../syntax/javascript/imports.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import type { Adapter } from "../../adapter.ts";
import { alternativesIn, finderOf, type Handed, policiesHanded } from "../cors/handed.ts";
import { corsWriters } from "../cors/write.ts";
import { unsure } from "../shared/options/unsure.ts";
import { scopeOf } from "../shared/origins/scope.ts";
import { onPaths } from "./behind.ts";

/** The integration of Apollo Server 2 and 3 that is built on Express. */
const integration = "apollo-server-express";

/** `new ApolloServer({ cors })` of the package `apollo-server`, and `server.applyMiddleware({ app, cors })`, also as `app.use(server.getMiddleware({ cors }))`. */
function servers(source: Source): Handed[] {
  const made = usesOf(source, "apollo-server", ({ name }) => name === "ApolloServer").flatMap((callee) => {
    const call = callee.parent?.childForFieldName("constructor")?.id === callee.id ? callee.parent : undefined;
    return call ? handed(source, call, callee) : [];
  });
  return [...made, ...applied(source)].sort((a, b) => a.node.startIndex - b.node.startIndex);
}

/** `startStandaloneServer` of Apollo Server 4 and 5 calls `cors()`, and takes no options for it: nothing for a rule to mend. */
function standalone(source: Source): Handed[] {
  return usesOf(source, "@apollo/server/standalone", ({ name }) => name === "startStandaloneServer").flatMap(
    (callee) => {
      const node = callOf(callee);
      const alternatives = [{ passed: [], options: undefined, scope: scopeOf(source) }];
      return node ? [{ node, named: callee, alternatives }] : [];
    },
  );
}

function applied(source: Source): Handed[] {
  if (!source.text.includes(integration) || mentionsOf(source, integration).length === 0) return [];
  return hits(source, /\b(?:applyMiddleware|getMiddleware)\b/g).flatMap((name) => {
    const call = name.parent?.parent ? methodCall(source, name.parent.parent) : undefined;
    return call ? handed(source, call.call, name) : [];
  });
}

/** CORS is on with the defaults of `cors` where the option is not written, or nothing; only `false` turns it off. */
function handed(source: Source, call: Node, named: Node): Handed[] {
  const options = argumentsOf(call).given[0];
  const value = options && javascriptValue(source, options);
  const given = value && corsIn(value);
  const standing = [{ passed: [], options: undefined, scope: scopeOf(source) }];
  const isStanding = !given || given.kind === "null" || given.kind === "undefined";
  const alternatives = isStanding ? standing : alternativesIn(source, given);
  return alternatives ? [{ node: call, named: given?.node ?? named, alternatives }] : [];
}

function corsIn(options: Value): Value | undefined {
  return options.kind === "unknown" ? options : entryOf(options, "cors");
}

const handing = { framework: "apollo-server", label: "Apollo Server" };

/** What plugins put to an answer goes over what `cors` has set. */
function readStandalone(source: Source): Policy[] {
  const policies = policiesHanded(source, standalone(source), handing);
  const isChanged =
    policies.length > 0 && source.mentions(/\bwillSendResponse\b/) && source.mentions(/access-control-allow-/i);
  return isChanged
    ? policies.map((policy) => unsure(policy, "a plugin of the server sets these headers as well"))
    : policies;
}

/** Apollo Server, which brings `cors` along: by its option `cors`, or always open in `startStandaloneServer`. */
export const apollo: Adapter = {
  id: "apollo-server",
  family: "javascript",
  words: /["'`](?:apollo-server(?:-express)?|@apollo\/server\/standalone)["'`]/,
  wordsAreModules: true,
  read: (source) => policiesHanded(source, servers(source), handing),
  readRoutes: (source) => [...policiesHanded(source, servers(source), handing), ...readStandalone(source)],
  meeting: { inTheEnd: (_, policies) => [...policies], inLayers: onPaths },
  writers: corsWriters(finderOf(servers)),
};
