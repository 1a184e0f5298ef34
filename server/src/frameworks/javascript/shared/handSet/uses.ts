import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { outermost } from "../../../../syntax/javascript/calls.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";

/** Where a name is read that is given this expression: `const corsHeaders = {…}`. It may be changed in place. */
export function usesOfValue(source: Source, value: Node): Node[] {
  const whole = outermost(value);
  const declarator = whole.parent?.type === "variable_declarator" ? whole.parent : undefined;
  const name = declarator?.childForFieldName("name");
  if (name?.type !== "identifier" || declarator?.childForFieldName("value")?.id !== whole.id) return [];
  return namesOf(source, textOf(source, name), javascriptNames.nameTypes).filter(
    (use) => use.id !== name.id && givenTo(source, use)?.id === whole.id,
  );
}

/** What a name is declared with and never given anew; undefined for all other names. */
export function givenTo(source: Source, name: Node): Node | undefined {
  const binding = bindingOf(source, javascriptNames, name);
  if (binding.kind === "value") return binding.node;
  return binding.kind === "other" ? binding.given : undefined;
}
