import type { Node } from "web-tree-sitter";
import { bindingOf } from "../names.ts";
import { partsOf, textOf } from "../nodes.ts";
import { onceForEach } from "../onceFor.ts";
import type { Source } from "../source.ts";
import { entryOf, literalOf, unknown, type Value } from "../value.ts";
import { bare } from "./calls.ts";
import { holdsEnvironment, saysMode, saysNothing } from "./environment.ts";
import { functionTypes } from "./functions.ts";
import { importedAs } from "./imports.ts";
import { memberRead } from "./members.ts";
import { importedValue } from "./modules/imported.ts";
import { relocated } from "./modules/relocated.ts";
import { javascriptNames } from "./names.ts";
import { keysTo, wholePattern } from "./patterns.ts";
import { recordValue } from "./records.ts";
import { decodeJavascriptString } from "./strings.ts";
import { changedByOthers, isChangedByOthers, isImportChanged, isTooEarly } from "./values/aliases.ts";
import { calledValue, itemsOf, listFrom } from "./values/calls.ts";
import { enumValue } from "./values/enums.ts";
import { handedValue } from "./values/handed.ts";
import { instanceOf, ownHolder } from "./values/instances.ts";
import { filledValue } from "./values/mutations.ts";
import { binaryValue, templateValue, ternaryValue, unaryValue } from "./values/operators.ts";
import { deeper, type Given, type Reading, readingOf, unfixed, workedOut } from "./values/reading.ts";
import { settledWorth } from "./values/settled.ts";
import { classes, classNamed, classValue, staticsOf, unlessChanged } from "./values/statics.ts";
import { isTabled, ofEach, tabledValue } from "./values/tables.ts";
import { takenValue } from "./values/taken.ts";
import { partOfUrl } from "./values/urls.ts";

export { isTruthy } from "./values/truth.ts";

/** Patterns that hold a default behind the name. */
const withDefault = new Set(["object_assignment_pattern", "assignment_pattern"]);

/**
 * What a JavaScript or TypeScript expression is worth, as far as this file and the files that it imports tell: literals,
 * names that are given a value once, and what the language makes of known values without running anything of the program.
 */
export function javascriptValue(source: Source, node: Node, given?: Given): Value {
  return given ? worthOf(readingOf(source, given), node) : worthAlone(source, node);
}

/** Several adapters ask for the same ones. */
const worthAlone = onceForEach((source: Source, node: Node) => worthOf(readingOf(source, new Map()), node));

/** What an expression comes to where its promise is waited for; a value that is none is what it is. */
export function settledValue(source: Source, node: Node, given: Given = new Map()): Value {
  return settledWorth(readingOf(source, given), node, worthOf);
}

function worthOf(reading: Reading, node: Node): Value {
  const { source, steps, work } = reading;
  const inner = bare(node);
  if (inner.id !== node.id) return { ...worthOf(reading, inner), node };
  const literal = literalValue(source, node);
  if (literal) return literal;
  if (steps <= 0 || work.left-- <= 0) return unknown(node, "it leads through too many names");
  switch (node.type) {
    case "array":
      return { kind: "list", items: partsOf(node).flatMap((item) => itemsOf(deeper(reading), item, worthOf)), node };
    case "object":
      return unlessChanged(
        source,
        recordValue(source, node, (value) => worthOf(deeper(reading), value)),
      );
    case "identifier":
    case "shorthand_property_identifier":
    case "type_identifier": // the name of a class that is exported
      return nameValue(reading, node);
    case "member_expression":
    case "subscript_expression":
      return memberValue(reading, node);
    case "this":
      return ownHolder(deeper(reading), node, worthOf) ?? workedOut(node);
    case "await_expression":
      return awaitedValue(reading, node);
    default:
      return functionTypes.has(node.type) ? { kind: "function", node } : combinedValue(reading, node);
  }
}

