import type { Node } from "web-tree-sitter";
import { dependsOnOrigin, varies } from "../../../policy/behaviour.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { climb, nodeAt, partsOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { qualifiedNames } from "../../../syntax/python/imports.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Edit, NewText, RewriteRequest, Writer } from "../../adapter.ts";
import { insertLineAfter, replaceNode } from "../../writing/elements.ts";
import { indentOf, indentStep, lineEnding, standsAlone } from "../../writing/lines.ts";
import { listText } from "../../writing/lists.ts";
import { quoteFor } from "../../writing/quotes.ts";
import { addVaryTitle, allowOnly, credentialsOffTitle, testAndAllow } from "../../writing/titles.ts";
import { removeStatement } from "../writing/statements.ts";
import { isRequestOrigin, originRead, plainOriginRead } from "../origin/request.ts";
import { headersSubscript } from "./target.ts";
import { varyStatement } from "./vary.ts";

/** The parts of `response.headers["Access-Control-Allow-Origin"] = value`. */
interface Assignment {
  readonly node: Node;
  readonly target: Node;
  readonly value: Node;
  readonly response: string;
}

/** One trusted origin as a constant: nothing depends on the request any more. */
export const explicitOrigins: Writer = (request) => {
  const assignment = assignmentOf(request);
  const [origin, ...others] = request.trusted.origins;
  if (!assignment || origin === undefined || others.length > 0) return undefined;
  const quote = quoteFor(request.source, assignment.node);
  return { title: allowOnly([origin]), edits: [replaceNode(assignment.value, [quote, origin, quote])] };
};

/** The header only for trusted origins, with their own name, and `Vary: Origin`. */
export const testOrigin: Writer = (request) => {
  const { source, trusted } = request;
  const assignment = assignmentOf(request);
  if (!assignment || !standsAlone(source.text, request.policy.span)) return undefined;
  const origin = originToTest(request, assignment);
  if (!origin) return undefined;
  const indent = indentOf(source.text, assignment.node.startIndex);
  const newline = `${lineEnding(source.text)}${indent}`;
  const quote = quoteFor(source, assignment.node);
  const vary = varyStatement(source, assignment.response, quote);
  const newText: NewText = [
    ...(origin.definition ? [`${origin.name} = ${origin.definition}${newline}`] : []),
    `if ${origin.name} in `,
    ...listText(source, assignment.value, trusted.origins, quote),
    `:${newline}${indentStep(source.text, "    ")}${textOf(source, assignment.target)} = ${origin.name}`,
    ...(varies(request.policy) === "never" ? [`${newline}${vary}`] : []),
  ];
  return { title: testAndAllow(trusted.origins), edits: [replaceNode(assignment.node, newText)] };
};

/** Removes Access-Control-Allow-Credentials; what was echoed only for its sake becomes `*`. */
export const credentialsOff: Writer = (request) => {
  const { source, policy } = request;
  const assignment = assignmentOf(request);
  const credentials = policy.credentials.kind === "known" ? nodeAt(source, policy.credentials.span) : undefined;
  const statement = credentials && climb(credentials, new Set(["expression_statement"]));
  if (!assignment || !statement || !isOneOfSeveral(statement)) return undefined;
  const quote = quoteFor(source, assignment.node);
  const star: Edit[] = dependsOnOrigin(policy) ? [replaceNode(assignment.value, [`${quote}*${quote}`])] : [];
  return { title: credentialsOffTitle, edits: [...star, ...removeStatement(source, statement)] };
};

/** A line that adds `Vary: Origin` behind the header that depends on it. */
export const addVary: Writer = (request) => {
  const { source, policy } = request;
  const assignment = assignmentOf(request);
  if (!assignment || !standsAlone(source.text, policy.span)) return undefined;
  const line = varyStatement(source, assignment.response, quoteFor(source, assignment.node));
  return { title: addVaryTitle, edits: [insertLineAfter(source, policy.span, line)] };
};

function assignmentOf({ source, policy }: RewriteRequest): Assignment | undefined {
  const found = nodeAt(source, policy.span);
  const node = found?.type === "expression_statement" ? partsOf(found)[0] : found;
  const target = node?.childForFieldName("left");
  const value = node?.childForFieldName("right");
  const response = target ? headersSubscript(source, target)?.response : undefined;
  return node && target && value && response !== undefined ? { node, target, value, response } : undefined;
}

function isOneOfSeveral(statement: Node): boolean {
  return statement.parent !== null && partsOf(statement.parent).length > 1;
}

/** The name to test, and what it has to be given first where no name stands for the request's Origin yet. */
function originToTest(
  request: RewriteRequest,
  { value }: Assignment,
): { name: string; definition?: string } | undefined {
  const { source } = request;
  if (value.type === "identifier" && isRequestOrigin(source, value)) return { name: textOf(source, value) };
  const definition = readIn(request, value) ?? readFromRequest(request, value);
  if (definition === undefined) return undefined;
  const handler = handlerOf(value);
  const isTaken = (name: string) =>
    namesOf(source, name, pythonNames.nameTypes).some((other) => handlerOf(other).id === handler.id);
  const name = ["origin", "request_origin", "cors_origin"].find((candidate) => !isTaken(candidate));
  return name === undefined ? undefined : { name, definition };
}

/** The expression that reads the Origin header inside of the value, without its default. */
function readIn({ source }: RewriteRequest, value: Node): string | undefined {
  const pending = [value];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const read = originRead(source, node);
    if (read) return plainOriginRead(source, read);
    pending.push(...partsOf(node));
  }
  return undefined;
}

/** The same for a constant value: through the `request` that the handler takes, or that Flask hands to every handler. */
function readFromRequest({ source }: RewriteRequest, value: Node): string | undefined {
  const handler = handlerOf(value);
  const quote = quoteFor(source, value);
  const parameters = handler.childForFieldName("parameters");
  const isRequest = (node: Node) =>
    (parameters !== null && node.startIndex >= parameters.startIndex && node.endIndex <= parameters.endIndex) ||
    qualifiedNames(source, node).some((name) => name === "flask.request" || name === "quart.request");
  const request = namesOf(source, "request", pythonNames.nameTypes).find(isRequest);
  return request && `request.headers.get(${quote}Origin${quote})`;
}
