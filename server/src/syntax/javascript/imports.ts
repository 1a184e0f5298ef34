import type { Node } from "web-tree-sitter";
import { hits, namesOf } from "../hits.ts";
import { bindingOf } from "../names.ts";
import { climb, isTooDeep, textOf } from "../nodes.ts";
import type { Source } from "../source.ts";
import { argumentsOf, bare, outermost } from "./calls.ts";
import { javascriptNames } from "./names.ts";
import { keysTo, wholePattern } from "./patterns.ts";
import { decodeJavascriptString } from "./strings.ts";

/** What an expression stands for through imports: an export of a module. `*` is the whole module, as `require` gives it. */
export interface Imported {
  readonly module: string;
  /** `default`, `*`, or the name that the module gives it. */
  readonly name: string;
}

const statements = new Set(["import_statement"]);
const interop = /^(?:tslib_1\.)?__import(?:Default|Star)$/;
/** Names that stand for names end here. */
const maxSteps = 6;

/** The export that an expression stands for; undefined when it is not imported, or from a module that is not a literal. */
export function importedAs(source: Source, expression: Node, steps = maxSteps): Imported | undefined {
  const node = bare(expression);
  if (steps === 0) return undefined;
  switch (node.type) {
    case "identifier":
    case "shorthand_property_identifier":
      return nameImportedAs(source, node, steps);
    case "member_expression": {
      const object = node.childForFieldName("object");
      const property = node.childForFieldName("property");
      const imported = object && importedAs(source, object, steps - 1);
      return imported && property ? memberOf(imported, textOf(source, property)) : undefined;
    }
    case "await_expression": {
      const awaited = node.firstNamedChild;
      return awaited ? requiredBy(source, awaited, "import") : undefined;
    }
    default: {
      const inner = interopOf(source, node);
      return inner ? importedAs(source, inner, steps - 1) : requiredBy(source, node, "require");
    }
  }
}

/** What `__importDefault(require("…"))` is given, as TypeScript writes it where it compiles imports to CommonJS. */
function interopOf(source: Source, node: Node): Node | undefined {
  const callee = node.type === "call_expression" ? node.childForFieldName("function") : null;
  return callee && interop.test(textOf(source, callee)) ? argumentsOf(node).given[0] : undefined;
}

function nameImportedAs(source: Source, name: Node, steps: number): Imported | undefined {
  const binding = bindingOf(source, javascriptNames, name);
  if (binding.kind === "import") return binding.names[0] && importSpecifier(source, binding.names[0]);
  if (binding.kind !== "value") return undefined;
  const declared = binding.node;
  if (!javascriptNames.nameTypes.has(declared.type)) return importedAs(source, declared, steps - 1);
  const whole = wholePattern(declared);
  const given = whole.parent?.type === "variable_declarator" ? whole.parent.childForFieldName("value") : undefined;
  if (whole.parent?.type !== "variable_declarator" || given?.id === declared.id)
    return importedAs(source, declared, steps - 1);
  const keys = keysTo(source, declared);
  const imported = given && keys && keys.length > 0 ? importedAs(source, given, steps - 1) : undefined;
  return imported && keys?.reduce<Imported | undefined>((at, key) => at && memberOf(at, key), imported);
}

/** `require` gives a CommonJS module that was compiled from ESM as a whole; so may a default import of CommonJS. */
function memberOf({ module, name }: Imported, member: string): Imported | undefined {
  if (name === "*" || (name === "default" && member !== "default")) return { module, name: member };
  return name === "default" ? { module, name } : undefined;
}

function importSpecifier(source: Source, name: Node): Imported | undefined {
  const statement = climb(name, statements);
  const parent = name.parent;
  if (!statement || !parent) return undefined;
  const module = moduleOf(source, parent.childForFieldName("source") ?? statement.childForFieldName("source"));
  if (module === undefined) return undefined;
  if (parent.type === "import_clause") return { module, name: "default" };
  if (parent.type !== "import_specifier") return { module, name: "*" };
  const imported = parent.childForFieldName("name") ?? parent.firstChild;
  return imported ? { module, name: textOf(source, imported) } : undefined;
}

