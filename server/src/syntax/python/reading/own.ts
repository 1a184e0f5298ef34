import type { Node } from "web-tree-sitter";
import { partsOf } from "../../nodes.ts";
import type { Writes } from "../writes.ts";
import type { Reading } from "./reading.ts";
import { type Thing, thingOf } from "./things.ts";

type OwnObject = Extract<Thing, { kind: "object" }>;

/** The object that the first parameter of a method stands for; undefined for every other name. */
export function ownObject(reading: Reading, writes: Writes): OwnObject | undefined {
  const { source, self } = reading;
  const owner = ownClass(writes);
  return owner && (self ?? objectOfCaller(reading, writes.scope) ?? { kind: "object", source, node: owner });
}

/** The class of a method whose first parameter a name is. */
function ownClass({ scope, declarations }: Writes): Node | undefined {
  const parameters = scope.type === "function_definition" ? scope.childForFieldName("parameters") : null;
  const first = parameters ? partsOf(parameters)[0] : undefined;
  if (!first || declarations.length !== 1 || declarations[0]?.id !== first.id || isStatic(scope)) return undefined;
  const block = scope.parent?.type === "decorated_definition" ? scope.parent.parent : scope.parent;
  return block?.parent?.type === "class_definition" ? block.parent : undefined;
}

function isStatic({ parent }: Node): boolean {
  const decorators = parent?.type === "decorated_definition" ? partsOf(parent).slice(0, -1) : [];
  return decorators.some(({ text }) => /^@\s*staticmethod\b/.test(text));
}

/** The object that a method is called on, or that is made, by the call for which the file is read. */
function objectOfCaller(reading: Reading, scope: Node): OwnObject | undefined {
  const { caller } = reading.source;
  const callee = caller?.definition.id === scope.id ? caller.call.childForFieldName("function") : undefined;
  if (!caller || !callee) return undefined;
  const inside = reading.within(caller.source);
  const thing = thingOf(inside, callee);
  const call = { source: caller.source, node: caller.call };
  if (thing.kind === "class") return { kind: "object", source: thing.source, node: thing.node, call };
  const object = callee.childForFieldName("object");
  const held = thing.kind === "function" && object ? thingOf(inside, object) : undefined;
  return held?.kind === "object" ? held : undefined;
}
