import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../../policy/policy.ts";
import { outermost } from "../../../../syntax/javascript/calls.ts";
import { chainStart, type MethodCall, methodCall, nextInChain } from "../../../../syntax/javascript/members.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Mount } from "../options/mount.ts";

/** Where a middleware or a handler lies: the app, the path there, and what tells the order in which requests meet it. */
export interface Place {
  readonly app: string;
  readonly path: string;
  readonly order: readonly number[];
}

/** `app.route("/api", api)`: everything of another app below a path. */
export interface SubApp {
  readonly parent: string;
  readonly path: string;
  readonly child: string;
  readonly at: number;
}

/** How a framework puts handlers on paths. */
export interface Routing {
  /** Methods that put a handler on a path, which answers. */
  readonly methods: readonly string[];
  readonly subApps: (source: Source) => readonly SubApp[];
  /** What stands before all paths of an app. */
  readonly basePath: (source: Source, app: string) => string;
  /** Whether an app may get routes that the file does not show. */
  readonly isOpen: (source: Source, app: string) => boolean;
  /** Whether what is put on a path last answers, besides preflights. */
  readonly answers: (source: Source, handler: Node, call: MethodCall) => boolean;
  /** The pattern of the paths that a middleware is put on. */
  readonly pattern: (path: string) => string;
  /** Where a call lies among those that requests meet: middlewares may all come before the routes. */
  readonly order: (source: Source, call: MethodCall | Mount) => number;
  /** Whether a middleware that is handed over turns requests away by their origin. */
  readonly guards: (source: Source, handler: Node) => boolean;
  /** The middlewares that answer preflights with an error before they come to what stands behind. */
  readonly refusing?: (source: Source) => readonly Refusing[];
  /** Where a policy is handed over; several of one place are alternatives. */
  readonly mountOf: (source: Source, policy: Policy, all: readonly Policy[]) => Mounted | undefined;
}

/** A middleware that asks who the user is, as no preflight says. */
export interface Refusing {
  readonly call: MethodCall;
  readonly handler: Node;
  readonly status: number;
  /** The patterns of the paths that it hands on. */
  readonly except: readonly string[];
  /** Whether it answers requests to a path so, where it looks at the path itself. */
  readonly on?: (path: string) => boolean;
  /** Whether it may do so, where that is not known. */
  readonly mayOn?: (path: string | undefined) => boolean;
  /** It is content with a cookie, so that requests that need no preflight pass. */
  readonly takesCookies?: boolean;
}

/** Where the middleware or the handler of a policy is handed over, and where it lies inside of that. */
export interface Mounted {
  readonly mount: Mount;
  readonly at: number;
  /** The methods that it is there for; undefined for all. */
  readonly methods: readonly string[] | undefined;
  /** The patterns of the paths on which it is not asked. */
  readonly except?: readonly string[];
}

const maxSteps = 4;

/** The key of the app that a method is called on, also in a chain; undefined where it is not a name or `new Hono()`. */
export function appOf(source: Source, receiver: Node): string | undefined {
  const start = chainStart(source, receiver);
  if (start.type === "identifier") return textOf(source, start);
  if (start.type !== "new_expression") return undefined;
  const name = nameOfChain(start);
  return name ? textOf(source, name) : String(start.startIndex);
}

/** The name that a chain of calls is given as a whole. */
export function nameOfChain(start: Node): Node | undefined {
  let end = start;
  const member = outermost(start).parent;
  if (member?.type === "member_expression" && member.parent?.type === "call_expression") end = member.parent;
  for (let next = nextInChain(end); next; next = nextInChain(end)) end = next;
  const holder = outermost(end).parent;
  return (holder?.type === "variable_declarator" && holder.childForFieldName("name")) || undefined;
}

/** The places of a path that is put on an app: on the apps that take it as a part. */
export function placesIn(
  source: Source,
  routing: Routing,
  app: string,
  path: string,
  at: readonly number[],
  steps = maxSteps,
): Place[] {
  const whole = joined(routing.basePath(source, app), path);
  const mounts = steps > 0 ? routing.subApps(source).filter(({ child }) => child === app) : [];
  if (mounts.length === 0) return [{ app, path: whole, order: at }];
  return mounts.flatMap((mount) =>
    placesIn(source, routing, mount.parent, joined(mount.path, whole), [mount.at], steps - 1).map((outer) => ({
      ...outer,
      order: [...outer.order, ...at],
    })),
  );
}

/** Whether a pattern of a path holds for another path: `*` at the end stands for all below, `:name` for one segment. */
export function matches(pattern: string, path: string): boolean {
  if (pattern === "*" || pattern === "/*") return true;
  const [above, below] = [segments(pattern), segments(path)];
  const isPrefix = above.at(-1) === "*";
  const fixed = isPrefix ? above.slice(0, -1) : above;
  if (isPrefix ? below.length < fixed.length : below.length !== fixed.length) return false;
  return fixed.every((segment, index) => segment === "*" || segment.startsWith(":") || segment === below[index]);
}

/** Whether the first place is reached before the second. */
export function isBefore({ order: first }: Pick<Place, "order">, { order: second }: Pick<Place, "order">): boolean {
  const at = first.findIndex((place, index) => place !== second[index]);
  return at < 0 ? first.length < second.length : (first[at] ?? 0) < (second[at] ?? 0);
}

/** The calls of one of the methods of apps, in the order of the text, of those whose names start in front of `end`. */
export function callsOf(source: Source, methods: readonly string[], end = source.text.length): MethodCall[] {
  const names = source.occurrences(new RegExp(`\\b(?:${methods.join("|")})\\b(?=\\s*\\()`, "g"));
  return names.flatMap((at) => {
    const name = at.start < end ? source.root.descendantForIndex(at.start, at.end) : undefined;
    const around = name?.type === "property_identifier" ? name.parent?.parent : undefined;
    const call = around && methodCall(source, around);
    return call ? [call] : [];
  });
}

function joined(first: string, second: string): string {
  const rest = second === "*" ? "/*" : second;
  return `${first.replace(/\/$/, "")}${rest.startsWith("/") ? rest : `/${rest}`}`;
}

function segments(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}