function combinedValue(reading: Reading, node: Node): Value {
  switch (node.type) {
    case "template_string":
      return templateValue(reading, node, worthOf);
    case "unary_expression":
      return unaryValue(reading, node, worthOf);
    case "binary_expression":
      return binaryValue(reading, node, worthOf);
    case "ternary_expression":
      return ternaryValue(reading, node, worthOf);
    case "new_expression":
    case "call_expression":
      return requiredValue(reading, node) ?? calledValue(reading, node, worthOf);
    default:
      return workedOut(node);
  }
}

function literalValue(source: Source, node: Node): Value | undefined {
  switch (node.type) {
    case "string": {
      const value = decodeJavascriptString(textOf(source, node));
      return value === undefined ? unknown(node, "the text is not finished") : { kind: "text", value, node };
    }
    case "true":
    case "false":
      return { kind: "flag", value: node.type === "true", node };
    case "null":
    case "undefined":
      return { kind: node.type, node };
    case "number":
      return { kind: "number", value: Number(textOf(source, node).replace(/_|n$/g, "")), node };
    case "regex":
      return {
        kind: "regex",
        source: fieldText(source, node, "pattern"),
        flags: fieldText(source, node, "flags"),
        node,
      };
    default:
      return undefined;
  }
}

function fieldText(source: Source, node: Node, field: string): string {
  const child = node.childForFieldName(field);
  return child ? textOf(source, child) : "";
}

function nameValue(reading: Reading, name: Node): Value {
  const { source } = reading;
  const binding = bindingOf(source, javascriptNames, name);
  if (binding.kind === "free") {
    const declared = classNamed(source, textOf(source, name));
    return declared ? classValue(declared, name) : unknown(name, "the name is not defined in this file");
  }
  if (binding.kind === "import") {
    const imported = importedAs(source, name);
    const [own] = binding.names;
    if (own && isImportChanged(source, own)) return unknown(name, changedByOthers);
    return imported
      ? importedValue(reading, imported, name, worthOf)
      : unknown(name, "it is imported from another file");
  }
  if (binding.kind === "other") return declaredValue(reading, binding.declarations, name);
  if (isTooEarly(binding.node, name)) return unknown(name, unfixed);
  const isTaken = javascriptNames.nameTypes.has(binding.node.type);
  const value = isTaken ? destructuredValue(reading, binding.node) : worthOf(deeper(reading), binding.node);
  const own = isTaken ? binding.node : binding.node.parent?.childForFieldName("name");
  if (own && mayChange(value) && isChangedByOthers(source, own)) return unknown(name, changedByOthers);
  return value.elsewhere
    ? relocated(value, name, value.elsewhere.source)
    : { ...value, node: name, definition: value.definition ?? value.node };
}

/** A parameter that is given something, a function, an enum, or an object that is filled behind its declaration. */
function declaredValue(reading: Reading, declarations: readonly Node[], name: Node): Value {
  const [first, ...others] = declarations;
  const enums = declarations.flatMap(({ parent }) => (parent?.type === "enum_declaration" ? [parent] : []));
  if (enums.length > 0 && enums.length === declarations.length) return enumValue(reading, enums, name, worthOf);
  if (!first || others.length > 0) return unknown(name, unfixed);
  const given = reading.given.get(first.id);
  if (given) return given;
  const declaration = first.parent;
  const isItsName = declaration?.childForFieldName("name")?.id === first.id;
  if (declaration && isItsName && functionTypes.has(declaration.type)) {
    return { kind: "function", node: name, definition: declaration };
  }
  if (declaration && isItsName && classes.has(declaration.type)) return classValue(declaration, name);
  const filled = filledValue(reading, first, name, worthOf);
  if (filled && mayChange(filled) && isChangedByOthers(reading.source, first)) return unknown(name, changedByOthers);
  const value = filled ?? handedValue(reading, first, worthOf);
  return value ? { ...value, node: name, definition: value.definition ?? value.node } : unknown(name, unfixed);
}

/** Whether a value can be changed in place. */
function mayChange(value: Value): boolean {
  return value.kind === "list" || value.kind === "record" || literalOf(value).type === "new_expression";
}

