import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { encloses, partsOf, textOf } from "../../../syntax/nodes.ts";
import { type Arguments, argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import { boundKey } from "../../../syntax/python/reading/reading.ts";
import { pythonValue, pythonValueWith } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import type { Options } from "./faults.ts";
import { type Parameter, parametersOf } from "./options.ts";
import { behaviourOf, starletteVersion } from "./version.ts";

/** What `__init__` of a subclass hands to `super().__init__(…)`. */
export interface Initialised {
  readonly call: Node;
  /** It takes any option and hands it on. */
  readonly handsOn: boolean;
  readonly options: (given: Options, outer: Arguments) => Options;
}

/** The methods and fields by which `CORSMiddleware` decides, Starlette 0.13 to 1.3. */
const deciding =
  /^(?:__call__|__new__|is_allowed_origin|preflight_response|simple_response|send|allow_explicit_origin|app|allow_origins|allow_methods|allow_headers|allow_all_origins|allow_all_headers|preflight_explicit_allow_origin|allow_origin_regex|allow_credentials|allow_private_network|simple_headers|preflight_headers)$/;

/** What a subclass does when it is made; "doubtful" where it may decide by itself. */
export function initialised(source: Source, definition: Node): Initialised | "inherited" | "doubtful" {
  const body = definition.childForFieldName("body");
  const members = (body ? partsOf(body) : []).map((part) => part.childForFieldName("definition") ?? part);
  const names = members.map((member) => memberName(source, member));
  if (names.some((name) => name === undefined || deciding.test(name))) return "doubtful";
  if (body && setsDeciding(source, body)) return "doubtful";
  const init = members.find((_, index) => names[index] === "__init__");
  return init ? handedOn(source, init) : "inherited";
}

/** The name that a statement of a class body gives something; empty where it gives none, undefined where it may give any. */
function memberName(source: Source, member: Node): string | undefined {
  if (member.type === "function_definition") return nameIn(source, member, "name");
  if (member.type === "pass_statement") return "";
  if (member.type !== "expression_statement") return undefined;
  const [inner] = partsOf(member);
  if (inner?.type === "string") return "";
  return inner?.type === "assignment" ? nameIn(source, inner, "left") : undefined;
}

function nameIn(source: Source, node: Node, field: string): string | undefined {
  const name = node.childForFieldName(field);
  return name?.type === "identifier" ? textOf(source, name) : undefined;
}

const superCall = /^super\s*\(\s*\)\s*\.\s*__init__$/;

function handedOn(source: Source, init: Node): Initialised | "doubtful" {
  const body = init.childForFieldName("body");
  const list = init.childForFieldName("parameters");
  const statements = body ? partsOf(body) : [];
  const calls = statements.flatMap((statement) => {
    const [call] = statement.type === "expression_statement" ? partsOf(statement) : [];
    const callee = call?.type === "call" ? call.childForFieldName("function") : undefined;
    return call && callee && superCall.test(textOf(source, callee)) ? [call] : [];
  });
  const [call, ...others] = calls;
  if (!call || others.length > 0 || !list || !body || isPassedBy(source, body, call)) return "doubtful";
  const given = argumentsOf(source, call);
  const rest = partsOf(list).find(({ type }) => type === "dictionary_splat_pattern");
  const restName = rest && partsOf(rest)[0];
  const handed = restName && given.spreads.find((spread) => textOf(source, spread) === textOf(source, restName));
  // What is put to the options, or taken out of them, is not followed.
  const uses = restName ? namesOf(source, textOf(source, restName), pythonNames.nameTypes, body) : [];
  const isChanged = uses.some((use) => !handed || !encloses(handed, use));
  if (isChanged || given.hasListSplat || given.spreads.length > (handed ? 1 : 0)) return "doubtful";
  return {
    call,
    handsOn: handed !== undefined,
    options: (options, outer) => {
      const bound = parametersGiven(source, init, list, options, outer);
      return (name) => ownValue(source, given, name, bound) ?? (handed ? options(name) : undefined);
    },
  };
}

/** Whether a function may end before it gets to a call, or make the same call elsewhere. */
function isPassedBy(source: Source, body: Node, call: Node): boolean {
  const isOther = (node: Node) => superCall.test(textOf(source, node)) && !encloses(call, node);
  return (
    body.descendantsOfType("return_statement").some((node) => node && node.startIndex < call.startIndex) ||
    body.descendantsOfType("attribute").some((node) => node && isOther(node))
  );
}

const indirect = /(?:\bset|__set)attr(?:__)?\s*\(|\b__dict__\b/;

function setsDeciding(source: Source, body: Node): boolean {
  if (indirect.test(textOf(source, body))) return true;
  return body.descendantsOfType("attribute").some((node) => {
    const name = node?.childForFieldName("attribute");
    const isOwn = node?.childForFieldName("object")?.text === "self";
    return isOwn && name !== null && name !== undefined && deciding.test(textOf(source, name));
  });
}

/** The parameters of `__init__` behind `self` and the app, with what the call gives them. */
function parametersGiven(
  source: Source,
  init: Node,
  list: Node,
  options: Options,
  { call, keywords, positional }: Arguments,
): [string, Value][] {
  return partsOf(list)
    .slice(2)
    .flatMap((parameter, index): [string, Value][] => {
      const name = parameter.childForFieldName("name") ?? partsOf(parameter)[0] ?? parameter;
      const text = textOf(source, name);
      const byDefault = parameter.childForFieldName("value");
      const isGiven = keywords.has(text) || positional[index + 1] !== undefined;
      const known = isParameter(text) ? options(text) : undefined;
      const value = known ?? (!isGiven && byDefault ? pythonValue(source, byDefault) : undefined);
      return [[boundKey(init, text), value ?? unknown(call, "the class makes something of it")]];
    });
}

function isParameter(name: string): name is Parameter {
  return parametersOf(behaviourOf(undefined)).some((parameter) => parameter === name);
}

function ownValue(
  source: Source,
  { keywords, positional }: Arguments,
  name: Parameter,
  bound: readonly [string, Value][],
): Value | undefined {
  const position = parametersOf(behaviourOf(starletteVersion(source))).indexOf(name);
  const node = keywords.get(name)?.value ?? (position < 0 ? undefined : positional[position + 1]);
  return node && pythonValueWith(source, node, bound);
}
