import type { Node } from "web-tree-sitter";
import { namesOf } from "../../hits.ts";
import { encloses, textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import type { Value } from "../../value.ts";
import { argumentsOf, callOf } from "../calls.ts";
import { defaultOf, functionAround, parametersOf } from "../functions.ts";
import { javascriptNames } from "../names.ts";
import { changesOf, isChangedByOthers } from "./aliases.ts";
import { boundBy } from "./parameters.ts";
import { deeper, type Read, type Reading } from "./reading.ts";

const callsIn = onceFor((_: Source) => new Map<number, Node | undefined>());

/**
 * What a parameter is given by the only call of its function, `function setUp(origins) { … }` and `setUp(["https://…"])`, or
 * its default where that gives none. Undefined where the file calls the function several times, exports it or hands it on.
 */
export function handedValue(reading: Reading, declaration: Node, read: Read): Value | undefined {
  const { source } = reading;
  const fn = functionAround(declaration);
  const parameters = fn ? parametersOf(fn) : [];
  const place = parameters.findIndex((each) => encloses(each, declaration));
  const parameter = parameters[place];
  const call = fn && parameter ? onlyCallOf(source, fn) : undefined;
  if (!parameter || !call || reading.steps <= 0) return undefined;
  const { given, hasSpread } = argumentsOf(call);
  const written = given[place] ?? (hasSpread ? undefined : defaultOf(parameter));
  if (!written || changesOf(source, declaration).length > 0 || isChangedByOthers(source, declaration)) return undefined;
  const worthOf = (node: Node) => read(deeper(reading), node);
  const bound = boundBy(source, parameter, () => worthOf(written), worthOf);
  const value = bound.find(([id]) => id === declaration.id)?.[1]();
  return value?.kind === "unknown" ? undefined : value;
}

function onlyCallOf(source: Source, fn: Node): Node | undefined {
  const calls = callsIn(source);
  if (!calls.has(fn.id)) calls.set(fn.id, callOf(fn) ?? namedCallOf(source, fn));
  return calls.get(fn.id);
}

function namedCallOf(source: Source, fn: Node): Node | undefined {
  const holder = fn.parent?.type === "variable_declarator" ? fn.parent : fn;
  const name = holder.childForFieldName("name");
  const isExported = [holder.parent, holder.parent?.parent].some((each) => each?.type === "export_statement");
  if (name?.type !== "identifier" || fn.type === "method_definition" || isExported) return undefined;
  const uses = namesOf(source, textOf(source, name), javascriptNames.nameTypes).filter(({ id }) => id !== name.id);
  const [use, ...others] = uses;
  const call = use && others.length === 0 ? callOf(use) : undefined;
  return call && !encloses(fn, call) ? call : undefined;
}
