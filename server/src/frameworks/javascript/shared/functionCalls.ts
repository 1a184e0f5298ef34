import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { argumentsOf, bare, callOf } from "../../../syntax/javascript/calls.ts";
import { defaultOf, functionAround, parametersOf } from "../../../syntax/javascript/functions.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { onceForEach } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";

const memberNames: ReadonlySet<string> = new Set(["property_identifier"]);

/** Where a function that has a name is used in the file; exports of it do not count. */
export const usesOfFunction = onceForEach((source: Source, fn: Node): readonly Node[] => {
  const name = nameOf(fn);
  if (!name) return [];
  const types = name.type === "property_identifier" ? memberNames : javascriptNames.nameTypes;
  return namesOf(source, textOf(source, name), types).filter(
    (use) => use.id !== name.id && isRead(use) && !isExported(use),
  );
});

/** The calls of a function whose name stands for nothing else where it is called. */
export const callsOfFunction = onceForEach((source: Source, fn: Node): readonly Node[] =>
  usesOfFunction(source, fn).flatMap((use) => {
    // Methods of other objects have the same names.
    if (use.type === "property_identifier") {
      return (use.parent?.childForFieldName("object")?.type === "this" && callOf(use.parent)) || [];
    }
    const binding = bindingOf(source, javascriptNames, use);
    const isOwn =
      binding.kind === "value"
        ? binding.node.id === fn.id
        : binding.kind === "other" &&
          binding.declarations.length === 1 &&
          binding.declarations[0]?.id === fn.childForFieldName("name")?.id;
    return (isOwn && callOf(use)) || [];
  }),
);

/** What a call of a function gives for a value in it that is a parameter; undefined for all other values. */
export function argumentFor(source: Source, value: Node, fn: Node, call: Node): Node | undefined {
  const name = bare(value);
  if (name.type !== "identifier") return undefined;
  const declared = unchangedParameter(source, name);
  const index = declared ? parametersOf(fn).findIndex(({ id }) => id === declared.id) : -1;
  const parameter = parametersOf(fn)[index];
  const { given, hasSpread } = argumentsOf(call);
  return parameter && !hasSpread ? (given[index] ?? defaultOf(parameter)) : undefined;
}

/** The parameter that a name stands for, where its function never gives it another value. */
const unchangedParameter = onceForEach((source: Source, name: Node): Node | undefined => {
  const binding = bindingOf(source, javascriptNames, name);
  const [declared, ...others] = binding.kind === "other" ? binding.declarations : [];
  const fn = declared && others.length === 0 ? functionAround(declared) : undefined;
  return fn && !isChanged(source, name, fn) ? declared : undefined;
});

function isChanged(source: Source, name: Node, fn: Node): boolean {
  const uses = namesOf(source, textOf(source, name), javascriptNames.nameTypes, fn);
  return uses.some((use) => javascriptNames.classify(use)?.does === "change");
}

/** The function that gives an expression back: the one that it is the body of, or that returns it. */
export function giverOf(expression: Node): Node | undefined {
  if (expression.parent?.type === "arrow_function") return expression.parent;
  return expression.parent?.type === "return_statement" ? functionAround(expression) : undefined;
}

function nameOf(fn: Node): Node | null {
  const declarator = fn.parent?.type === "variable_declarator" ? fn.parent : undefined;
  return (declarator ?? fn).childForFieldName("name");
}

function isRead(use: Node): boolean {
  if (use.type === "property_identifier") return use.parent?.type === "member_expression";
  return !javascriptNames.classify(use);
}

function isExported(use: Node): boolean {
  const parent = use.parent;
  if (parent?.type === "export_specifier" || parent?.type === "export_statement") return true;
  const isShorthand = use.type === "shorthand_property_identifier";
  return isShorthand || parent?.type === "assignment_expression";
}
