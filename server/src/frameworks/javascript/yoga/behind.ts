import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { encloses, exactlyAt, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { placesOf } from "../express/routes/places.ts";
import { receiverOf } from "../express/routes/registrations.ts";
import { namedUses } from "../shared/namedUses.ts";
import { type Exports, exportUses } from "../shared/options/calls.ts";
import { type Mount, mountOf } from "../shared/options/mount.ts";

/** What answers preflights in front of a server that an app takes as a part. */
const middlewares: Exports = {
  cors: ["default", "*"],
  "@fastify/cors": ["default", "*", "fastifyCors"],
  "hono/cors": ["cors"],
  "@koa/cors": ["default", "*"],
};

/** Where the server is handed to something. */
interface Taken {
  readonly use: Node;
  /** The calls of methods that take it, itself or a function that it lies in: `app.use("/graphql", yoga)`. */
  readonly takers: readonly Taker[];
}

/** A call of a method that takes a server, or a function in which it lies. */
export interface Taker extends Mount {
  readonly handed: Node;
}

interface Middleware extends Mount {
  readonly middleware: Node;
}

/** Whether a middleware of the same app stands in front of the server wherever it is handed to something. */
export function isBehindCors(source: Source, server: Node): boolean {
  if (!source.mentions(/["'`](?:cors|@(?:fastify|koa)\/cors|hono\/cors)["'`]/)) return false;
  if (source.mentions(/\bpreflightContinue\b/)) return false;
  const taken = takenBy(source, server);
  if (taken.length === 0) return false;
  const mounts = exportUses(source, middlewares).flatMap(({ node }) => {
    const middleware = callOf(node) ?? node;
    const mount = mountOf(source, middleware);
    return mount && putsInFront.has(mount.method) ? [{ ...mount, middleware }] : [];
  });
  return taken.every(({ use, takers }) =>
    takers.some((taker) => mounts.some((mount) => isInFront(source, mount, taker, use))),
  );
}

const putsInFront = new Set(["use", "register", "all", "options"]);

function isInFront(source: Source, mount: Middleware, taker: Taker, use: Node): boolean {
  if (receiverOf(source, mount.receiver) !== receiverOf(source, taker.receiver)) return false;
  if (mount.call.id === taker.call.id) return mount.middleware.endIndex <= use.startIndex;
  // A plugin of Fastify is there for all routes of its app.
  if (mount.call.endIndex > taker.call.endIndex && mount.method !== "register") return false;
  const path = textOfPath(mount);
  return mount.method === "register" || path === undefined || /^\/?\*$/.test(path) || path === textOfPath(taker);
}

function textOfPath({ path }: Mount): string | undefined {
  return path?.kind === "text" ? path.value : path && "?";
}

/** What a server hands on to take requests for it: `yoga.fetch`. */
const handling = /\.(?:fetch|handle|handleRequest)$/;

function takenBy(source: Source, server: Node): Taken[] {
  return [server, ...namedUses(source, server)].flatMap((use) => {
    const isNamed = use.id === server.id && use.parent?.type === "variable_declarator";
    const member = use.parent?.type === "member_expression" ? use.parent : undefined;
    const isHanded = member?.parent?.type === "arguments" && handling.test(textOf(source, member));
    const isRead = member !== undefined && !callOf(member) && !isHanded;
    return isNamed || isRead ? [] : [{ use, takers: takersOf(source, use) }];
  });
}

function takersOf(source: Source, use: Node): Taker[] {
  const takers: Taker[] = [];
  for (let at = use.parent; at; at = at.parent) {
    const handed = methodCall(source, at) && argumentsOf(at).given.find((given) => encloses(given, use));
    const mount = handed && mountOf(source, handed);
    if (mount) takers.push({ ...mount, handed });
  }
  return takers;
}

/** What hands requests to a server. */
export function takersOfServer(source: Source, server: Node): Taker[] {
  return takenBy(source, server).flatMap(({ takers }) => takers);
}

/** The layer behind all middlewares. */
export const behindAll = 1000;

/** Servers on the paths on which `cors` stands in front of them: what they send replaces what it sent. */
export function onPaths(source: Source, policies: readonly Policy[]): Policy[] {
  const routes = new Set(policies.flatMap(({ framework, scope }) => (framework === "cors" ? [scope.route] : [])));
  if (routes.size === 0) return [...policies];
  return policies.flatMap((policy) => {
    const server = policy.framework === "yoga" ? exactlyAt(source, policy.span) : undefined;
    const own = server ? pathsOf(source, server).filter((route) => routes.has(route)) : [];
    return own.length === 0
      ? [policy]
      : own.map((route) => ({ ...policy, scope: { ...policy.scope, route, layer: behindAll } }));
  });
}

function pathsOf(source: Source, server: Node): string[] {
  const handlers = [server, ...takenBy(source, server).flatMap(({ takers }) => takers.map(({ handed }) => handed))];
  return [
    ...new Set(handlers.flatMap((each) => placesOf(source, each)).map(({ root, path }) => `${root} ${path.text}`)),
  ];
}
