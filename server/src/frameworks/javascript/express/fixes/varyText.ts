import type { Node } from "web-tree-sitter";
import type { MethodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Edit } from "../../../adapter.ts";
import { insertAfter as insertElementAfter, replaceNode } from "../../../shared/writing/elements.ts";
import { quoteFor } from "../../../shared/writing/quotes.ts";
import { endOf, insertAfter, insertBefore } from "../../shared/writing/statements.ts";
import { namesIn } from "../headers/effects.ts";
import { headerNames } from "../headers/names.ts";
import { isExpress, type Response, responseOf } from "../headers/responses.ts";
import { type HeaderSetting, headerSettings } from "../headers/settings.ts";
import { isVary, varyWords } from "../headers/vary.ts";
import { concernsOrigin } from "../origin/concerns.ts";
import { withOrigin } from "../origin/presence.ts";
import { branchesOf } from "../ways/branches.ts";
import { isListed, type Place } from "./place.ts";

const transparent = new Set(["statement_block", "else_clause"]);

/** The statement that adds `Vary: Origin`, without what ends it: by the method that Express has for it, else as a header. */
export function varyCall(source: Source, place: Place, response: Response): string {
  const quote = quoteFor(source, place.name);
  const origin = `${quote}Origin${quote}`;
  const method = place.call?.method ?? "setHeader";
  if (isExpress(source, response, method)) return `${response.name}.vary(${origin})`;
  return `${response.name}.${method === "writeHead" ? "setHeader" : method}(${quote}Vary${quote}, ${origin})`;
}

/**
 * Adds `Vary: Origin` beside a header: as an entry of the same object, as a statement, or as a link of the same chain.
 * Where the header is only set for some origins, it goes before the test, since the other answers differ as well.
 */
export function varyEdit(source: Source, place: Place): Edit | undefined {
  const { call, pair, statement } = place;
  const response = call && responseOf(source, call);
  const extended = call && extendedVary(source, call);
  if (extended) return extended;
  const quote = quoteFor(source, place.name);
  const entry = pair && insertElementAfter(source, pair, [`Vary: ${quote}Origin${quote}`]);
  if (!call || !response || !statement) return entry ?? (call && response && linkedVary(source, place, response));
  const outer = outsideOfTests(source, statement, response.handler);
  if (entry && outer.id === statement.id) return entry;
  if (!isListed(outer)) return undefined;
  const text = [`${varyCall(source, place, response)}${endOf(source, statement, outer)}`];
  const goesAfter = outer.id === statement.id && statement.type === "expression_statement";
  return goesAfter ? insertAfter(source, statement, [text]) : insertBefore(source, outer, [text]);
}

/** `.vary("Origin")` behind a link of a chain, in its layout; only Express has it. */
function linkedVary(source: Source, { call, name }: Place, response: Response): Edit | undefined {
  const property = call?.call.childForFieldName("function")?.childForFieldName("property");
  if (!call || !property || !isExpress(source, response, call.method)) return undefined;
  const quote = quoteFor(source, name);
  const dot = source.text.slice(call.object.endIndex, property.startIndex);
  const at = { start: call.call.endIndex, end: call.call.endIndex };
  return { span: at, newText: [`${dot}vary(${quote}Origin${quote})`] };
}

/**
 * Adds Origin to the text that `Vary` is set to on the same way through the handler: a header that is set twice would
 * lose one of its values.
 */
export function extendedVary(source: Source, call: MethodCall): Edit | undefined {
  const response = responseOf(source, call);
  if (!response) return undefined;
  const branches = branchesOf(source, call.call, response.handler);
  const isAround = (setting: HeaderSetting) =>
    responseOf(source, setting.call)?.handler.id === response.handler.id &&
    branchesOf(source, setting.call.call, response.handler).every(({ id }, depth) => branches[depth]?.id === id);
  const set = headerSettings(source, headerNames(source, varyWords, isVary)).find(
    (setting) => setting.how === "set" && isAround(setting),
  );
  if (set?.value.type !== "string" || namesIn(javascriptValue(source, set.value)) !== false) return undefined;
  const text = textOf(source, set.value);
  return replaceNode(set.value, [`${text.slice(0, -1)}, Origin${text.slice(-1)}`]);
}

/** The statement itself, or the outermost `if` around it that asks for the origin. */
function outsideOfTests(source: Source, statement: Node, handler: Node): Node {
  let outer = statement;
  for (let at = statement.parent; at && at.id !== handler.id; at = at.parent) {
    if (transparent.has(at.type)) continue;
    const condition = at.type === "if_statement" ? at.childForFieldName("condition") : null;
    if (!condition) break;
    const asksForOrigin = withOrigin(source, condition) !== undefined || concernsOrigin(source, condition, handler);
    if (!asksForOrigin) break;
    if (at.parent?.type !== "else_clause") outer = at;
  }
  return outer;
}
