import type { Node } from "web-tree-sitter";
import { memberHits, namesOf } from "../../../syntax/hits.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { encloses, partsOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";
import { type ServerId, serverOf } from "./frameworks.ts";
import { keyText } from "./keys.ts";
import { holdsStatusCode, isHeadersOfMessage, isNewMessage, isOfTornado, isRefused, responseSet } from "./messages.ts";
import { isResponseLike, makesResponse } from "./responses.ts";
import { isRequest } from "./target.ts";

/** Where headers that are put together go. */
export interface Destination {
  readonly holder: string;
  readonly adds: boolean;
  /** A list of pairs takes the place of what is there, as in `headers.update([…])`. */
  readonly replaces?: true;
  readonly server?: ServerId;
}

const maxSteps = 6;
const transparent: ReadonlySet<string> = new Set([
  "parenthesized_expression",
  "conditional_expression",
  "boolean_operator",
  "binary_operator",
  "dictionary_splat",
  "list_splat",
  "list",
  "tuple",
  "dictionary",
]);
/** What responses call their headers; Pyramid keeps them in a list as well. */
const headerNames = /^(?:(?:raw_)?headers|headerlist)$/;
const copies = /^(?:dict|list|tuple|Headers|MutableHeaders|CIMultiDict|MultiDict)$/;

/** What an expression names, as far as other places name the same: a name by its scope, everything else by the function around it. */
export function nameIdentity(source: Source, node: Node): string {
  return `${scopeOf(source, node).id} ${textOf(source, node)}`;
}

function scopeOf(source: Source, node: Node): Node {
  const binding = node.type === "identifier" ? bindingOf(source, pythonNames, node) : undefined;
  return binding?.kind === "value" ? binding.scope : handlerOf(node);
}

/** The answer whose headers an expression is: `response.headers`, Django's `response`, a name for headers that go out. */
export function holderOf(source: Source, node: Node, steps = maxSteps): Destination | undefined {
  const object = node.childForFieldName("object");
  if (node.type === "subscript") return ofRecord(source, node);
  if (node.type === "call") return ofLiveHeaders(source, node, `new ${node.id}`);
  if (node.type === "attribute" && object && headerNames.test(node.childForFieldName("attribute")?.text ?? "")) {
    if (isRequest(textOf(source, object))) return undefined;
    return { holder: nameIdentity(source, object), adds: false };
  }
  if (object && isOfTornado(source, node)) return { holder: nameIdentity(source, object), adds: false };
  if (isResponseLike(source, node)) return { holder: nameIdentity(source, node), adds: false };
  return node.type === "identifier" ? (ofHeadersNamed(source, node) ?? throughName(source, node, steps)) : undefined;
}

/** `headers = response.headers`, and Starlette's `MutableHeaders(scope=message)`. */
function ofHeadersNamed(source: Source, name: Node): Destination | undefined {
  const binding = bindingOf(source, pythonNames, name);
  const [first, ...others] = binding.kind === "other" ? binding.declarations : [];
  const assigned = others.length === 0 ? first?.parent?.childForFieldName("right") : undefined;
  const given = binding.kind === "value" ? binding.node : assigned;
  if (given?.type === "attribute") return holderOf(source, given);
  return given ? ofLiveHeaders(source, given, nameIdentity(source, name)) : undefined;
}

/** `MutableHeaders(raw=response.raw_headers)`, `MutableHeaders(scope=message)`; made of anything else it is a copy. */
function ofLiveHeaders(source: Source, call: Node, holder: string): Destination | undefined {
  if (call.type !== "call" || !/(?:^|\.)MutableHeaders$/.test(calleeText(source, call))) return undefined;
  const { keywords } = argumentsOf(source, call);
  const raw = keywords.get("raw")?.value;
  if (raw) return (raw.type === "attribute" ? holderOf(source, raw) : undefined) ?? { holder, adds: false };
  return keywords.has("scope") ? { holder, adds: false } : undefined;
}

