import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { memberRead } from "../members.ts";
import { decodeJavascriptString } from "../strings.ts";

/** What a module hands out under a name: an expression in it, or an export of another module. */
export type Export =
  | { readonly kind: "here"; readonly node: Node }
  /** It is exported under a condition, or changed behind that. */
  | { readonly kind: "unclear" }
  | { readonly kind: "from"; readonly module: string; readonly name: string };

/** What stands around the target of an assignment in a statement of its own. */
const assigning = new Set(["member_expression", "subscript_expression", "assignment_expression"]);

export interface Exports {
  readonly named: ReadonlyMap<string, Export>;
  /** `module.exports = …` or `export = …`; what is named is added to it. */
  readonly whole: Node | undefined;
  /** `export * from "…"` */
  readonly all: readonly string[];
}

/** What a module exports by statements at its top: as ECMAScript, or as CommonJS. */
export const exportsOf = onceFor(read);

function read(source: Source): Exports {
  const named = new Map<string, Export>();
  const all: string[] = [];
  let whole: Node | undefined;
  for (const statement of partsOf(source.root)) {
    if (statement.type === "export_statement") {
      whole = readExport(source, statement, named, all) ?? whole;
    } else if (statement.type === "expression_statement") {
      const assigned = readAssignment(source, partsOf(statement)[0]);
      if (assigned.whole) named.clear();
      whole = assigned.whole ?? whole;
      for (const [key, node] of assigned.named) named.set(key, { kind: "here", node });
    }
  }
  const unclear = unclearIn(source);
  if (unclear.has("")) return { named: new Map(), whole: undefined, all: [] };
  for (const key of unclear) named.set(key, { kind: "unclear" });
  return { named, whole, all };
}

/** Gives what `export = …` exports. */
function readExport(source: Source, statement: Node, named: Map<string, Export>, all: string[]): Node | undefined {
  const from = statement.childForFieldName("source");
  const module = from ? decodeJavascriptString(textOf(source, from)) : undefined;
  const types = statement.children.map((child) => child?.type);
  if (types.includes("=")) return partsOf(statement)[0];
  const clause = partsOf(statement).find(({ type }) => type === "export_clause");
  const space = partsOf(statement).find(({ type }) => type === "namespace_export");
  const alias = space && partsOf(space)[0];
  if (clause) readClause(source, clause, module, named);
  else if (alias && module !== undefined) named.set(textOf(source, alias), { kind: "from", module, name: "*" });
  else if (module !== undefined && types.includes("*")) all.push(module);
  const value = statement.childForFieldName("value");
  const declaration = statement.childForFieldName("declaration");
  if (value) named.set("default", { kind: "here", node: value });
  if (declaration) readDeclaration(source, declaration, types.includes("default"), named);
  return undefined;
}

function readClause(source: Source, clause: Node, module: string | undefined, named: Map<string, Export>): void {
  for (const specifier of partsOf(clause)) {
    const name = specifier.childForFieldName("name");
    if (!name) continue;
    const text = textOf(source, name);
    const alias = specifier.childForFieldName("alias");
    const exported: Export = module === undefined ? { kind: "here", node: name } : { kind: "from", module, name: text };
    named.set(alias ? textOf(source, alias) : text, exported);
  }
}

function readDeclaration(source: Source, declaration: Node, isDefault: boolean, named: Map<string, Export>): void {
  const own = declaration.childForFieldName("name");
  if (own) named.set(isDefault ? "default" : textOf(source, own), { kind: "here", node: own });
  for (const declarator of partsOf(declaration)) {
    const name = declarator.type === "variable_declarator" ? declarator.childForFieldName("name") : undefined;
    if (name?.type === "identifier") named.set(textOf(source, name), { kind: "here", node: name });
  }
}

interface Assigned {
  /** What `module.exports = …` exports. */
  readonly whole?: Node;
  /** `module.exports.name = …` and `exports.name = …` */
  readonly named: readonly (readonly [key: string, node: Node])[];
}

/** Reads `module.exports = …`, `exports.name = …`, and several of them in one statement. */
function readAssignment(source: Source, expression: Node | undefined): Assigned {
  const targets: Node[] = [];
  let value = expression;
  while (value?.type === "assignment_expression") {
    const left = value.childForFieldName("left");
    if (left) targets.push(left);
    value = value.childForFieldName("right") ?? undefined;
  }
  const node = value;
  if (!node) return { named: [] };
  const named = targets.flatMap((target): [string, Node][] => {
    const member = memberRead(source, target);
    return member && /^(?:module\.)?exports$/.test(textOf(source, member.object)) ? [[member.key, node]] : [];
  });
  const isWhole = targets.some((target) => textOf(source, target) === "module.exports");
  return isWhole ? { whole: node, named: named.filter(([key]) => key !== "exports") } : { named };
}

/** What a CommonJS module gives a value, or changes in place. */
const changes =
  /\bexports(?:\s*\.\s*([\w$]+))?((?:\s*\.\s*[\w$]+|\s*\[[^\]\n]*\])*)\s*(?:=(?![=>])|\.\s*(?:push|unshift|splice|pop|shift|add|set|delete)\s*\()/g;

/** The names of CommonJS exports that are given a value elsewhere than by a statement at the top, or changed; `""` stands for all of them. */
function unclearIn(source: Source): ReadonlySet<string> {
  const unclear = new Set<string>();
  if (!source.text.includes("exports")) return unclear;
  for (const match of source.text.matchAll(changes)) {
    const [, key = "", behind] = match;
    const isPlain = behind === "" && match[0].endsWith("=");
    if (!isPlain || !isAtTop(source, match.index)) unclear.add(key);
  }
  return unclear;
}

function isAtTop({ root }: Source, index: number): boolean {
  let at = root.descendantForIndex(index);
  if (at && !/identifier$/.test(at.type)) return true; // a comment or a text
  while (at && at.type !== "expression_statement") {
    if (!assigning.has(at.type) && !/identifier$/.test(at.type)) return false;
    at = at.parent;
  }
  return at?.parent?.type === "program";
}