/** The value of a name that is its own value: it is destructured, or read from another name (`const x = y`). */
function destructuredValue(reading: Reading, name: Node): Value {
  const whole = wholePattern(name);
  const declarator = whole.parent;
  if (declarator?.type !== "variable_declarator" || declarator.childForFieldName("name")?.id !== whole.id) {
    return worthOf(deeper(reading), name);
  }
  const given = declarator.childForFieldName("value");
  if (!given) return unknown(name, unfixed);
  const value = takenValue(reading, whole, worthOf(deeper(reading), given), name, worthOf);
  const written = withDefault.has(name.parent?.type ?? "") ? name.parent?.childForFieldName("right") : null;
  if (!written || !holdsEnvironment(reading.source, given) || saysMode(keysTo(reading.source, name)?.[0])) return value;
  const byDefault = worthOf(deeper(reading), written);
  return saysNothing(byDefault) ? value : byDefault;
}

/** `config.cors.origin`, `config["origin"]`, `list[0]` */
function memberValue(reading: Reading, node: Node): Value {
  const member = memberRead(reading.source, node);
  const index = node.type === "subscript_expression" ? node.childForFieldName("index") : null;
  const object = node.childForFieldName("object");
  if (!object) return workedOut(node);
  if (!member && !index) return workedOut(node);
  const given = worthOf(deeper(reading), bare(object));
  const holder = (member && (staticsOf(reading, given, worthOf) ?? instanceOf(reading, given, worthOf))) ?? given;
  if (member?.key === "length") return lengthOf(holder, node);
  if (member?.key === "size") return lengthOf(listFrom(reading, holder, node, worthOf) ?? holder, node);
  const part =
    member && (partOfUrl(reading, holder, member.key, node, worthOf) ?? partOfPattern(holder, member.key, node));
  if (part) return part;
  if (member && isTabled(holder)) return ofEach(holder, node, (each) => entryOf(each, member.key));
  const value = member ? entryOf(holder, member.key) : index ? itemAt(reading, holder, index, node) : undefined;
  if (!value) return workedOut(node);
  return value.elsewhere
    ? relocated(value, node, value.elsewhere.source)
    : { ...value, node, definition: value.definition ?? value.node };
}

/** `/…/.source` and `/…/.flags` */
function partOfPattern(holder: Value, key: string, node: Node): Value | undefined {
  if (holder.kind !== "regex" || (key !== "source" && key !== "flags")) return undefined;
  return { kind: "text", value: holder[key], node };
}

function lengthOf(holder: Value, node: Node): Value {
  if (holder.kind === "record") return entryOf(holder, "length") ?? workedOut(node);
  if (holder.kind === "text") return { kind: "number", value: holder.value.length, node };
  if (holder.kind !== "list" || holder.items.some(({ kind }) => kind === "unknown")) return workedOut(node);
  return { kind: "number", value: holder.items.length, node };
}

function itemAt(reading: Reading, holder: Value, index: Node, node: Node): Value | undefined {
  const place = worthOf(deeper(reading), index);
  if (holder.kind === "list" && place.kind === "number") {
    const before = holder.items.slice(0, place.value + 1);
    return before.some(({ kind }) => kind === "unknown") ? undefined : holder.items[place.value];
  }
  return place.kind === "text" ? entryOf(holder, place.value) : tabledValue(reading, holder, index, place, node);
}

/** `await import("./config.js")` is its module; any other value is what it comes to. */
function awaitedValue(reading: Reading, node: Node): Value {
  const imported = importedAs(reading.source, node);
  if (imported) return importedValue(reading, imported, node, worthOf);
  const inner = partsOf(node)[0];
  return inner ? settledWorth(reading, inner, worthOf) : workedOut(node);
}

function requiredValue(reading: Reading, node: Node): Value | undefined {
  const imported = importedAs(reading.source, node);
  return imported && importedValue(reading, imported, node, worthOf);
}