/** Where a dictionary or a list of headers goes; undefined where it goes out with a request, or nowhere that is known. */
export function destinationOf(source: Source, node: Node, steps = maxSteps): Destination | undefined {
  const { parent } = node;
  if (!parent || steps === 0) return undefined;
  if (parent.type === "attribute" && parent.childForFieldName("object")?.id === node.id) {
    const isRaw = parent.childForFieldName("attribute")?.text === "raw"; // the list in Starlette's headers
    return isRaw ? destinationOf(source, parent, steps - 1) : inLoop(source, parent, steps - 1);
  }
  if (isReturned(node)) return returned(source, node, steps);
  switch (parent.type) {
    case "keyword_argument":
      return asKeyword(source, parent, steps);
    case "argument_list":
      return asArgument(source, node, parent, steps);
    case "pair":
      return inMessage(source, parent);
    case "augmented_assignment":
    case "assignment": {
      const left = parent.childForFieldName("left");
      if (parent.childForFieldName("right")?.id !== node.id || !left || isRefused(source, parent)) return undefined;
      return left.type === "identifier"
        ? throughName(source, left, steps - 1)
        : (holderOf(source, left, steps - 1) ?? ofMessage(source, left));
    }
    case "for_statement":
      return parent.childForFieldName("right")?.id === node.id ? inPairLoop(source, parent, steps - 1) : undefined;
    default:
      return transparent.has(parent.type) ? destinationOf(source, parent, steps) : undefined;
  }
}

/** The last item of what a view returns: `return body, 200, {…}`. */
function isReturned(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === "return_statement") return true;
  const isTuple = parent?.type === "expression_list" || parent?.type === "tuple";
  const isLast = isTuple && parent.lastNamedChild?.id === node.id && parent.namedChildCount > 1;
  return isLast === true && parent.parent?.type === "return_statement" && node.type !== "string";
}

function returned(source: Source, node: Node, steps: number): Destination | undefined {
  if (node.parent?.type !== "return_statement") {
    return node.type === "dictionary" || node.type === "identifier" || node.type === "call"
      ? { holder: `return ${node.parent?.id}`, adds: false }
      : undefined;
  }
  const definition = handlerOf(node);
  const name = definition.childForFieldName("name");
  if (!name) return undefined;
  const calls = namesOf(source, textOf(source, name), pythonNames.nameTypes).flatMap((use) => {
    const call = use.parent;
    return call?.type === "call" && call.childForFieldName("function")?.id === use.id ? [call] : [];
  });
  const found = calls.map((call) => destinationOf(source, call, steps - 1)).find((one) => one !== undefined);
  return found && { ...found, holder: `return ${node.id}` };
}

function asKeyword(source: Source, keyword: Node, steps: number): Destination | undefined {
  const call = keyword.parent?.parent;
  if (call?.type === "call" && isNewMessage(source, call))
    return { holder: `new ${call.id}`, adds: true, server: "asgi" };
  if (call?.type !== "call" || !headerNames.test(keyword.childForFieldName("name")?.text ?? "")) return undefined;
  if (makesResponse(source, call)) return { holder: `new ${call.id}`, adds: false };
  return copies.test(calleeText(source, call)) ? destinationOf(source, call, steps - 1) : undefined;
}

function asArgument(source: Source, node: Node, list: Node, steps: number): Destination | undefined {
  const call = list.parent;
  const callee = call?.type === "call" ? call.childForFieldName("function") : undefined;
  if (!call || !callee) return undefined;
  const text = textOf(source, callee);
  if (node.type === "dictionary_splat" && serverOf(source, undefined).id === "bottle")
    return makesResponse(source, call) ? { holder: `new ${call.id}`, adds: false } : undefined;
  const position = argumentsOf(source, call).positional.findIndex(({ id }) => id === node.id);
  if (/start_response$/.test(text))
    return position === 1 ? { holder: `new ${call.id}`, adds: true, server: "wsgi" } : undefined;
  if (copies.test(text)) return destinationOf(source, call, steps - 1);
  const response = responseSet(source, call);
  if (response && position === 2) return { holder: nameIdentity(source, response), adds: false };
  const object = callee.childForFieldName("object");
  const method = callee.childForFieldName("attribute")?.text ?? "";
  if (object && /^(?:update|extend|append|insert)$/.test(method)) {
    const holder = holderOf(source, object, steps - 1) ?? ofMessage(source, object);
    return holder && { ...holder, ...(method === "update" ? { adds: false, replaces: true } : { adds: true }) };
  }
  const isFalcon = object && method === "set_headers" && isResponseLike(source, object);
  if (isFalcon) return { holder: nameIdentity(source, object), adds: false };
  return position >= 1 && makesResponse(source, call) ? { holder: `new ${call.id}`, adds: false } : undefined;
}

