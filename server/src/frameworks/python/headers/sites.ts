import type { Node } from "web-tree-sitter";
import { textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import type { Source } from "../../../syntax/source.ts";
import { destinationOf, holderOf, nameIdentity } from "./destinations.ts";
import type { ServerId } from "./frameworks.ts";
import type { HeaderKey } from "./keys.ts";
import { isResponseLike } from "./responses.ts";

/** One place where a header is given a value on an answer. */
export interface Site {
  readonly key: HeaderKey;
  readonly value: Node;
  /** The smallest piece that sets it: the assignment, the call, the entry of a dictionary. */
  readonly statement: Node;
  /** What is changed, as far as other places name the same. */
  readonly holder: string;
  /** It adds a line where the header is there already. */
  readonly adds: boolean;
  /** It sets the header only where it is not there yet. */
  readonly fills?: boolean;
  /** The server, where the form tells it. */
  readonly server?: ServerId;
  /** werkzeug's property, which takes a boolean. */
  readonly isProperty: boolean;
}

/** Methods of responses, handlers and headers that take a name and a value; whether they add a line. */
const methods: Readonly<Record<string, { readonly adds: boolean; readonly of: "headers" | "response" | "both" }>> = {
  set: { adds: false, of: "headers" },
  setdefault: { adds: false, of: "both" },
  setlist: { adds: false, of: "headers" },
  setlistdefault: { adds: false, of: "headers" },
  __setitem__: { adds: false, of: "both" },
  add: { adds: true, of: "headers" },
  append: { adds: true, of: "headers" },
  add_header: { adds: true, of: "both" },
  set_header: { adds: false, of: "response" },
  append_header: { adds: true, of: "response" },
  send_header: { adds: true, of: "response" },
};

/** The place that a key is part of; undefined where the header is only read, compared or mentioned. */
export function siteOf(source: Source, key: HeaderKey): Site | undefined {
  const { node } = key;
  const parent = node.parent;
  switch (parent?.type) {
    case "subscript":
      return subscripted(source, key, parent);
    case "attribute":
      return assignedProperty(source, key, parent);
    case "argument_list":
      return given(source, key, parent);
    case "keyword_argument":
      return keyword(key, parent);
    case "pair":
      return parent.childForFieldName("key")?.id === node.id ? entry(source, key, parent) : undefined;
    case "tuple":
    case "list":
      return listed(source, key, parent);
    default:
      return undefined;
  }
}

/** `response.headers["…"] = value`, `response["…"] = value`, `headers["…"] = value`. */
function subscripted(source: Source, key: HeaderKey, subscript: Node): Site | undefined {
  const assignment = subscript.parent;
  const object = subscript.childForFieldName("value");
  const value = assignment?.childForFieldName("right");
  const isTarget = assignment?.type === "assignment" && assignment.childForFieldName("left")?.id === subscript.id;
  if (!isTarget || !object || !value || object.id === key.node.id) return undefined;
  const holder = holderOf(source, object);
  return holder && { key, value, statement: assignment, ...holder, adds: false, isProperty: false };
}

function assignedProperty(source: Source, key: HeaderKey, attribute: Node): Site | undefined {
  const assignment = attribute.parent;
  const object = attribute.childForFieldName("object");
  const value = assignment?.childForFieldName("right");
  const isTarget = assignment?.type === "assignment" && assignment.childForFieldName("left")?.id === attribute.id;
  if (!isTarget || !object || !value || /req(?:uest)?$/i.test(textOf(source, object))) return undefined;
  return { key, value, statement: assignment, holder: nameIdentity(source, object), adds: false, isProperty: true };
}

/** `self.set_header("…", value)`, `response.headers.append("…", value)`. */
function given(source: Source, key: HeaderKey, list: Node): Site | undefined {
  const call = list.parent?.type === "call" ? list.parent : undefined;
  const callee = call?.childForFieldName("function");
  const object = callee?.type === "attribute" ? callee.childForFieldName("object") : undefined;
  const name = callee?.childForFieldName("attribute")?.text ?? "";
  const method = methods[name];
  const [first, written] = call ? argumentsOf(source, call).positional : [];
  const value = written && /^setlist/.test(name) ? onlyItem(written) : written;
  if (!call || !object || !method || first?.id !== key.node.id || !value) return undefined;
  const common = { key, value, statement: call, isProperty: false, ...(/default$/.test(name) && { fills: true }) };
  // A default stays behind whatever is set.
  if (name === "setdefault" && isReplacedBelow(source, call, key)) return undefined;
  const headers = method.of === "response" ? undefined : holderOf(source, object);
  if (headers && object.childForFieldName("attribute")?.text === "headers")
    return { ...common, ...headers, adds: method.adds };
  if (method.of === "headers") return headers && { ...common, ...headers, adds: method.adds };
  const server = serverBy(source, name, object);
  if (!server && !isResponseLike(source, object)) return undefined;
  return {
    ...common,
    holder: nameIdentity(source, object),
    adds: method.adds && name !== "setdefault",
    ...(server && { server }),
  };
}

/** What a list with one item holds: `headers.setlist("…", [value])`. */
function onlyItem(list: Node): Node | undefined {
  const [only, ...others] = /^(?:list|tuple)$/.test(list.type) ? list.namedChildren : [];
  return others.length === 0 ? (only ?? undefined) : undefined;
}

/** `self` of a Tornado handler and of `http.server`'s. */
function serverBy(source: Source, method: string, object: Node): ServerId | undefined {
  if (!/^(?:self|handler)$/.test(textOf(source, object))) return undefined;
  if (method === "send_header") return "http.server";
  return method === "set_header" || method === "add_header" ? "tornado" : undefined;
}

function isReplacedBelow(source: Source, call: Node, key: HeaderKey): boolean {
  return new RegExp(`\\[\\s*["']${key.name}["']\\s*\\]\\s*=(?!=)`, "i").test(
    source.text.slice(call.endIndex, handlerOf(call).endIndex),
  );
}

/** `HTTPResponse(body, Access_Control_Allow_Origin=value)`. */
function keyword(key: HeaderKey, argument: Node): Site | undefined {
  const value = argument.childForFieldName("value");
  const call = argument.parent?.parent;
  if (!value || !call || argument.childForFieldName("name")?.id !== key.node.id) return undefined;
  return { key, value, statement: argument, holder: `new ${call.id}`, adds: false, isProperty: false };
}

/** `headers={"…": value}` and its like. */
function entry(source: Source, key: HeaderKey, pair: Node): Site | undefined {
  const value = pair.childForFieldName("value");
  const destination = pair.parent && destinationOf(source, pair.parent);
  return value && destination ? { key, value, statement: pair, ...destination, isProperty: false } : undefined;
}

/** `headers=[("…", value)]`, `headers.append((b"…", b"…"))`. */
function listed(source: Source, key: HeaderKey, tuple: Node): Site | undefined {
  const parts = tuple.namedChildren.flatMap((part) => (part && part.type !== "comment" ? part : []));
  const [first, value, ...others] = parts;
  if (first?.id !== key.node.id || !value || others.length > 0 || !tuple.parent) return undefined;
  const destination = destinationOf(source, tuple);
  return (
    destination && { key, value, statement: tuple, ...destination, isProperty: false, adds: !destination.replaces }
  );
}
