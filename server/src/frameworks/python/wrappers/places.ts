import type { Node } from "web-tree-sitter";
import type { FileSpan, Span } from "../../../policy/span.ts";
import { encloses, nodeAt, spanOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Caller, Source } from "../../../syntax/source.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";

/** A file that is read for one call in another. */
export type Called = Source & { readonly caller: Caller };

/** Where the calling file says what stands at a place of the called one. */
export interface PlaceOfCaller {
  /** The argument, or an item of the list that it is; the name of the function where no argument says it. */
  readonly span: Span;
  /** The definition, where the argument is a name. */
  readonly definedAt?: Span;
  /** Where it is written, where that is not the calling file. */
  readonly writtenAt?: FileSpan;
  readonly isArgument: boolean;
}

/** An expression in a file. */
interface Written {
  readonly source: Source;
  readonly node: Node;
}

/**
 * Where the caller says what the value is that stands at a place of the called file. Where that is what `**options` hold,
 * `names` tell which of them are meant.
 */
export function placeOf(called: Called, span: Span, names: readonly string[] = []): PlaceOfCaller {
  const node = nodeAt(called, span);
  const isSpread = node?.parent?.type === "dictionary_splat";
  const handedOn = isSpread ? keywordNamed(called, names) : undefined;
  if (handedOn) return placeOfArgument(called, handedOn);
  const value = node && pythonValue(called, node);
  const argument = value && argumentFor(called, value);
  if (argument && node) {
    const made = madeOf(node);
    return {
      ...placeOfArgument(called, argument),
      ...(made && { writtenAt: fileSpan({ source: called, node: made }) }),
    };
  }
  const written = value && writtenIn(called, value);
  return { span: nameOf(called), isArgument: false, ...(written && { writtenAt: fileSpan(written) }) };
}

/** The value of the one keyword of the call that has one of these names. */
function keywordNamed({ caller: { source, call } }: Called, names: readonly string[]): Node | undefined {
  const { keywords } = argumentsOf(source, call);
  const [only, ...others] = names.flatMap((name) => keywords.get(name)?.value ?? []);
  return others.length === 0 ? only : undefined;
}

/** The same for the items of a list that stands at a place, which is `count` items long; all at the place of the list where that is not certain. */
export function placesOf(
  called: Called,
  span: Span,
  count: number,
  names: readonly string[] = [],
): readonly PlaceOfCaller[] {
  const whole = placeOf(called, span, names);
  const node = nodeAt(called, span);
  const handedOn = node?.parent?.type === "dictionary_splat" ? keywordNamed(called, names) : undefined;
  if (handedOn) return itemsAt(called, handedOn, whole, count);
  const value = node && pythonValue(called, node);
  const items = value?.kind === "list" && value.items.length === count ? value.items : [];
  return Array.from({ length: count }, (_, index) => {
    const item = items[index] && writtenIn(called, items[index]);
    const isHere = whole.isArgument && item?.source === called.caller.source;
    return isHere ? { ...whole, span: spanOf(item.node) } : whole;
  });
}

/** The items of a list that is written in the call itself. */
function itemsAt({ caller }: Called, argument: Node, whole: PlaceOfCaller, count: number): readonly PlaceOfCaller[] {
  const value = pythonValue(caller.source, argument);
  const items = value.kind === "list" && !value.definition && !value.elsewhere ? value.items : [];
  const isWritten = items.length === count && items.every(({ node }) => encloses(argument, node));
  return Array.from({ length: count }, (_, index) => {
    const item = isWritten ? items[index] : undefined;
    return item ? { ...whole, span: spanOf(item.node) } : whole;
  });
}

const holders: ReadonlySet<string> = new Set(["keyword_argument", "argument_list", "assignment", "pair"]);

/** The expression that makes something else of an argument; undefined where the name of the parameter is all that is written. */
function madeOf(node: Node): Node | undefined {
  let made = node;
  while (made.parent && !holders.has(made.parent.type) && made.parent.type !== "block") made = made.parent;
  // `origins.split(",")`: the arguments of the method are not those of the option.
  return made.id === node.id && /^(?:identifier|attribute)$/.test(node.type) ? undefined : made;
}

/** The argument of the call that a value is, or is made of. */
function argumentFor(called: Called, value: Value): Node | undefined {
  const { call, source } = called.caller;
  const { positional, keywords } = argumentsOf(source, call);
  const all = [...positional, ...[...keywords.values()].map((keyword) => keyword.value)];
  const parts = value.kind === "list" && !value.elsewhere ? value.items : [value];
  const found = parts.flatMap((part) => {
    const written = part.elsewhere && writtenIn(called, part);
    return written ? (all.find((argument) => leadsTo(source, argument, written)) ?? []) : [];
  });
  const [first, ...others] = found;
  return others.every(({ id }) => id === first?.id) ? first : undefined;
}

function leadsTo(source: Source, argument: Node, { source: file, node }: Written): boolean {
  if (file === source && encloses(argument, node)) return true;
  const value = pythonValue(source, argument);
  const literal = value.elsewhere ?? { source, node: literalOf(value) };
  return literal.source.path === file.path && encloses(literal.node, node);
}

function writtenIn(called: Called, value: Value): Written {
  return value.elsewhere ?? { source: called, node: literalOf(value) };
}

function placeOfArgument({ caller: { source } }: Called, argument: Node): PlaceOfCaller {
  const { definition, elsewhere } = pythonValue(source, argument);
  return {
    span: spanOf(argument),
    isArgument: true,
    ...(definition && { definedAt: spanOf(definition) }),
    ...(elsewhere && { writtenAt: fileSpan(elsewhere) }),
  };
}

function fileSpan({ source: { path, text }, node }: Written): FileSpan {
  return { span: spanOf(node), file: { path, text } };
}

/** The name of the function that is called. */
function nameOf({ caller: { call } }: Called): Span {
  const callee = call.childForFieldName("function");
  return spanOf(callee?.childForFieldName("attribute") ?? callee ?? call);
}
