import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { climb, partsOf, textOf } from "../../../../syntax/nodes.ts";
import { onceForName } from "../../../../syntax/onceFor.ts";
import { argumentsOf } from "../../../../syntax/python/calls.ts";
import { pythonNames } from "../../../../syntax/python/names.ts";
import type { Source } from "../../../../syntax/source.ts";

const imports: ReadonlySet<string> = new Set(["import_statement", "import_from_statement"]);

/**
 * The calls of a function in its file, where nothing else is done with it: no decorator, no name that is handed on.
 * Undefined where somebody else may call it, and where nobody does.
 */
export function callersOf(source: Source, definition: Node): readonly Node[] | undefined {
  const name = definition.type === "function_definition" ? definition.childForFieldName("name") : undefined;
  if (!name || definition.parent?.type === "decorated_definition") return undefined;
  const { calls, others } = usesOf(source, textOf(source, name));
  return calls.length > 0 && others.every(({ id }) => id === name.id) ? calls : undefined;
}

/** Where a name is called, and the other places where it stands, but for imports. */
const usesOf = onceForName((source: Source, name: string) => {
  const calls: Node[] = [];
  const others: Node[] = [];
  for (const use of namesOf(source, name, pythonNames.nameTypes)) {
    if (climb(use, imports)) continue;
    const call = callOf(use);
    if (call) calls.push(call);
    else others.push(use);
  }
  return { calls, others };
});

/** `name(…)`, `self.name(…)`. */
function callOf(use: Node): Node | undefined {
  const callee = use.parent?.childForFieldName("attribute")?.id === use.id ? use.parent : use;
  const call = callee.parent;
  return call?.type === "call" && call.childForFieldName("function")?.id === callee.id ? call : undefined;
}

/** What the calls of a function give to one of its parameters; undefined where that is not known of all of them. */
export function givenTo(source: Source, definition: Node, parameter: string): readonly Node[] | undefined {
  const callers = callersOf(source, definition);
  const given = callers?.map((call) => argumentOf(source, call, definition, parameter));
  return given?.every((node) => node !== undefined) ? given : undefined;
}

function argumentOf(source: Source, call: Node, definition: Node, parameter: string): Node | undefined {
  const { positional, keywords, spreads, hasListSplat } = argumentsOf(source, call);
  if (spreads.length > 0 || hasListSplat) return undefined;
  const keyword = keywords.get(parameter);
  if (keyword) return keyword.value;
  const list = definition.childForFieldName("parameters");
  const names = (list ? partsOf(list) : []).map((part) => {
    const name = part.type === "identifier" ? part : (part.childForFieldName("name") ?? partsOf(part)[0]);
    return name ? textOf(source, name) : "";
  });
  const isMethod = call.childForFieldName("function")?.type === "attribute" && /^(?:self|cls)$/.test(names[0] ?? "");
  const index = names.indexOf(parameter) - (isMethod ? 1 : 0);
  return index < 0 ? undefined : positional[index];
}
