import type { Node } from "web-tree-sitter";
import type { NameRules, Occurrence } from "../names.ts";
import { climb } from "../nodes.ts";

const functions = new Set(["function_definition", "lambda"]);
const scopes = new Set([
  "module",
  "class_definition",
  "function_definition",
  "lambda",
  "list_comprehension",
  "set_comprehension",
  "dictionary_comprehension",
  "generator_expression",
]);
const mutators = new Set([
  "append",
  "extend",
  "insert",
  "remove",
  "pop",
  "clear",
  "sort",
  "reverse",
  "add",
  "update",
  "discard",
  "setdefault",
]);
const targets = new Set(["pattern_list", "tuple_pattern", "list_pattern", "list_splat_pattern", "as_pattern_target"]);
const parameterForms = new Set([
  "parameters",
  "lambda_parameters",
  "default_parameter",
  "typed_parameter",
  "typed_default_parameter",
  "list_splat_pattern",
  "dictionary_splat_pattern",
]);

/** How Python binds names (language reference, section 4.2: naming and binding). */
export const pythonNames: NameRules = {
  nameTypes: new Set(["identifier"]),
  scopes,
  classify,
  // A class body's names are seen in the body itself, not in its methods.
  sees: (scope, inner) => scope.type !== "class_definition" || climb(inner, scopes)?.id === scope.id,
};

function scopeAround(node: Node): Node {
  return (node.parent && climb(node.parent, scopes)) ?? node.tree.rootNode;
}

function classify(name: Node): Occurrence | undefined {
  const parent = name.parent;
  if (!parent) return undefined;
  return (
    asImport(name, parent) ??
    asDefinition(name, parent) ??
    asParameter(name, parent) ??
    asTarget(name) ??
    asMutation(name, parent)
  );
}

function asImport(name: Node, parent: Node): Occurrence | undefined {
  const declared: Occurrence = { does: "declare", scope: scopeAround(name), as: "import" };
  if (parent.type === "aliased_import") return parent.childForFieldName("alias")?.id === name.id ? declared : undefined;
  if (parent.type !== "dotted_name") return undefined;
  const statement = parent.parent;
  const isFirst = parent.firstNamedChild?.id === name.id;
  if (statement?.type === "import_statement" && isFirst) return declared;
  if (statement?.type !== "import_from_statement") return undefined;
  return statement.childForFieldName("module_name")?.id !== parent.id && isFirst ? declared : undefined;
}

function asDefinition(name: Node, parent: Node): Occurrence | undefined {
  if (parent.type !== "function_definition" && parent.type !== "class_definition") return undefined;
  if (parent.childForFieldName("name")?.id !== name.id) return undefined;
  return { does: "declare", scope: scopeAround(parent), as: "other" };
}

function asParameter(name: Node, parent: Node): Occurrence | undefined {
  if (!parameterForms.has(parent.type)) return undefined;
  if (parent.type.includes("default") && parent.childForFieldName("name")?.id !== name.id) return undefined;
  const owner = climb(parent, functions);
  const parameters = owner?.childForFieldName("parameters");
  if (!owner || !parameters || name.endIndex > parameters.endIndex) return undefined;
  return { does: "declare", scope: owner, as: "other" };
}

/** The name, or the tuple of names that it stands in, on the left of something that binds. */
function asTarget(name: Node): Occurrence | undefined {
  let target = name;
  while (target.parent && targets.has(target.parent.type)) target = target.parent;
  const parent = target.parent;
  if (!parent) return undefined;
  const scope = scopeAround(name);
  const other: Occurrence = { does: "declare", scope, as: "other" };
  switch (parent.type) {
    case "assignment": {
      if (parent.childForFieldName("left")?.id !== target.id) return undefined;
      const value = parent.childForFieldName("right");
      if (target.id !== name.id) return other;
      return value ? { does: "declare", scope, value, as: "variable" } : undefined;
    }
    case "augmented_assignment":
      return parent.childForFieldName("left")?.id === target.id ? { does: "change" } : undefined;
    case "for_statement":
    case "for_in_clause":
      return parent.childForFieldName("left")?.id === target.id ? other : undefined;
    case "named_expression":
      return parent.childForFieldName("name")?.id === target.id ? other : undefined;
    // The outer name is given values from here too.
    case "global_statement":
      return { ...other, scope: name.tree.rootNode };
    case "nonlocal_statement":
      return { ...other, scope: scopeAround(scope) };
    case "as_pattern":
    case "except_clause":
    case "delete_statement":
      return parent.type === "as_pattern" && target.id === name.id ? undefined : other;
    default:
      return undefined;
  }
}

function asMutation(name: Node, parent: Node): Occurrence | undefined {
  const isSubject =
    (parent.type === "subscript" && parent.childForFieldName("value")?.id === name.id) ||
    (parent.type === "attribute" && parent.childForFieldName("object")?.id === name.id);
  if (!isSubject) return undefined;
  const outer = parent.parent;
  const isAssigned = outer?.type.endsWith("assignment") && outer.childForFieldName("left")?.id === parent.id;
  if (isAssigned || outer?.type === "delete_statement") return { does: "change" };
  const method = parent.childForFieldName("attribute")?.text;
  const isCalled = outer?.type === "call" && outer.childForFieldName("function")?.id === parent.id;
  return isCalled && method && mutators.has(method) ? { does: "change" } : undefined;
}
