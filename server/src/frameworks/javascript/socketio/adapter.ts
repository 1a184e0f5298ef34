import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { memberHits } from "../../../syntax/hits.ts";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { usesOf } from "../../../syntax/javascript/imports.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf } from "../../../syntax/value.ts";
import type { Adapter } from "../../adapter.ts";
import { alternativesIn, finderOf, type Handed, policiesHanded } from "../cors/handed.ts";
import { corsWriters } from "../cors/write.ts";
import { afterEngine, hookedOnly } from "./hooks.ts";
import { isOlder, olderPolicy } from "./older.ts";
import { withoutPreflights, withPreflights } from "./preflights.ts";

/** Servers of Socket.IO 3 and 4, whose option `cors` goes to the package `cors`; 2 and older had `origins` instead. */
const servers: Readonly<Record<string, readonly string[]>> = {
  "socket.io": ["Server", "*", "default", "listen"],
  "engine.io": ["Server"],
};

interface Instance {
  /** The call or expression that makes a server, and what is called. */
  readonly made: Node;
  readonly callee: Node;
}

function instances(source: Source): Instance[] {
  return Object.entries(servers)
    .flatMap(([module, names]) => usesOf(source, module, ({ name }) => names.includes(name)))
    .flatMap((callee) => {
      const made = madeBy(callee);
      return made ? [{ made, callee }] : [];
    });
}

/** `new Server(http, { cors })`, `require("socket.io")(http, { cors })` and `io.attach(http, { cors })` */
function handed(source: Source): Handed[] {
  if (isOlder(source)) return [];
  const all = instances(source).flatMap(({ made }) => [made, ...attachedTo(source, made)]);
  return all.flatMap((node) => {
    const options = argumentsOf(node).given.at(-1);
    const value = options && entryOf(javascriptValue(source, options), "cors");
    const alternatives = value && alternativesIn(source, value);
    return alternatives ? [{ node, named: value.node, alternatives }] : [];
  });
}

/** `io.attach(http, options)` and `io.listen(port, options)` of a server that has a name. */
function attachedTo(source: Source, made: Node): Node[] {
  const name = made.parent?.type === "variable_declarator" ? made.parent.childForFieldName("name") : undefined;
  if (name?.type !== "identifier") return [];
  return memberHits(source, /\b(?:attach|listen)(?=\s*\()/g).flatMap((method) => {
    const call = method.parent?.parent && methodCall(source, method.parent.parent);
    const isOwn = call?.object.type === "identifier" && textOf(source, call.object) === textOf(source, name);
    return isOwn && call.given.length > 1 ? [call.call] : [];
  });
}

function madeBy(callee: Node): Node | undefined {
  const parent = callee.parent;
  const isMade = parent?.childForFieldName("constructor")?.id === callee.id;
  const isCalled = parent?.childForFieldName("function")?.id === callee.id;
  return (isMade || isCalled) && parent ? parent : undefined;
}

function newer(source: Source): Policy[] {
  const policies = policiesHanded(source, handed(source), { framework: "socket.io", label: "Socket.IO" });
  return policies.length > 0 || instances(source).length === 0 ? policies : hookedOnly(source);
}

export const socketIo: Adapter = {
  id: "socket.io",
  family: "javascript",
  words: /["'`](?:socket|engine)\.io["'`]/,
  wordsAreModules: true,
  read: (source) =>
    isOlder(source) ? instances(source).map(({ made, callee }) => olderPolicy(source, made, callee)) : newer(source),
  meeting: {
    inTheEnd: (source, policies) => withoutPreflights(source, afterEngine(source, policies)),
    inLayers: (source, policies) => withPreflights(source, afterEngine(source, policies)),
  },
  writers: corsWriters(finderOf(handed)),
};
