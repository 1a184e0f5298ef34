import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { onceForEach } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { handlerOf } from "../blocks.ts";
import { writesOf } from "../writes.ts";
import { isResultChangedOf } from "./handed.ts";
import type { Reading } from "./reading.ts";

/** Longer functions are not looked at: nobody puts settings together in them. */
const longest = 3000;

/** The names in a function, each once. */
const namesIn = onceForEach((source: Source, definition: Node): readonly string[] => {
  if (definition.endIndex - definition.startIndex > longest) return [];
  const found = definition.descendantsOfType("identifier").flatMap((name) => (name ? [textOf(source, name)] : []));
  return [...new Set(found)];
});

/** Whether the module gives a name another value, or changes it, behind a place. */
function isWrittenBehind(source: Source, name: string, place: Node): boolean {
  const { declarations, changes } = writesOf(source, source.root, name);
  if (declarations.length + changes.length < 2) return false;
  const isBehind = (write: Node) => write.startIndex > place.endIndex && handlerOf(write).type === "module";
  return [...declarations, ...changes].some(isBehind);
}

/** Whether a call of the module runs before names that the function reads are given other values. */
export function isCalledEarly(source: Source, definition: Node, call: Node): boolean {
  if (handlerOf(call).type !== "module") return false;
  return namesIn(source, definition).some((name) => isWrittenBehind(source, name, call));
}

/** Whether what a default stands for is not what each call finds: a name that is written again, a list that the function changes. */
export function isDefaultChanged(source: Source, definition: Node, name: string, written: Node): boolean {
  if (written.type === "identifier") return isWrittenBehind(source, textOf(source, written), definition);
  return isMutable(written) && writesOf(source, definition, name).changes.length > 0;
}

/** Whether a function hands out the same list again and again, and a caller changes it: a cached one, one that is a default. */
export function isSharedAndChanged(reading: Reading, definition: Node): boolean {
  const { parent } = definition;
  const decorators = parent?.type === "decorated_definition" ? partsOf(parent).slice(0, -1) : [];
  const isCached = decorators.some((one) => /\b(?:lru_)?cache\b/.test(one.text));
  const parameters = definition.childForFieldName("parameters");
  const isByDefault = (parameters ? partsOf(parameters) : []).some((part) => {
    const value = part.childForFieldName("value");
    return value !== null && isMutable(value);
  });
  return (isCached || isByDefault) && isResultChangedOf(reading, definition);
}

function isMutable({ type }: Node): boolean {
  return type === "list" || type === "dictionary" || type === "set";
}
