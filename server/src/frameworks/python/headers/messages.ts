import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import type { Source } from "../../../syntax/source.ts";
import { compareVersions } from "../../../syntax/versions.ts";
import { serverOf } from "./frameworks.ts";
import { keyText } from "./keys.ts";

/** Whether a dictionary is what a function of AWS Lambda answers. */
export function holdsStatusCode(source: Source, record: Node): boolean {
  const keys = partsOf(record).flatMap((part) => part.childForFieldName("key") ?? []);
  return keys.some((key) => keyText(source, key) === "statuscode");
}

const message = /^(?:message|event|msg)$/;

/** Whether something is a message of ASGI: by its usual names, or as the function around it looks at its type. */
export function isMessage(source: Source, node: Node): boolean {
  const text = textOf(source, node);
  if (message.test(text) || node.type !== "identifier") return message.test(text);
  return startsAnswer(text).test(textOf(source, handlerOf(node)));
}

/** `message["type"] == "http.response.start"`: that is the message with the headers. */
export function startsAnswer(name: string): RegExp {
  return new RegExp(
    `\\b${name}(?:\\[["']type["']\\]|\\.get\\(["']type["']\\))\\s*==\\s*["']http\\.response\\.start["']`,
  );
}

/** `message["headers"]`. */
export function isHeadersOfMessage(source: Source, node: Node): boolean {
  const [held, key] = [node.childForFieldName("value"), node.childForFieldName("subscript")];
  return Boolean(
    node.type === "subscript" && held && key && keyText(source, key) === "headers" && isMessage(source, held),
  );
}

/** Whether something is what a message of ASGI becomes: `{**message, "headers": …}`, `message | {…}`, `dict(message, headers=…)`. */
export function isNewMessage(source: Source, made: Node): boolean {
  if (!/["']http\.response\.start["']/.test(source.text)) return false;
  const isOne = (node: Node | undefined) => node !== undefined && isMessage(source, node);
  if (made.type === "call") {
    const list = made.childForFieldName("arguments");
    const isDict = made.childForFieldName("function")?.text === "dict";
    return isDict && list !== null && partsOf(list).some((part) => isOne(part) || isOne(partsOf(part)[0]));
  }
  const around = made.parent?.type === "binary_operator" ? partsOf(made.parent) : [];
  const spread = partsOf(made).flatMap((part) => (part.type === "dictionary_splat" ? partsOf(part) : []));
  return [...spread, ...around].some(isOne);
}

/** `self._headers`, where a handler of Tornado keeps what it sends. */
export function isOfTornado(source: Source, node: Node): boolean {
  return textOf(source, node) === "self._headers" && serverOf(source, undefined).id === "tornado";
}

/** `response.headers |= {…}`: the property cannot be assigned to, and werkzeug's headers have no `|` before 3.1. */
export function isRefused(source: Source, assignment: Node): boolean {
  const isMerged =
    assignment.type === "augmented_assignment" && assignment.childForFieldName("left")?.type === "attribute";
  if (!isMerged) return false;
  const { id } = serverOf(source, undefined);
  return fixed.test(id) || (id === "flask" && (isBelow(source, "werkzeug", "3.1") || isBelow(source, "flask", "3.0")));
}

const fixed = /^(?:starlette|aiohttp|django)$/;

function isBelow({ project }: Source, name: string, version: string): boolean {
  const known = project.versionOf(name);
  return known !== undefined && compareVersions(known, version) < 0;
}

/** The answer in `setattr(response, "headers", …)`; undefined where that fails, and for every other call. */
export function responseSet(source: Source, call: Node): Node | undefined {
  if (call.childForFieldName("function")?.text !== "setattr") return undefined;
  const [object, name] = argumentsOf(source, call).positional;
  const isHeaders = name !== undefined && keyText(source, name) === "headers";
  return object && isHeaders && !fixed.test(serverOf(source, undefined).id) ? object : undefined;
}