/** `for name, value in HEADERS.items(): response.headers[name] = value`. */
function inLoop(source: Source, attribute: Node, steps: number): Destination | undefined {
  const call = attribute.childForFieldName("attribute")?.text === "items" ? attribute.parent : undefined;
  const loop = call?.type === "call" && call.parent?.type === "for_statement" ? call.parent : undefined;
  if (loop) return inPairLoop(source, loop, steps);
  if (call?.type !== "call" || steps <= 0) return undefined;
  return call.parent?.type === "for_in_clause"
    ? inComprehension(source, call.parent, steps)
    : destinationOf(source, call, steps);
}

/** `[(name, value) for name, value in HEADERS.items()]`. */
function inComprehension(source: Source, clause: Node, steps: number): Destination | undefined {
  const whole = clause.parent;
  const parts = whole ? partsOf(whole) : [];
  const plain = (node: Node | null | undefined) => (node ? textOf(source, node).replaceAll(/[()\s]/g, "") : "");
  const isSame = parts.length === 2 && plain(parts[0]).replace(":", ",") === plain(clause.childForFieldName("left"));
  return whole && isSame ? destinationOf(source, whole, steps) : undefined;
}

/** The same over pairs, `for name, value in (("…", "…"), …)`, and over names: `for name in HEADERS: headers[name] = HEADERS[name]`. */
function inPairLoop(source: Source, loop: Node, steps: number): Destination | undefined {
  const left = loop.childForFieldName("left");
  const body = loop.childForFieldName("body");
  const isName = left?.type === "identifier";
  const [first, second, ...others] = left && !isName ? partsOf(left) : [left];
  if (!body || !first || (!second && !isName) || others.length > 0) return undefined;
  const name = textOf(source, first);
  const list = loop.childForFieldName("right");
  const value = second ? textOf(source, second) : `${list ? textOf(source, list) : ""}[${name}]`;
  const uses = namesOf(source, name, pythonNames.nameTypes, body);
  const [found] = uses.flatMap((use) => setBy(source, use, value, steps) ?? []);
  return found && { ...found, ...(!found.adds && { replaces: true }) };
}

/** What a header is put to whose name is `name`: `response.headers[name] = value`, `self.set_header(name, value)`. */
function setBy(source: Source, name: Node, value: string, steps: number): Destination | undefined {
  const { parent } = name;
  const assignment = parent?.type === "subscript" ? parent.parent : undefined;
  const right = assignment?.type === "assignment" ? assignment.childForFieldName("right") : undefined;
  const object = parent?.childForFieldName("value");
  const isTarget = assignment?.childForFieldName("left")?.id === parent?.id;
  if (object && right && isTarget && textOf(source, right) === value) return holderOf(source, object, steps);
  const call = parent?.type === "argument_list" ? parent.parent : undefined;
  const callee = call?.childForFieldName("function");
  const [, second] = call ? argumentsOf(source, call).positional : [];
  const holder = callee?.childForFieldName("object");
  if (!holder || !second || textOf(source, second) !== value) return undefined;
  const method = callee?.childForFieldName("attribute")?.text ?? "";
  if (!/^(?:set|add|append|set_header|add_header|append_header|send_header|setdefault)$/.test(method)) return undefined;
  const isOwn = /^(?:self|handler)$/.test(textOf(source, holder)) && /_header$/.test(method);
  if (isOwn) {
    const server = method === "send_header" ? "http.server" : "tornado";
    return { holder: nameIdentity(source, holder), adds: method !== "set_header", server };
  }
  const found = holderOf(source, holder, steps);
  return found && { ...found, adds: /^(?:add|append)/.test(method) };
}

