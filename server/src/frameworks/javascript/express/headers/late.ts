import type { Node } from "web-tree-sitter";
import type { Span } from "../../../../policy/span.ts";
import { functionTypes, parametersOf } from "../../../../syntax/javascript/functions.ts";
import { chainStart, methodCall } from "../../../../syntax/javascript/members.ts";
import { decodeJavascriptString } from "../../../../syntax/javascript/strings.ts";
import { partsOf, spanOf, textOf } from "../../../../syntax/nodes.ts";
import { onceForEach } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Response } from "./responses.ts";

/** What a response tells when its headers are gone (node, `http.ServerResponse` and `stream.Writable`). */
const gone = new Set(["finish", "close", "prefinish"]);
const listening = new Set(["on", "once", "addListener", "prependListener", "prependOnceListener"]);
/** Methods that send the headers before they return. */
const sending = new Set([
  "writeHead",
  "flushHeaders",
  "end",
  "send",
  "sendStatus",
  "json",
  "jsonp",
  "redirect",
  "write",
]);
const leaving = new Set(["return_statement", "throw_statement", "break_statement", "continue_statement"]);
const lists = new Set(["statement_block", "switch_case", "switch_default"]);

/** Whether a call stands where the headers of a response are gone already, or where nothing ever comes to. */
export function isTooLate(source: Source, call: Node, response: Response): boolean {
  for (let at: Node | null = call; at && at.id !== response.handler.id; at = at.parent) {
    if (functionTypes.has(at.type) && isAfterwards(source, at, response)) return true;
    if (at.parent && lists.has(at.parent.type) && isBehind(source, at, at.parent, response)) return true;
  }
  return false;
}

/** `res.on("finish", () => …)`, where other things than the response finish before it is sent. */
function isAfterwards(source: Source, fn: Node, response: Response): boolean {
  const call = fn.parent?.type === "arguments" ? fn.parent.parent : undefined;
  const listener = call && methodCall(source, call);
  if (!listener || !listening.has(listener.method)) return false;
  // Also what the response is sent over: `res.socket`.
  if (textOf(source, listener.object).split(/\W/)[0] !== response.name) return false;
  const [event] = listener.given;
  const name = event?.type === "string" ? decodeJavascriptString(textOf(source, event)) : undefined;
  return name !== undefined && gone.has(name);
}

/** Whether a call stands behind `next()` in a handler: what is there may have answered, or will later. */
export function isBehindNext(source: Source, call: Node, { handler, name }: Response): boolean {
  const parameters = parametersOf(handler).map((parameter) => textOf(source, parameter));
  const next = parameters[parameters.indexOf(name) + 1];
  if (next === undefined) return false;
  for (let at: Node | null = call; at && at.id !== handler.id; at = at.parent) {
    const list = at.parent && lists.has(at.parent.type) ? at.parent : undefined;
    if (list && statementsBefore(source, list, at).some(({ start }) => source.text.startsWith(`${next}(`, start)))
      return true;
  }
  return false;
}

/** A statement of a list, as far as what stands behind it asks. */
interface Statement extends Span {
  /** Nothing behind it is reached. */
  readonly leaves: boolean;
  /** The name of the response that it sends, where it sends one. */
  readonly sends: string | undefined;
}

const statementsIn = onceForEach((source: Source, list: Node): readonly Statement[] =>
  partsOf(list).map((each) => {
    const called = each.type === "expression_statement" ? each.firstNamedChild : null;
    const sent = called && methodCall(source, called);
    const isSent = sent && sending.has(sent.method);
    const sends = isSent ? textOf(source, chainStart(source, sent.object)) : undefined;
    return { ...spanOf(each), leaves: leaving.has(each.type), sends };
  }),
);

function statementsBefore(source: Source, list: Node, statement: Node): readonly Statement[] {
  // A function that is declared is there from the start.
  if (functionTypes.has(statement.type)) return [];
  return statementsIn(source, list).filter(({ end }) => end <= statement.startIndex);
}

function isBehind(source: Source, statement: Node, list: Node, { name }: Response): boolean {
  return statementsBefore(source, list, statement).some(({ leaves, sends }) => leaves || sends === name);
}
