import { climb, textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { mentionsOf } from "../imports.ts";
import { changedNames } from "../values/aliases.ts";
import { moduleOf } from "./paths.ts";

/** Files that are imported for nothing but what they do: `import "./more.js"`, `require("./more")`. */
const forEffects = /^[^\S\n]*(?:import|require)\s*\(?\s*["'`](\.{1,2}\/[^"'`\n]+)["'`]/gm;
const relative = /["'`](\.{1,2}\/[^"'`\n]+)["'`]/g;
const binding = new Set(["import_statement", "variable_declarator"]);
/** More files than so many are not looked at. */
const most = 8;

/** Whether a file imports another one that changes in place what it imports from `home`, as its text tells. */
export function isChangedByImports(source: Source, home: Source): boolean {
  return specifiersIn(source).effects.some((specifier) => {
    const other = moduleOf(source, specifier);
    return other !== undefined && other.path !== home.path && changes(other, home);
  });
}

const specifiersIn = onceFor(({ text }: Source) => ({
  effects: [...text.matchAll(forEffects)].flatMap(([, specifier]) => specifier ?? []).slice(0, most),
  all: [...new Set([...text.matchAll(relative)].flatMap(([, specifier]) => specifier ?? []))].slice(0, most),
}));

function changes(other: Source, home: Source): boolean {
  if (changedNames(other).size === 0) return false;
  return specifiersIn(other).all.some(
    (specifier) => moduleOf(other, specifier)?.path === home.path && isNameChanged(other, specifier),
  );
}

function isNameChanged(other: Source, specifier: string): boolean {
  return mentionsOf(other, specifier).some((mention) => {
    const around = climb(mention, binding);
    const target = around?.childForFieldName("name") ?? around;
    const names = target?.descendantsOfType(["identifier", "shorthand_property_identifier_pattern"]) ?? [];
    return names.some((name) => name !== null && changedNames(other).has(textOf(other, name)));
  });
}
