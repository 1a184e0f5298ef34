import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { importedAs } from "../../../../syntax/javascript/imports.ts";
import { methodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { climb, textOf } from "../../../../syntax/nodes.ts";
import { onceFor } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";

/** Methods that hand an application or a router something that may hold routes. */
const taking: ReadonlySet<string> = new Set(["use", "route", "mount", "basePath", "register"]);
/** Behind a name: a call of any other method, as most routes are. */
const otherMember = `\\s*\\.\\s*(?!(?:${[...taking].join("|")})\\b)`;
/** What answers no request that a page makes: parsers, loggers, and what is left when nothing else answers. */
const idle =
  /^(?:express\.(?:json|urlencoded|text|raw)|bodyParser|helmet|morgan|compression|cookieParser|session|logger)\b|\.allowedMethods\(|error|not_?found|404/i;
/** Functions that an application is handed to for being served. */
const serving = /(?:^|\.)(?:serve|createServer|handle|request|testClient|serverless)\w*$/;
const lists: ReadonlySet<string> = new Set(["arguments"]);

/**
 * Whether an application or a router may get routes behind a call on it, besides those that it is given one by one: it comes
 * from another file, is handed to a function, or takes something that is not known to answer nothing.
 */
export function mayGetRoutes(source: Source, receiver: Node, call: Node): boolean {
  if (receiver.type !== "identifier") return false;
  if (importedAs(source, receiver)) return true;
  return lastTaken(source, textOf(source, receiver)) > call.endIndex;
}

const lastTakenIn = onceFor((_: Source) => new Map<string, number>());

/** Where a name takes something or is handed on for the last time; -1 where it never does. */
function lastTaken(source: Source, name: string): number {
  const known = lastTakenIn(source).get(name);
  if (known !== undefined) return known;
  const uses = namesOf(source, name, javascriptNames.nameTypes, source.root, otherMember);
  const last = uses.findLast((use) => takesSomething(source, use) || isHandedOn(source, use))?.startIndex ?? -1;
  lastTakenIn(source).set(name, last);
  return last;
}

function takesSomething(source: Source, name: Node): boolean {
  const called = name.parent?.parent && methodCall(source, name.parent.parent);
  if (!called || called.object.id !== name.id || !taking.has(called.method)) return false;
  return called.method !== "use" || called.given.some((each) => each.type !== "string" && mayAnswer(source, each));
}

/** Whether a handler is not known to answer nothing that a page asks for. */
export function mayAnswer(source: Source, handler: Node): boolean {
  return !idle.test(textOf(source, handler));
}

/** `setUp(app)`, `server.applyMiddleware({ app })` */
function isHandedOn(source: Source, name: Node): boolean {
  const pair = name.parent?.type === "pair" ? name.parent : name;
  const item = pair.parent?.type === "object" ? pair.parent : pair;
  const list = climb(item, lists);
  if (!list || item.parent?.id !== list.id) return false;
  const callee = list.parent?.childForFieldName("function");
  return callee ? !serving.test(textOf(source, callee)) : false;
}
