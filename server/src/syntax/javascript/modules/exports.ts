import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { memberRead } from "../members.ts";
import { decodeJavascriptString } from "../strings.ts";

/** What a module hands out under a name: an expression in it, or an export of another module. */
export type Export =
  | { readonly kind: "here"; readonly node: Node }
  | { readonly kind: "from"; readonly module: string; readonly name: string };

export interface Exports {
  readonly named: ReadonlyMap<string, Export>;
  /** `module.exports = …` or `export = …` */
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
      whole = readAssignment(source, partsOf(statement)[0], named) ?? whole;
    }
  }
  return { named, whole, all };
}

/** Gives what `export = …` exports. */
function readExport(source: Source, statement: Node, named: Map<string, Export>, all: string[]): Node | undefined {
  const from = statement.childForFieldName("source");
  const module = from ? decodeJavascriptString(textOf(source, from)) : undefined;
  const types = statement.children.map((child) => child?.type);
  if (types.includes("=")) return partsOf(statement)[0];
  const clause = partsOf(statement).find(({ type }) => type === "export_clause");
  if (clause) readClause(source, clause, module, named);
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

/** `module.exports = …`, `module.exports.name = …` and `exports.name = …`; gives what the first one exports. */
function readAssignment(source: Source, expression: Node | undefined, named: Map<string, Export>): Node | undefined {
  const left = expression?.type === "assignment_expression" ? expression.childForFieldName("left") : undefined;
  const right = expression?.childForFieldName("right");
  if (!left || !right) return undefined;
  const target = textOf(source, left);
  if (target === "module.exports") return right;
  const member = memberRead(source, left);
  const holder = member && textOf(source, member.object);
  if (member && (holder === "module.exports" || holder === "exports"))
    named.set(member.key, { kind: "here", node: right });
  return target === "exports" ? undefined : readAssignment(source, right, named);
}
