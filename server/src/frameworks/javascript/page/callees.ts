import type { Node } from "web-tree-sitter";
import { hits, namesOf } from "../../../syntax/hits.ts";
import { callOf, outermost } from "../../../syntax/javascript/calls.ts";
import { importedAs, mentionsOf, usesOf } from "../../../syntax/javascript/imports.ts";
import { memberRead } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { namedUses } from "../shared/namedUses.ts";
import type { Callee, Library } from "./library.ts";
import { sharedInstances } from "./sharedInstances.ts";

/** Instances that are made of instances are followed so far. */
const maxMade = 4;
const properties = new Set(["property_identifier", "private_property_identifier"]);
const handedTypes = new Set([...javascriptNames.nameTypes, "property_identifier"]);
const fields = new Set(["public_field_definition", "field_definition"]);

/**
 * Where the file calls a library, by whatever name: as it is imported, as a global, and the instances that it makes of it,
 * or that another file of the project does.
 */
export function calleesOf(source: Source, library: Library): Callee[] {
  const shared = sharedInstances(source, library, (home) => withInstances(home, library, ownCallees(home, library)));
  const callees = shared.map((use) => calleeAt(source, use));
  return withInstances(source, library, [...ownCallees(source, library), ...callees]);
}

function ownCallees(source: Source, library: Library): Callee[] {
  return [...importedCallees(source, library), ...globalCallees(source, library), ...handedCallees(source, library)];
}

/** `this.$axios`, `context.$axios`, and `$axios` of `({ $axios }) => …`. */
function handedCallees(source: Source, { handed }: Library): Callee[] {
  if (!handed || !source.text.includes(handed)) return [];
  return namesOf(source, handed, handedTypes).flatMap((name) => {
    if (name.type === "property_identifier")
      return name.parent?.type === "member_expression" ? [calleeAt(source, name.parent)] : [];
    const binding = bindingOf(source, javascriptNames, name);
    const isHanded = binding.kind === "free" || (binding.kind === "other" && !binding.given);
    return isHanded && !importedAs(source, name) ? [calleeAt(source, name)] : [];
  });
}

function withInstances(source: Source, library: Library, callees: readonly Callee[]): Callee[] {
  const all = [...callees];
  let latest: readonly Callee[] = callees;
  for (let step = 0; step < maxMade && latest.length > 0; step++) {
    const made = latest.filter(({ method }) => library.makers.includes(method));
    latest = made.flatMap(({ node }) => instancesOf(source, node));
    all.push(...latest);
  }
  return all;
}

function importedCallees(source: Source, { modules, exports = [] }: Library): Callee[] {
  const named = modules.filter((module) => source.text.includes(module));
  return named.flatMap((module) => [
    ...exports.flatMap((name) => exportedCallees(source, module, name)),
    ...usesOf(source, module, () => true).map((node) => ({ node, method: methodOf(source, node) })),
    ...partsOfModule(source, module),
    ...changedModule(source, module),
  ]);
}

/** `ofetch.create` of `import { ofetch } from "ofetch"`; without a method it is found as all imports are. */
function exportedCallees(source: Source, module: string, name: string): Callee[] {
  return namesOf(source, name, javascriptNames.nameTypes, source.root).flatMap((use) => {
    const imported = javascriptNames.classify(use) ? undefined : importedAs(source, use);
    const callee = imported?.module === module && imported.name === name ? calleeAt(source, use) : undefined;
    return callee && callee.method !== "" ? [callee] : [];
  });
}

function methodOf(source: Source, node: Node): string {
  const name = importedAs(source, node)?.name ?? "";
  return name === "*" || name === "default" ? "" : name;
}

/** `axios.defaults` and `axios.interceptors`, of which something else is read. */
function partsOfModule(source: Source, module: string): Callee[] {
  return hits(source, /\b(?:defaults|interceptors)(?=\s*[.[])/g).flatMap((hit) => {
    const node = hit.parent;
    const read = node && memberRead(source, node);
    const imported = read && importedAs(source, read.object);
    const isWhole = imported?.module === module && (imported.name === "default" || imported.name === "*");
    return node && read && isWhole ? [{ node, method: read.key }] : [];
  });
}

/** `const axios = require("axios")`, of which something is set, so that it no longer is what it was imported as. */
function changedModule(source: Source, module: string): Callee[] {
  return mentionsOf(source, module).flatMap((mention) => {
    const call = mention.parent?.type === "arguments" ? mention.parent.parent : undefined;
    const uses = call ? namedUses(source, call) : [];
    return uses.filter((use) => !importedAs(source, use)).map((use) => calleeAt(source, use));
  });
}

/** The global that the library's script makes. */
function globalCallees(source: Source, { globals }: Library): Callee[] {
  const named = globals.filter((name) => source.text.includes(name));
  return named
    .flatMap((name) => namesOf(source, name, javascriptNames.nameTypes))
    .filter((name) => bindingOf(source, javascriptNames, name).kind === "free")
    .map((name) => calleeAt(source, name));
}

/** Where the instance is used that a call of `maker` makes: by a name, or as a property of the class that holds it. */
function instancesOf(source: Source, maker: Node): Callee[] {
  const call = callOf(maker);
  const made = call && outermost(call);
  const holder = made?.parent;
  if (!made || !holder) return [];
  if (holder.type === "variable_declarator") return namedUses(source, made).map((use) => calleeAt(source, use));
  const left = holder.type === "assignment_expression" ? holder.childForFieldName("left") : null;
  if (left) return heldInstances(source, memberRead(source, left)?.object.type === "this" ? left : null);
  return fields.has(holder.type) ? heldInstances(source, holder) : [];
}

function heldInstances(source: Source, holder: Node | null): Callee[] {
  const name = holder?.childForFieldName("property") ?? holder?.childForFieldName("name");
  if (!name || !properties.has(name.type)) return [];
  const text = textOf(source, name);
  return hits(source, new RegExp(`(?<=\\bthis\\.)${text.replace("$", "\\$")}(?![\\w$])`, "g")).flatMap((hit) =>
    hit.parent?.type === "member_expression" ? [calleeAt(source, hit.parent)] : [],
  );
}

function calleeAt(source: Source, node: Node): Callee {
  const read = node.parent && memberRead(source, node.parent);
  return node.parent && read?.object.id === node.id ? { node: node.parent, method: read.key } : { node, method: "" };
}
