import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import type { Source } from "../../../syntax/source.ts";

/**
 * What the name of an application or a router is declared with, as far as the file shows, also where methods are called on it
 * that look as if they changed it: `app.delete(…)`.
 */
export function declaredWith(source: Source, name: Node): Node | undefined {
  if (name.type !== "identifier") return undefined;
  const binding = bindingOf(source, javascriptNames, name);
  if (binding.kind === "value") return binding.node;
  return binding.kind === "other" ? binding.given : undefined;
}

/** The same for a name that is given as a text: for where it stands first. */
export function firstDeclaredWith(source: Source, name: string): Node | undefined {
  const [first] = namesOf(source, name, javascriptNames.nameTypes);
  return first && declaredWith(source, first);
}
