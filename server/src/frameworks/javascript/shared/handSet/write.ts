import type { Node } from "web-tree-sitter";
import { varies } from "../../../../policy/behaviour.ts";
import { sameSpan } from "../../../../policy/span.ts";
import { outermost } from "../../../../syntax/javascript/calls.ts";
import { nodeAt, spanOf, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";
import type { Adapter, Edit, NewText, Placeholder, Rewrite, RewriteRequest, Writer } from "../../../adapter.ts";
import { headerOf } from "../../../shared/headers/write.ts";
import { insertAfter as insertElementAfter, replaceNode } from "../../../shared/writing/elements.ts";
import { listText } from "../../../shared/writing/lists.ts";
import { quoteFor } from "../../../shared/writing/quotes.ts";
import { addVaryTitle, allowOnly, credentialsOffTitle, testAndAllow } from "../../../shared/writing/titles.ts";
import { replacedThere } from "../writing/places.ts";
import { removeAt } from "../writing/removal.ts";
import { endOf, insertAfter, removeStatement } from "../writing/statements.ts";
import { eventCarrier } from "./events.ts";
import { importedHeader } from "./imported.ts";
import { originExpression } from "./origin.ts";
import { placementsOf } from "./placements.ts";
import { handSetLabel } from "./policies.ts";

/** The writers of headers that are set by hand. */
export const handSetWriters: Adapter["writers"] = {
  "explicit-origins": explicitOrigin,
  "test-origin": testOrigin,
  "credentials-off": credentialsOff,
  "add-vary": addVary,
};

/** The writers of an adapter that reads options too: each policy gets those that fit what it was read from. */
export function withHandSet(writers: Adapter["writers"]): Adapter["writers"] {
  const intents = [
    ...new Set([...Object.keys(handSetWriters), ...Object.keys(writers)]),
  ] as (keyof Adapter["writers"])[];
  return Object.fromEntries(
    intents.map((intent) => [
      intent,
      ((request) => {
        const fitting = request.policy.label === handSetLabel ? handSetWriters : writers;
        return fitting[intent]?.(request);
      }) satisfies Writer,
    ]),
  );
}

/** One origin as a constant, in the place of the value; several cannot be sent at once. */
function explicitOrigin({ source, policy, trusted }: RewriteRequest): Rewrite | undefined {
  const [only, ...others] = trusted.origins;
  const given = importedHeader(source, "allow-origin", policy.origins.span);
  if (given) return only !== undefined && others.length === 0 ? explicitThere(source, given, only) : undefined;
  const value = nodeAt(source, policy.origins.span);
  const { set } = policy.origins;
  const isConstant = set.kind === "exact" || (set.kind === "everyone" && set.how === "wildcard");
  if (only === undefined || others.length > 0 || !value || !isConstant) return undefined;
  const quote = quoteFor(source, value);
  return { title: allowOnly([only]), edits: [replaceNode(value, [quote, only, quote])] };
}

/** The same in the file that gives the header. */
function explicitThere(source: Source, given: Value, only: string | Placeholder): Rewrite | undefined {
  const quote = quoteFor(given.elsewhere?.source ?? source);
  const edit = replacedThere(given, [quote, only, quote]);
  return edit && { title: allowOnly([only]), edits: [edit] };
}

/** The trusted origin that asks, or an empty text, which lets nobody in; and `Vary: Origin`. */
function testOrigin(request: RewriteRequest): Rewrite | undefined {
  const { source, policy, trusted } = request;
  const placement = placementsOf(
    source,
    /access-control-allow-origin/gi,
    (name) => headerOf(name) === "allow-origin",
  ).find(({ value }) => sameSpan(spanOf(value), policy.origins.span));
  const origin = placement && originExpression(source, placement);
  if (!placement || !origin) return undefined;
  const quote = quoteFor(source, placement.nameNode);
  const list = listText(source, placement.value, trusted.origins, quote);
  const name = origin === "allowed" ? "trusted" : "allowed";
  const found = [...list, `.find((${name}) => ${name} === ${origin.replaceAll('"', quote)}) ?? ${quote}${quote}`];
  const vary = varies(policy) === "never" ? varyEdit(request) : undefined;
  return {
    title: testAndAllow(trusted.origins),
    edits: [replaceNode(placement.value, found), ...(vary ? [vary] : [])],
  };
}

/** What was echoed only for the sake of credentials becomes `*`. */
function credentialsOff({ source, policy }: RewriteRequest): Rewrite | undefined {
  const { credentials, origins } = policy;
  if (credentials.kind === "known" && importedHeader(source, "allow-credentials", credentials.span)) return undefined;
  const node = credentials.kind === "known" ? nodeAt(source, credentials.span) : undefined;
  const edits = node && (removedFromEvent(source, node) ?? removeAt(source, node));
  const value = nodeAt(source, origins.span);
  if (!edits || !value) return undefined;
  const isReflected = origins.set.kind === "everyone" && origins.set.how === "reflection";
  const quote = quoteFor(source, value.parent ?? value);
  return {
    title: credentialsOffTitle,
    edits: [...edits, ...(isReflected ? [replaceNode(value, [`${quote}*${quote}`])] : [])],
  };
}

function addVary(request: RewriteRequest): Rewrite | undefined {
  const edit = varyEdit(request);
  return edit && { title: addVaryTitle, edits: [edit] };
}

/** `setHeader(event, name, value);` goes as a whole. */
function removedFromEvent(source: RewriteRequest["source"], value: Node): readonly Edit[] | undefined {
  const call = value.parent?.type === "arguments" ? value.parent.parent : undefined;
  const statement = call?.parent?.type === "expression_statement" ? call.parent : undefined;
  return call && statement && eventCarrier(source, call) ? removeStatement(source, statement) : undefined;
}

/** `Vary: Origin` beside the header: as an entry of the same object, or as a call of the same kind. */
function varyEdit({ source, policy }: RewriteRequest): Edit | undefined {
  const value = nodeAt(source, policy.origins.span);
  if (!value || importedHeader(source, "allow-origin", policy.origins.span)) return undefined;
  const whole = outermost(value);
  const pair = whole.parent?.type === "pair" ? whole.parent : undefined;
  const quote = quoteFor(source, pair ?? whole.parent ?? value);
  const entry: NewText = [`Vary: ${quote}Origin${quote}`];
  if (pair) return insertElementAfter(source, pair, entry);
  return assignmentBeside(source, whole, quote) ?? callBeside(source, whole, quote);
}

/** `set.headers["vary"] = "Origin"` behind `set.headers["access-control-allow-origin"] = origin`. */
function assignmentBeside(source: RewriteRequest["source"], value: Node, quote: string): Edit | undefined {
  const assignment = value.parent?.type === "assignment_expression" ? value.parent : undefined;
  const statement = assignment?.parent?.type === "expression_statement" ? assignment.parent : undefined;
  const object = assignment?.childForFieldName("left")?.childForFieldName("object");
  if (!statement || !object) return undefined;
  const text = `${textOf(source, object)}[${quote}vary${quote}] = ${quote}Origin${quote}${endOf(source, statement)}`;
  return insertAfter(source, statement, [[text]]);
}

/** `ctx.set("Vary", "Origin")` behind `ctx.set("Access-Control-Allow-Origin", origin)`. */
function callBeside(source: RewriteRequest["source"], argument: Node, quote: string): Edit | undefined {
  const call = argument.parent?.type === "arguments" ? argument.parent.parent : undefined;
  const statement = call?.parent?.type === "expression_statement" ? call.parent : undefined;
  const name = argument.previousNamedSibling;
  if (!call || !statement || !name) return undefined;
  const text = textOf(source, call).replace(textOf(source, name), `${quote}Vary${quote}`);
  const value = textOf(source, argument);
  const at = text.lastIndexOf(value);
  const varied = `${text.slice(0, at)}${quote}Origin${quote}${text.slice(at + value.length)}`;
  return insertAfter(source, statement, [[`${varied}${endOf(source, statement)}`]]);
}