/** `require("…")`, or the promise of `import("…")`. */
function requiredBy(source: Source, call: Node, how: "require" | "import"): Imported | undefined {
  const callee = call.type === "call_expression" ? call.childForFieldName("function") : undefined;
  if (!callee || textOf(source, callee) !== how) return undefined;
  const module = moduleOf(source, argumentsOf(call).given[0]);
  return module === undefined ? undefined : { module, name: "*" };
}

function moduleOf(source: Source, literal: Node | null | undefined): string | undefined {
  if (literal?.type !== "string" && literal?.type !== "template_string") return undefined;
  return decodeJavascriptString(textOf(source, literal));
}

/** The places in the file where a module is imported or required: the nodes of its name, with the quotes. */
export function mentionsOf(source: Source, module: string): Node[] {
  const pattern = new RegExp(`(["'\`])${module.replace(/[/.\\-]/g, "\\$&")}\\1`, "g");
  return hits(source, pattern).filter((node) => {
    const parent = node.parent;
    if (parent?.type === "import_statement" || parent?.type === "import_require_clause") return true;
    const callee = parent?.type === "arguments" ? parent.parent?.childForFieldName("function") : undefined;
    return callee ? ["require", "import"].includes(textOf(source, callee)) : false;
  });
}

/**
 * The expressions in the file that stand for an export of a module which `isMeant` accepts: imported names, names given
 * to them, and `require("…")` itself. Declarations are not among them; a name may be read or called there.
 */
export function usesOf(source: Source, module: string, isMeant: (imported: Imported) => boolean): Node[] {
  const names = new Set<string>();
  const direct: Node[] = [];
  for (const mention of mentionsOf(source, module)) {
    const expression = mention.parent?.type === "arguments" ? mention.parent.parent : undefined;
    if (expression) direct.push(expression);
    for (const name of boundBy(source, expression ?? mention)) names.add(textOf(source, name));
  }
  const uses = [...direct];
  const known = new Set<string>();
  for (const name of names) {
    if (known.has(name)) continue;
    known.add(name);
    const read = namesOf(source, name, javascriptNames.nameTypes).filter(
      (node) => !isTooDeep(source, node) && !javascriptNames.classify(node),
    );
    uses.push(...read);
    // A name that is given to another one makes that one a name for it as well.
    for (const node of read) for (const alias of boundBy(source, node)) names.add(textOf(source, alias));
  }
  return uses.map(wholeMember).filter((use) => {
    const imported = importedAs(source, use);
    return imported?.module === module && isMeant(imported);
  });
}

/** The names that an import statement, or a declaration whose value this expression is, binds. */
function boundBy(source: Source, expression: Node): Node[] {
  const statement = climb(expression, statements);
  if (statement) return statement.descendantsOfType("identifier").filter((node) => node !== null);
  let at = wholeMember(expression);
  if (at.parent?.type === "await_expression") at = wholeMember(at.parent);
  const around = at.parent?.type === "arguments" ? at.parent.parent : undefined;
  if (around && interopOf(source, around)?.id === at.id) at = wholeMember(around);
  const declarator = at.parent?.type === "variable_declarator" ? at.parent : undefined;
  const target = declarator?.childForFieldName("value")?.id === at.id ? declarator.childForFieldName("name") : null;
  if (!target) return [];
  const types = ["identifier", "shorthand_property_identifier_pattern"];
  return target.descendantsOfType(types).filter((node) => node !== null);
}

/** An expression with the property reads and the parentheses around it: `x` in `(await x).default`. */
function wholeMember(expression: Node): Node {
  let at = outermost(expression);
  while (at.parent?.type === "member_expression" && at.parent.childForFieldName("object")?.id === at.id) {
    at = outermost(at.parent);
  }
  return at;
}