/** `answer["headers"]`, where `answer` is what a function of Lambda returns. */
function ofRecord(source: Source, subscript: Node): Destination | undefined {
  const object = subscript.childForFieldName("value");
  const key = subscript.childForFieldName("subscript");
  if (object?.type !== "identifier" || !key || keyText(source, key) !== "headers") return undefined;
  const binding = bindingOf(source, pythonNames, object);
  const [first] = binding.kind === "other" ? binding.declarations : [];
  const record = binding.kind === "value" ? binding.node : first?.parent?.childForFieldName("right");
  if (record?.type !== "dictionary" || !holdsStatusCode(source, record)) return undefined;
  return { holder: nameIdentity(source, object), adds: false, server: "lambda" };
}

/** `message["headers"]` of ASGI, and names for it. */
function ofMessage(source: Source, node: Node): Destination | undefined {
  const text = textOf(source, node);
  if (/^(?:message|event|response)\b.*\[["']headers["']\]$/.test(text) || isHeadersOfMessage(source, node)) {
    return { holder: nameIdentity(source, node), adds: true, server: "asgi" };
  }
  const isHeaders = node.type === "identifier" && /^(?:response_|resp_|cors_|extra_)?headers$/.test(text);
  return isHeaders ? { holder: nameIdentity(source, node), adds: true } : undefined;
}

/** `{"statusCode": 200, "headers": {…}}` of AWS Lambda, `{"type": "http.response.start", "headers": […]}` of ASGI. */
function inMessage(source: Source, pair: Node): Destination | undefined {
  const key = pair.childForFieldName("key");
  const record = pair.parent;
  const name = key ? keyText(source, key) : undefined;
  if (!record || (name !== "headers" && name !== "multivalueheaders")) return undefined;
  if (holdsStatusCode(source, record)) {
    return { holder: `new ${record.id}`, adds: false, server: "lambda" };
  }
  const isStart = /["']http\.response\.start["']/.test(textOf(source, record)) || isNewMessage(source, record);
  return isStart ? { holder: `new ${record.id}`, adds: true, server: "asgi" } : undefined;
}

/** Where the uses of a name put what it stands for. */
function throughName(source: Source, name: Node, steps: number): Destination | undefined {
  if (steps <= 0) return undefined;
  const identity = nameIdentity(source, name);
  const uses = namesOf(source, textOf(source, name), pythonNames.nameTypes, scopeOf(source, name)).filter(
    (use) => use.id !== name.id && nameIdentity(source, use) === identity,
  );
  const members = membersNamed(source, name);
  const found = [...uses, ...members]
    .map((use) => destinationOf(source, use, steps - 1))
    .find((one) => one !== undefined);
  return found && { ...found, adds: false, holder: identity };
}

/** `self.HEADERS`, where `HEADERS` is what a class gives that name. */
function membersNamed(source: Source, name: Node): Node[] {
  const block = name.parent?.type === "assignment" ? name.parent.parent?.parent : undefined;
  const definition = block?.type === "block" && block.parent?.type === "class_definition" ? block.parent : undefined;
  if (!definition) return [];
  const text = textOf(source, name);
  return memberHits(source, new RegExp(`\\b${text}\\b`, "g")).flatMap(({ parent }) => {
    const isOwn = parent?.type === "attribute" && /^(?:self|cls)\.\w+$/.test(textOf(source, parent));
    return isOwn && encloses(definition, parent) ? [parent] : [];
  });
}

function calleeText(source: Source, call: Node): string {
  const callee = call.childForFieldName("function");
  return callee ? textOf(source, callee) : "";
}
