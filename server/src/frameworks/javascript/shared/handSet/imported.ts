import type { Node } from "web-tree-sitter";
import { type Span, sameSpan } from "../../../../policy/span.ts";
import { namesOf } from "../../../../syntax/hits.ts";
import { callOf } from "../../../../syntax/javascript/calls.ts";
import { importedAs } from "../../../../syntax/javascript/imports.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { isTruthy, javascriptValue } from "../../../../syntax/javascript/values.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import { onceFor } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";
import { credentialsOf, plainEffect } from "../../../shared/headers/effects.ts";
import { type Effect, headerOf } from "../../../shared/headers/write.ts";
import { namesIn, sentText } from "../../express/headers/effects.ts";
import { setOfText } from "../options/answers.ts";
import type { Placement } from "./carrier.ts";
import { objectPlaces } from "./objects.ts";

/** A header of an object that another file gives, which says what it is worth. */
export type ImportedPlacement = Placement & { readonly given: Value };

/** Imports stand at the top, and objects with headers are called so. */
const top = 20_000;
const statements = /^(?:import\b[^;"'`]*\bfrom\b|(?:const|let|var)\b[^;="'`]*=\s*require\s*\()/gm;
const likely = /[\w$]*(?:cors|headers)[\w$]*/gi;
/** A file of the project that is called so, whatever its object is called here. */
const home = /^\s*["'`][.~#@][^"'`\n]*(?:cors|headers)[^"'`\n/]*["'`]/i;
const anyName = /(?!(?:import|from|const|let|var|require|as|type)\b)[A-Za-z_$][\w$]*/g;
const longest = 200;

/**
 * The headers of objects that other files give, where answers are made with them: `headers: corsHeaders`,
 * `{ ...corsHeaders }`, `headers: corsHeaders(request)`. All that can be shown of them is the name that stands for them here.
 */
export const importedPlacements = onceFor((source: Source): readonly ImportedPlacement[] =>
  namesImported(source).flatMap((name) => {
    const uses = namesOf(source, name, javascriptNames.nameTypes).filter((use) => importedAs(source, use));
    const placed = uses.flatMap((use) => placementsAt(source, use));
    const shown = placed[0]?.nameNode;
    return shown ? placed.map((each) => ({ ...each, value: shown, nameNode: shown })) : [];
  }),
);

function namesImported({ text }: Source): string[] {
  const start = text.slice(0, top);
  const names = [...start.matchAll(statements)].flatMap(([statement], index, all) => {
    const from = (all[index]?.index ?? 0) + statement.length;
    const isOfHeaders = home.test(start.slice(from, from + longest));
    return statement.match(isOfHeaders ? anyName : likely) ?? [];
  });
  return [...new Set(names)];
}

function placementsAt(source: Source, use: Node): ImportedPlacement[] {
  const object = callOf(use) ?? memberOf(use) ?? use;
  if (!mayHandOver(object)) return [];
  const worth = javascriptValue(source, object);
  if (worth.kind !== "record" || !worth.elsewhere) return [];
  const headers = worth.entries.filter(({ key }) => key !== undefined && headerOf(key) !== undefined);
  if (headers.length === 0) return [];
  return objectPlaces(source, object, object).flatMap((place) =>
    headers.map(({ key = "", value }) => ({
      ...place,
      name: key,
      nameNode: use,
      value: use,
      order: place.order ?? use.startIndex,
      given: value,
    })),
  );
}

/** `config.headers`, where the name stands for more than the headers. */
function memberOf(use: Node): Node | undefined {
  const member = use.parent?.type === "member_expression" ? use.parent : undefined;
  return member?.childForFieldName("object")?.id === use.id ? member : undefined;
}

const receiving = new Set(["spread_element", "pair", "arguments", "ternary_expression", "binary_expression"]);
const naming = new Set(["variable_declarator", "return_statement", "arrow_function", "parenthesized_expression"]);

function mayHandOver(object: Node): boolean {
  if (object.type === "shorthand_property_identifier") return true;
  const parent = object.parent?.type ?? "";
  return receiving.has(parent) || naming.has(parent);
}

/** What a header does that another file says the value of; `shown` stands for it here. */
export function importedEffect(header: Effect["header"], given: Value, shown: Node): Effect {
  switch (header) {
    case "allow-origin": {
      const text = sentText(given);
      const why = given.kind === "unknown" ? given.why : "it is no text";
      const set = text === undefined ? ({ kind: "unknown", why } as const) : setOfText(text);
      return { header, value: spanOf(shown), set, dependsOnOrigin: false, ...(text !== undefined && { text }) };
    }
    case "allow-credentials":
      return { header, ...credentialsOf({ ...given, node: shown }, sentText(given)) };
    case "vary":
      return { header, names: namesIn(given) };
    default:
      return plainEffect(header, given, isTruthy);
  }
}

/** The header of another file that a name stands for; undefined where none does. */
export function importedHeader(source: Source, header: Effect["header"], span: Span): Value | undefined {
  const found = importedPlacements(source).find(
    ({ name, value }) => headerOf(name) === header && sameSpan(spanOf(value), span),
  );
  return found?.given;
}
