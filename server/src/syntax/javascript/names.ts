import type { Node } from "web-tree-sitter";
import type { NameRules, Occurrence } from "../names.ts";
import { climb } from "../nodes.ts";
import { functionTypes } from "./functions.ts";
import { patternTypes, wholePattern } from "./patterns.ts";

const functionScopes = new Set(["program", "class_static_block", ...functionTypes]);
const blockScopes = new Set([
  "statement_block",
  "switch_body",
  "for_statement",
  "for_in_statement",
  "catch_clause",
  ...functionScopes,
]);
const mutators = new Set([
  "push",
  "pop",
  "shift",
  "unshift",
  "splice",
  "reverse",
  "sort",
  "fill",
  "copyWithin",
  "add",
  "delete",
  "clear",
  "set",
]);
/** Functions that change their first argument in place, by the name behind the last dot. */
const changers = new Set(["assign", "defineProperty", "defineProperties", "merge", "extend"]);
const parameterNodes = new Set(["required_parameter", "optional_parameter", "assignment_pattern"]);
const importNodes = new Set(["import_clause", "namespace_import", "import_require_clause"]);
const definitions: Readonly<Record<string, "around" | "itself">> = {
  function_declaration: "around",
  generator_function_declaration: "around",
  function_signature: "around",
  class_declaration: "around",
  abstract_class_declaration: "around",
  enum_declaration: "around",
  internal_module: "around",
  import_alias: "around",
  function_expression: "itself",
  generator_function: "itself",
  class: "itself",
};

/** What stands around an expression that is that expression all the same. */
const wrappers = new Set([
  "non_null_expression",
  "parenthesized_expression",
  "as_expression",
  "satisfies_expression",
  "type_assertion",
]);
/** What a name stands in where something is read from it, or where it is handed over: it may be changed in place there. */
const holders = new Set(["member_expression", "subscript_expression", "arguments", ...wrappers]);
/** What a name stands in where it is bound or assigned; in all other places it is read. */
const binders = new Set([
  "variable_declarator",
  "for_in_statement",
  "catch_clause",
  "assignment_expression",
  "augmented_assignment_expression",
  "update_expression",
  "formal_parameters",
  "arrow_function",
  "import_specifier",
  ...importNodes,
  ...parameterNodes,
  ...patternTypes,
  ...Object.keys(definitions),
]);

const changedInPlace: Occurrence = { does: "change", inPlace: true };

/** A call of a method that changes nothing, such as `app.get(`. */
const readBefore = `\\s*\\.\\s*(?!(?:${[...mutators].join("|")})\\b)[A-Za-z_$][\\w$]*\\s*\\(`;

/** How JavaScript and TypeScript bind names (ECMAScript, sections 14.2 to 14.15 and 16.2). */
export const javascriptNames: NameRules = {
  nameTypes: new Set(["identifier", "shorthand_property_identifier", "shorthand_property_identifier_pattern"]),
  scopes: new Set(["class", ...blockScopes]),
  readBefore,
  classify(name) {
    const parent = name.parent;
    const type = parent?.type ?? "";
    if (!parent || name.type === "shorthand_property_identifier") return undefined;
    if (holders.has(type)) return asMutation(name);
    return binders.has(type) ? (asImport(name, parent) ?? asDefinition(name, parent) ?? asTarget(name)) : undefined;
  },
  sees: () => true,
};

function scopeAround(node: Node, scopes: ReadonlySet<string>): Node {
  return (node.parent && climb(node.parent, scopes)) ?? node.tree.rootNode;
}

function asImport(name: Node, parent: Node): Occurrence | undefined {
  const isBound =
    importNodes.has(parent.type) ||
    (parent.type === "import_specifier" &&
      (parent.childForFieldName("alias") ?? parent.childForFieldName("name"))?.id === name.id);
  return isBound ? { does: "declare", scope: name.tree.rootNode, as: "import" } : undefined;
}

function asDefinition(name: Node, parent: Node): Occurrence | undefined {
  const where = definitions[parent.type];
  if (!where || (parent.childForFieldName("name") ?? parent.firstNamedChild)?.id !== name.id) return undefined;
  return { does: "declare", scope: where === "itself" ? parent : scopeAround(parent, blockScopes), as: "other" };
}

