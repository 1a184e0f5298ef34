import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { usesOf } from "../../../syntax/javascript/imports.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf } from "../../../syntax/value.ts";
import type { Adapter } from "../../adapter.ts";
import { alternativesIn, finderOf, type Handed, policiesHanded } from "../cors/handed.ts";
import { corsWriters } from "../cors/write.ts";

/** Servers of Socket.IO 3 and 4, whose option `cors` goes to the package `cors`; 2 and older had `origins` instead. */
const servers: Readonly<Record<string, readonly string[]>> = {
  "socket.io": ["Server", "*", "default"],
  "engine.io": ["Server"],
};

/** `new Server(http, { cors })`, and `require("socket.io")(http, { cors })` */
function instances(source: Source): Handed[] {
  return Object.entries(servers)
    .flatMap(([module, names]) => usesOf(source, module, ({ name }) => names.includes(name)))
    .flatMap((callee) => {
      const made = madeBy(callee);
      const options = made && argumentsOf(made).given.at(-1);
      const value = options && entryOf(javascriptValue(source, options), "cors");
      const alternatives = value && alternativesIn(source, value);
      return made && alternatives ? [{ node: made, named: value.node, alternatives }] : [];
    });
}

function madeBy(callee: Node): Node | undefined {
  const parent = callee.parent;
  const isMade = parent?.childForFieldName("constructor")?.id === callee.id;
  const isCalled = parent?.childForFieldName("function")?.id === callee.id;
  return (isMade || isCalled) && parent ? parent : undefined;
}

export const socketIo: Adapter = {
  id: "socket.io",
  family: "javascript",
  words: /["'`](?:socket|engine)\.io["'`]/,
  wordsAreModules: true,
  read: (source) => policiesHanded(source, instances(source), { framework: "socket.io", label: "Socket.IO" }),
  writers: corsWriters(finderOf(instances)),
};
