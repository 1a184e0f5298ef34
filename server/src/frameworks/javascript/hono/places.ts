import type { Node } from "web-tree-sitter";
import { hits, namesOf } from "../../../syntax/hits.ts";
import { chainStart, type MethodCall, methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { climb, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";

/** Where a middleware or a handler lies: the app, the path there, and what tells the order in which requests meet it. */
export interface Place {
  readonly app: string;
  readonly path: string;
  readonly order: readonly number[];
}

/** `app.route("/api", api)`: everything of another app below a path. */
interface SubApp {
  readonly parent: string;
  readonly path: string;
  readonly child: string;
  readonly at: number;
}

const declarators = new Set(["variable_declarator"]);
/** What takes an app and puts nothing on it. */
const taking = /(?:\.route|serve|handle|createServer|testClient)$/;
const maxSteps = 4;

/** The key of the app that a method is called on, also in a chain; undefined where it is not a name or `new Hono()`. */
export function appOf(source: Source, receiver: Node): string | undefined {
  const start = chainStart(source, receiver);
  if (start.type === "identifier") return textOf(source, start);
  if (start.type !== "new_expression") return undefined;
  const name = climb(start, declarators)?.childForFieldName("name");
  return name ? textOf(source, name) : String(start.startIndex);
}

/** The places of a path that is put on an app: on the apps that take it as a part. */
export function placesIn(source: Source, app: string, path: string, at: readonly number[], steps = maxSteps): Place[] {
  const whole = joined(basePathOf(source, app), path);
  const mounts = steps > 0 ? subAppsOf(source).filter(({ child }) => child === app) : [];
  if (mounts.length === 0) return [{ app, path: whole, order: at }];
  return mounts.flatMap((mount) =>
    placesIn(source, mount.parent, joined(mount.path, whole), [mount.at], steps - 1).map((outer) => ({
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

/** The calls of one of the methods of apps, in the order of the text. */
export function callsOf(source: Source, methods: readonly string[]): MethodCall[] {
  return hits(source, new RegExp(`\\b(?:${methods.join("|")})\\b(?=\\s*\\()`, "g")).flatMap((name) => {
    const call = name.type === "property_identifier" && name.parent?.parent && methodCall(source, name.parent.parent);
    return call ? [call] : [];
  });
}

/** Whether an app is handed to something that may put more on it, or takes what this file does not show. */
export function isOpen(source: Source, app: string): boolean {
  const others = callsOf(source, ["route", "mount"]).filter(({ object }) => appOf(source, object) === app);
  const shown = subAppsOf(source).filter(({ parent }) => parent === app);
  if (others.length !== shown.length) return true;
  return namesOf(source, app, javascriptNames.nameTypes).some((use) => {
    const call = use.parent?.type === "arguments" ? use.parent.parent : undefined;
    const callee = call?.childForFieldName("function");
    return callee != null && !taking.test(textOf(source, callee));
  });
}

const subAppsOf = onceFor((source: Source): readonly SubApp[] =>
  callsOf(source, ["route"]).flatMap(({ object, given: [path, child], call }) => {
    const parent = appOf(source, object);
    const text = path && javascriptValue(source, path);
    if (!parent || text?.kind !== "text" || child?.type !== "identifier" || !isApp(source, child)) return [];
    return [{ parent, path: text.value, child: textOf(source, child), at: call.endIndex }];
  }),
);

/** Whether a name stands for an app that is made in this file. */
function isApp(source: Source, name: Node): boolean {
  return new RegExp(`\\b${textOf(source, name).replace(/\W/g, "")}\\s*=\\s*new\\s+\\w*Hono\\b`).test(source.text);
}

const basePathCalls = onceFor((source: Source): readonly MethodCall[] => callsOf(source, ["basePath"]));

/** `new Hono().basePath("/api")` */
function basePathOf(source: Source, app: string): string {
  const found = basePathCalls(source).find(({ object }) => appOf(source, object) === app);
  const path = found?.given[0] && javascriptValue(source, found.given[0]);
  return path?.kind === "text" ? path.value : "";
}

function joined(first: string, second: string): string {
  const rest = second === "*" ? "/*" : second;
  return `${first.replace(/\/$/, "")}${rest.startsWith("/") ? rest : `/${rest}`}`;
}

function segments(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}
