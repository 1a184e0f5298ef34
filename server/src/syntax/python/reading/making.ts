import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";
import { argumentsOf } from "../arguments.ts";
import { membersOf } from "./members.ts";
import type { Place, Thing } from "./things.ts";
import { isValidated } from "./validators.ts";

const lost = (why: string): Thing => ({ kind: "lost", why });
const tuple = /\bNamedTuple\b/;
/** What takes a field from its place among the parameters. */
const outOfPlace = /\bClassVar\b|\bKW_ONLY\b|\bkw_only\b|\binit\s*=\s*False/;
const renamed = /\balias(?:_generator)?\s*=|\bvalidation_alias\b/;
const casting = /\b(?:bool|int|float)\b/;

/** What the call that made an object gives one of its fields; `line` is its class and those that this one inherits from. */
export function givenToCall(
  line: readonly Place[],
  owner: Extract<Thing, { kind: "object" }>,
  name: string,
): Thing | undefined {
  const { source, node, call } = owner;
  if (!call) return undefined;
  const given = argumentsOf(call.source, call.node);
  const { own, fields } = membersOf(source, node);
  if (own.has("__init__") || isPlainCall(call)) return undefined;
  if (given.spreads.length > 0 || given.hasListSplat) return lost("the object is put together elsewhere");
  if (line.some((one) => isRenamed(one, name))) return lost("it is given under another name");
  const keyword = given.keywords.get(name);
  if (keyword && line.some((one) => isValidated(one.source, one.node, name))) return lost("a validator may change it");
  if (keyword && line.some((one) => isCast(one, name, keyword.value)))
    return lost("its type makes something else of it");
  if (keyword) return { kind: "expression", source: call.source, node: keyword.value };
  if (given.positional.length === 0) return undefined;
  const bases = node.childForFieldName("superclasses");
  const isTuple = bases !== null && tuple.test(textOf(source, bases));
  const isPlain = (isTuple || (isDataclass(source, node) && !bases)) && !outOfPlace.test(textOf(source, node));
  const placed = given.positional[fields.indexOf(name)];
  return isPlain
    ? placed && { kind: "expression", source: call.source, node: placed }
    : lost("its class takes it apart");
}

/** Whether a call is given nothing. */
export function isPlainCall({ source, node }: Place): boolean {
  const { positional, keywords, spreads, hasListSplat } = argumentsOf(source, node);
  return positional.length + keywords.size + spreads.length === 0 && !hasListSplat;
}

/** Whether a field is given under another name than its own, in pydantic and attrs. */
function isRenamed({ source, node }: Place, name: string): boolean {
  const field = membersOf(source, node).own.get(name)?.[0];
  const isPrivate = name.startsWith("_") && isDataclass(source, node);
  return (
    isPrivate ||
    (field !== undefined && renamed.test(textOf(source, field))) ||
    /\balias_generator\b/.test(textOf(source, node))
  );
}

/** Whether a class makes something else of the text that a field is given: pydantic casts, attrs converts. */
function isCast({ source, node }: Place, name: string, value: Node): boolean {
  const field = membersOf(source, node).own.get(name)?.[0];
  if (!field) return false;
  if (isConverted(source, field)) return true;
  const type = field.childForFieldName("type");
  return value.type === "string" && type !== null && casting.test(textOf(source, type)) && !isDataclass(source, node);
}

/** `attr.ib(converter=…)`, which is asked also for the default. */
export function isConverted(source: Source, field: Node): boolean {
  return /\bconverter\s*=/.test(textOf(source, field));
}

function isDataclass(source: Source, node: Node): boolean {
  const decorators = node.parent?.type === "decorated_definition" ? partsOf(node.parent).slice(0, -1) : [];
  return decorators.some((decorator) => /dataclass|\bdefine\b|\bfrozen\b|attr\.s/.test(textOf(source, decorator)));
}
