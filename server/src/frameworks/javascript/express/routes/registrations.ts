import type { Node } from "web-tree-sitter";
import { functionTypes } from "../../../../syntax/javascript/functions.ts";
import { chainStart, methodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { climb, isTooDeep, partsOf, textOf } from "../../../../syntax/nodes.ts";
import { onceFor } from "../../../../syntax/onceFor.ts";
import type { Occurrence } from "../../../../syntax/search/search.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";

/** A call that puts handlers on an application or a router: `app.use("/api", a, b)`. */
export interface Registration {
  readonly call: Node;
  /** The application or router: a key that is the same for the same one. */
  readonly receiver: string;
  /** `use`, `all`, or the name of a method in upper case. */
  readonly method: string;
  readonly path: Path;
  /** Arrays are laid out. */
  readonly handlers: readonly Node[];
}

/** Where handlers are mounted. */
export interface Path {
  /** Without a slash at its end, so that what is everywhere is empty. */
  readonly text: string;
  /** What lies below it is meant too. */
  readonly isPrefix: boolean;
}

const methods = new Set(["use", "all", "get", "head", "post", "put", "patch", "delete", "options"]);
const words = /\b(?:use|all|get|head|post|put|patch|delete|options)(?=\s*\()/g;
/** What stands for every path below, as Express 4 and 5 write it. */
const rest = /\/?(?:\*\w*|\(\.\*\)|\{\*\w+\}|:\w+\(\.\*\))$/;
/** What the text of a path begins with that is not one plain text. */
export const unread = "?";
const anything: ReadonlySet<string> = new Set([".", ".*", "^.*$", "(.*)", "^.*", "\\/.*", "^\\/.*$"]);
const everywhere: Path = { text: "", isPrefix: true };
/** What is known of one file; what nobody asked about is not there yet. */
interface Memory {
  /** By the id of the call. */
  readonly calls: Map<number, Registration | undefined>;
  all?: readonly Registration[];
  mounts?: readonly Registration[];
}

const memoryOf = onceFor((_: Source): Memory => ({ calls: new Map() }));

const occurrencesOf = onceFor((source: Source) => {
  const forward = source.occurrences(words);
  return { forward, backward: forward.toReversed() };
});

/** All registrations in a file, in the order of the text. */
export function registrationsOf(source: Source): readonly Registration[] {
  const memory = memoryOf(source);
  memory.all ??= [...lastRegistrationsFirst(source)].sort((a, b) => a.call.endIndex - b.call.endIndex);
  return memory.all;
}

/** The keys of the applications and routers that something is put on. */
export const receiversOf = onceFor(
  (source: Source): ReadonlySet<string> => new Set(registrationsOf(source).map(({ receiver }) => receiver)),
);

/** Those of `use`, in the order of the text. */
export function mountsOf(source: Source): readonly Registration[] {
  const memory = memoryOf(source);
  memory.mounts ??= [...registrationsAt(source, source.occurrences(/\buse(?=\s*\()/g))];
  return memory.mounts;
}

/** All registrations from the start of the text on: what is read of a large file is what the one who asks looks at. */
export function firstRegistrationsFirst(source: Source): Generator<Registration> {
  return registrationsAt(source, occurrencesOf(source).forward);
}

/** The same from the end of the text on. */
export function lastRegistrationsFirst(source: Source): Generator<Registration> {
  return registrationsAt(source, occurrencesOf(source).backward);
}

function* registrationsAt(source: Source, words: Iterable<Occurrence>): Generator<Registration> {
  for (const { start, end } of words) {
    const node = source.root.descendantForIndex(start, end);
    const call = node?.type === "property_identifier" ? node.parent?.parent : undefined;
    const registration = call && registrationAt(source, call);
    if (registration) yield registration;
  }
}

/** The registration that a call makes; undefined for all other calls. */
export function registrationAt(source: Source, call: Node): Registration | undefined {
  const { calls } = memoryOf(source);
  if (!calls.has(call.id)) calls.set(call.id, isTooDeep(source, call) ? undefined : registrationOf(source, call));
  return calls.get(call.id);
}

/** The key of the application or router that an expression stands for. */
export function receiverOf(source: Source, expression: Node): string {
  if (!javascriptNames.nameTypes.has(expression.type)) return textOf(source, expression);
  const isGlobal = climb(expression, javascriptNames.scopes)?.id === source.root.id;
  const binding = isGlobal ? undefined : bindingOf(source, javascriptNames, expression);
  const isLocal = binding?.kind === "value" || binding?.kind === "other";
  return `${textOf(source, expression)} ${isLocal ? binding.scope.id : source.root.id}`;
}

function registrationOf(source: Source, node: Node): Registration | undefined {
  const call = methodCall(source, node);
  if (!call || !methods.has(call.method)) return undefined;
  const start = chainStart(source, call.object);
  if (start.type !== "identifier" && start.type !== "member_expression") return undefined;
  const [first, ...others] = call.given;
  const routed = routePath(source, call.object);
  const hasPath = !routed && first !== undefined && isPath(source, first);
  const given = hasPath ? others : call.given;
  const handlers = given.flatMap((each) => (each.type === "array" ? partsOf(each) : [each]));
  if (handlers.length === 0) return undefined;
  const path = routed ?? (hasPath ? pathOf(source, first, call.method === "use") : everywhere);
  const method = call.method === "use" || call.method === "all" ? call.method : call.method.toUpperCase();
  return { call: node, receiver: receiverOf(source, start), method, path, handlers };
}

/** `app.route("/path").get(…).put(…)` */
function routePath(source: Source, object: Node): Path | undefined {
  for (let at = methodCall(source, object); at; at = methodCall(source, at.object)) {
    const first = at.given[0];
    if (at.method === "route" && first) return pathOf(source, first, false);
  }
  return undefined;
}

function isPath(source: Source, node: Node): boolean {
  const value = javascriptValue(source, node);
  if (value.kind === "list") return !value.items.some(isHandler);
  return value.kind === "text" || value.kind === "regex";
}

/** `app.use([express.json(), cors()])` */
function isHandler({ kind, node }: Value): boolean {
  return (
    kind === "function" || (kind === "unknown" && (node.type === "call_expression" || functionTypes.has(node.type)))
  );
}

/** A path that is not one plain text is known by how it is written. */
function pathOf(source: Source, node: Node, isMount: boolean): Path {
  const value = javascriptValue(source, node);
  if (value.kind === "regex" && anything.has(value.source)) return everywhere;
  if (value.kind !== "text") return { text: `${unread} ${textOf(source, node)}`, isPrefix: false };
  const text = rooted(source, value.value).replace(rest, "").replace(/\/$/, "");
  return { text, isPrefix: isMount || rest.test(value.value) };
}

/** Feathers takes the paths of its services without a slash. */
function rooted(source: Source, path: string): string {
  return /^\w/.test(path) && source.text.includes("@feathersjs/") ? `/${path}` : path;
}
