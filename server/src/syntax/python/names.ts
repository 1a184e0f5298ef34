import type { Node } from "web-tree-sitter";
import type { NameRules, Occurrence } from "../names.ts";
import { climb, partsOf } from "../nodes.ts";

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
/** Methods of lists, sets and dictionaries that change them in place. */
export const mutators: ReadonlySet<string> = new Set([
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
  "popitem",
  "difference_update",
  "intersection_update",
  "symmetric_difference_update",
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
  const isLeft = parent.childForFieldName("left")?.id === target.id;
  switch (parent.type) {
    case "assignment":
      return isLeft ? assigned(name, target, parent) : undefined;
    case "augmented_assignment":
      return isLeft ? { does: "change" } : undefined;
    case "for_statement":
    case "for_in_clause":
      return isLeft ? madeIn(scopeAround(name)) : undefined;
    case "named_expression":
      return parent.childForFieldName("name")?.id === target.id ? madeIn(scopeAround(name)) : undefined;
    // The outer name is given values from here too.
    case "global_statement":
      return madeIn(name.tree.rootNode);
    case "nonlocal_statement":
      return madeIn(scopeAround(scopeAround(name)));
    case "as_pattern":
    case "except_clause":
    case "delete_statement":
      return parent.type === "as_pattern" && target.id === name.id ? undefined : madeIn(scopeAround(name));
    default:
      return undefined;
  }
}

function assigned(name: Node, target: Node, assignment: Node): Occurrence | undefined {
  if (target.id !== name.id) return madeIn(scopeAround(name));
  const value = assignment.childForFieldName("right");
  return value ? { does: "declare", scope: scopeAround(name), value, as: "variable" } : undefined;
}

/** The expression that a name is given where several are assigned at once: `a, b = 1, 2`; undefined where that is not written out. */
export function unpackedValue(name: Node): Node | undefined {
  const pattern = name.parent;
  const assignment = pattern && targets.has(pattern.type) ? pattern.parent : null;
  const right = assignment?.type === "assignment" ? assignment.childForFieldName("right") : null;
  if (!pattern || !right || !/^(?:expression_list|tuple|list)$/.test(right.type)) return undefined;
  const [names, values] = [partsOf(pattern), partsOf(right)];
  const isPlain =
    names.length === values.length && ![...names, ...values].some(({ type }) => type.startsWith("list_splat"));
  return isPlain ? values[names.findIndex(({ id }) => id === name.id)] : undefined;
}

function madeIn(scope: Node): Occurrence {
  return { does: "declare", scope, as: "other" };
}

function asMutation(name: Node, parent: Node): Occurrence | undefined {
  const part = partChanged(name, parent);
  if (!part) return undefined;
  const outer = part.parent;
  const isAssigned = outer?.type.endsWith("assignment") && outer.childForFieldName("left")?.id === part.id;
  if (isAssigned || outer?.type === "delete_statement") return { does: "change" };
  const method = part.childForFieldName("attribute")?.text;
  // `add = a.append` changes it, too, when `add` is called; `a.update.b` is no method.
  const isMethod = outer?.type !== "attribute" && method !== undefined && mutators.has(method);
  return isMethod ? { does: "change" } : undefined;
}

/** The item or attribute of a name, or what lies in an item of it: `a[0]`, `a.b`, `a["b"].append`. */
function partChanged(name: Node, parent: Node): Node | undefined {
  if (!isPartOf(parent, name)) return undefined;
  let part = parent;
  while (part.type === "subscript" && part.parent && isPartOf(part.parent, part)) part = part.parent;
  return part;
}

function isPartOf(part: Node, whole: Node): boolean {
  const field = part.type === "subscript" ? "value" : part.type === "attribute" ? "object" : undefined;
  return field !== undefined && part.childForFieldName(field)?.id === whole.id;
}
