import { climb, textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { mentionsOf } from "../imports.ts";
import { changedNames, mayChange } from "../values/aliases.ts";
import { moduleOf, moduleTextOf } from "./paths.ts";

/** Files that are imported for what they do: `import "./more.js"`, `require("./more")`, `require("./more")(app)`. */
const forEffects = /^[^\S\n]*(?:import|require)\s*\(?\s*["'`](\.{1,2}\/[^"'`\n]+)["'`]/gm;
/** Files of which something is imported under a name: `import { setUp } from "./more.js"`, `const setUp = require("./more")`. */
const named =
  /\b(?:import\s([^;'"`()]{1,400}?)\bfrom|(?:const|let|var)\s([\w$\s{},:]{1,400}?)=\s*require\s*\()\s*["'`](\.{1,2}\/[^"'`\n]+)["'`]/g;
/** What a statement calls for nothing but what it does: `setUp();`, `await setUp(app)`. */
const calls = /(?:^|[;{}])[^\S\n]*(?:await\s+|void\s+)?([\w$]+)(?:\.[\w$]+)*\(/gm;
const relative = /["'`](\.{1,2}\/[^"'`\n]+)["'`]/g;
const binding = new Set(["import_statement", "variable_declarator"]);
/** More files than so many are not looked at. */
const most = 8;

/**
 * Whether a file imports another one that changes in place what it imports from `home`, as its text tells: when it is
 * loaded, or where one of its functions is called by a statement.
 */
export function isChangedByImports(source: Source, home: Source): boolean {
  return specifiersIn(source).effects.some((specifier) => {
    const other = moduleTextOf(source, specifier);
    const mayBe = other && other.path !== home.path && mayChange(other.text) && mentions(other.text, home);
    const parsed = mayBe ? moduleOf(source, specifier) : undefined;
    return parsed !== undefined && changes(parsed, home);
  });
}

/** Whether a text may name a file: by its last part, or by its folder where that is its index. */
function mentions(text: string, { path }: Source): boolean {
  const stem =
    path
      .split("/")
      .at(-1)
      ?.replace(/\.\w+$/, "") ?? "";
  return stem === "index" || text.includes(stem);
}

const specifiersIn = onceFor(({ text }: Source) => ({
  effects: [
    ...new Set([...[...text.matchAll(forEffects)].flatMap(([, specifier]) => specifier ?? []), ...calledIn(text)]),
  ].slice(0, most),
  all: [...new Set([...text.matchAll(relative)].flatMap(([, specifier]) => specifier ?? []))].slice(0, most),
}));

/** The files of which a function is called by a statement. */
function calledIn(text: string): string[] {
  const called = new Set([...text.matchAll(calls)].map(([, name]) => name));
  return [...text.matchAll(named)].flatMap(([, imported, required, specifier]) => {
    const names = (imported ?? required ?? "").match(/[\w$]+/g) ?? [];
    return specifier !== undefined && names.some((name) => called.has(name)) ? [specifier] : [];
  });
}

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
