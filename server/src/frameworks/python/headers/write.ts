import { dependsOnOrigin, varies } from "../../../policy/behaviour.ts";
import { climb, nodeAt, partsOf } from "../../../syntax/nodes.ts";
import type { Edit, NewText, Writer } from "../../adapter.ts";
import { insertAfter, removeElement, replaceNode } from "../../shared/writing/elements.ts";
import { indentOf, indentStep, lineEnding, standsAlone } from "../../shared/writing/lines.ts";
import { listText } from "../../shared/writing/lists.ts";
import { addVaryTitle, allowOnly, credentialsOffTitle, testAndAllow } from "../../shared/writing/titles.ts";
import { removeAt } from "../shared/writing/removal.ts";
import { removeStatement } from "../shared/writing/statements.ts";
import { type Form, formOf, quoted } from "./forms.ts";
import { originToTest } from "./originName.ts";
import { varyEdit, varyText } from "./varyText.ts";

/** One trusted origin as a constant: nothing depends on the request any more. */
export const explicitOrigins: Writer = (request) => {
  const form = formOf(request);
  const [origin, ...others] = request.trusted.origins;
  const { policy } = request;
  // Behind a test of the origin a constant would be sent to whom the test lets in, whoever that is.
  const isTested = dependsOnOrigin(policy) && policy.origins.set.kind !== "everyone";
  if (!form || isTested || origin === undefined || others.length > 0) return undefined;
  return { title: allowOnly([origin]), edits: [replaceNode(form.value, quoted(form, origin))] };
};

/** The header only for trusted origins, with their own name, and `Vary: Origin`. */
export const testOrigin: Writer = (request) => {
  const form = formOf(request);
  // Whom the test keeps out would be answered by what lies behind it.
  if (!form || request.policy.hidesAnother) return undefined;
  const edits = form.kind === "statement" ? asStatement(request, form) : asEntry(request, form);
  return edits && { title: testAndAllow(request.trusted.origins), edits };
};

/** Removes Access-Control-Allow-Credentials; what was echoed only for its sake becomes `*`. */
export const credentialsOff: Writer = (request) => {
  const { source, policy } = request;
  const form = formOf(request);
  const value = policy.credentials.kind === "known" ? nodeAt(source, policy.credentials.span) : undefined;
  if (!form || !value) return undefined;
  const statement = climb(value, new Set(["expression_statement"]));
  const isStatement =
    statement !== undefined && partsOf(statement).some(({ type }) => type === "assignment" || type === "call");
  const isOnly = isStatement && (!statement.parent || partsOf(statement.parent).length < 2);
  if (isOnly) return undefined;
  const pair = value.parent?.type === "tuple" && isPair(value) ? value.parent : undefined;
  const removed = pair
    ? removeElement(source, pair)
    : statement && isSetting(value)
      ? removeStatement(source, statement)
      : removeAt(source, value);
  const star: Edit[] = dependsOnOrigin(policy) ? [replaceNode(form.value, quoted(form, "*"))] : [];
  return removed && { title: credentialsOffTitle, edits: [...star, ...removed] };
};

/** `Vary: Origin` beside the header that depends on the origin. */
export const addVary: Writer = (request) => {
  const form = formOf(request);
  const edit = form && varyEdit(request, form);
  return edit && { title: addVaryTitle, edits: [edit] };
};

/** Whether a value is the second part of a pair that stands in a list. */
function isPair(value: Form["value"]): boolean {
  const pair = value.parent;
  return pair?.parent?.type === "list" && partsOf(pair).length === 2 && partsOf(pair)[1]?.id === value.id;
}

/** Whether a value is set by a statement of its own: an assignment, or the last argument of a call that is one. */
function isSetting(value: Form["value"]): boolean {
  const { parent } = value;
  if (parent?.type === "assignment") return true;
  return parent?.type === "argument_list" && parent.parent?.parent?.type === "expression_statement";
}

/** `if origin in […]:` around the statement. */
function asStatement(request: Parameters<Writer>[0], form: Form): readonly Edit[] | undefined {
  const { source, trusted, policy } = request;
  const origin = originToTest(request, form.value);
  if (!origin || !standsAlone(source.text, policy.span)) return undefined;
  const indent = indentOf(source.text, form.node.startIndex);
  const newline = `${lineEnding(source.text)}${indent}`;
  const vary = varies(policy) === "never" ? varyText(source, form) : undefined;
  const before = source.text.slice(form.node.startIndex, form.value.startIndex);
  const behind = source.text.slice(form.value.endIndex, form.node.endIndex);
  const newText: NewText = [
    ...(origin.definition ? [`${origin.name} = ${origin.definition}${newline}`] : []),
    `if ${origin.name} in `,
    ...listText(source, form.value, trusted.origins, form.quote),
    `:${newline}${indentStep(source.text, "    ")}${before}${origin.name}${behind}`,
    ...(vary === undefined ? [] : [`${newline}${vary}`]),
  ];
  return [replaceNode(form.node, newText)];
}

/** `origin if origin in […] else "…"`: an entry of a dictionary cannot be left out by a test. */
function asEntry(request: Parameters<Writer>[0], form: Form): readonly Edit[] | undefined {
  const { source, trusted, policy } = request;
  const origin = originToTest(request, form.value);
  const [first] = trusted.origins;
  if (!origin || first === undefined) return undefined;
  const read = origin.definition ?? origin.name;
  const list = listText(source, form.value, trusted.origins, form.quote);
  const value = [`${read} if ${read} in `, ...list, " else ", ...quoted(form, first)];
  const needsVary = varies(policy) === "never";
  const vary = needsVary ? varyText(source, form) : undefined;
  if (form.isBytes || (needsVary && vary === undefined)) return undefined;
  return [replaceNode(form.value, value), ...(vary === undefined ? [] : [insertAfter(source, form.node, [vary])])];
}