/** The name, or the pattern that it stands in, where something binds or assigns it. */
function asTarget(name: Node): Occurrence | undefined {
  const target = wholePattern(name);
  const parent = target.parent;
  if (!parent) return undefined;
  const isField = (field: string) => parent.childForFieldName(field)?.id === target.id;
  switch (parent.type) {
    case "variable_declarator":
      return isField("name") ? declared(name, target, parent) : undefined;
    case "for_in_statement":
      if (!isField("left")) return undefined;
      return parent.childForFieldName("kind") ? { does: "declare", scope: parent, as: "other" } : { does: "change" };
    case "catch_clause":
      return isField("parameter") ? { does: "declare", scope: parent, as: "other" } : undefined;
    case "assignment_expression":
      return isField("left") ? assigned(name, target, parent) : undefined;
    case "augmented_assignment_expression":
      return isField("left") ? { does: "change" } : undefined;
    case "update_expression":
      return { does: "change" };
    default:
      return asParameter(target, parent);
  }
}

/**
 * A declared variable. One without a value has the value undefined until something is assigned, so it counts as given its
 * own name: an assignment behind it may not be reached. What is destructured is given its own name too.
 */
function declared(name: Node, target: Node, declarator: Node): Occurrence {
  const isVar = declarator.parent?.type === "variable_declaration";
  const scope = scopeAround(declarator, isVar ? functionScopes : blockScopes);
  const value = target.id === name.id ? (declarator.childForFieldName("value") ?? name) : name;
  return { does: "declare", scope, value, as: "variable" };
}

function assigned(name: Node, target: Node, assignment: Node): Occurrence {
  const value = assignment.childForFieldName("right");
  return target.id === name.id && value ? { does: "change", value } : { does: "change" };
}

function asParameter(target: Node, parent: Node): Occurrence | undefined {
  let at = target;
  let outer: Node | null = parent;
  if (parameterNodes.has(parent.type)) {
    const given = parent.childForFieldName("value") ?? parent.childForFieldName("right");
    if (given?.id === target.id) return undefined;
    at = parent;
    outer = parent.parent;
  }
  const fn = outer?.type === "formal_parameters" ? outer.parent : outer;
  if (!fn || !functionTypes.has(fn.type)) return undefined;
  const isSingle = fn.childForFieldName("parameter")?.id === at.id;
  return isSingle || outer?.type === "formal_parameters" ? { does: "declare", scope: fn, as: "other" } : undefined;
}

/** Changes in place: `name.x = …`, `delete name.x`, `name.x.push(…)`, `Object.assign(name, …)`. */
function asMutation(name: Node): Occurrence | undefined {
  let at = name;
  while (isObjectOf(at, at.parent)) at = at.parent ?? at;
  const outer = at.parent;
  if (!outer) return undefined;
  if (at.id === name.id || wrappers.has(at.type)) return isChangedArgument(at, outer) ? changedInPlace : undefined;
  if (outer.type.endsWith("assignment_expression")) {
    return outer.childForFieldName("left")?.id === at.id ? changedInPlace : undefined;
  }
  if (outer.type === "update_expression") return changedInPlace;
  if (outer.type === "unary_expression") return outer.firstChild?.type === "delete" ? changedInPlace : undefined;
  const isCalled = outer.type === "call_expression" && outer.childForFieldName("function")?.id === at.id;
  const method = isCalled ? (at.childForFieldName("property") ?? at.childForFieldName("index"))?.text : undefined;
  return method && mutators.has(method.replace(/["'`]/g, "")) ? changedInPlace : undefined;
}

function isObjectOf(node: Node, parent: Node | null): boolean {
  if (wrappers.has(parent?.type ?? "")) return true;
  if (parent?.type !== "member_expression" && parent?.type !== "subscript_expression") return false;
  return parent.childForFieldName("object")?.id === node.id;
}

function isChangedArgument(name: Node, list: Node): boolean {
  if (list.type !== "arguments" || list.firstNamedChild?.id !== name.id) return false;
  const method = list.parent?.childForFieldName("function")?.childForFieldName("property")?.text;
  return method !== undefined && changers.has(method);
}
