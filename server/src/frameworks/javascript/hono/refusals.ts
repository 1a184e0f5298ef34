import type { Node } from "web-tree-sitter";
import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import type { MethodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { encloses, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { functionOf } from "../express/routes/handlers.ts";
import { declaredWith } from "../shared/declaredWith.ts";
import { namedUses } from "../shared/namedUses.ts";
import { type Exports, exportUses, moduleCalls } from "../shared/options/calls.ts";
import { optionOf } from "../shared/options/option.ts";
import { mostGuards } from "../shared/routing/guards.ts";
import { callsOf, matches, type Refusing } from "../shared/routing/places.ts";
import { asksWhoItIs, type SignIns, takesCookies } from "../shared/routing/refused.ts";
import type { Shape } from "../shared/strangers/said.ts";
import { answerToStrangers } from "../shared/strangers/strangers.ts";
import { absent } from "../shared/strangers/worth.ts";
import { combinatorOf, decides, exceptedBy, handlerOf, isEvery, isMade, mountOfMiddleware } from "./mount.ts";
import { exports } from "./options.ts";

/** Middlewares of Hono that answer 401 where the request does not say who sends it, as no preflight does. */
const makers: Exports = {
  "hono/basic-auth": ["basicAuth"],
  "hono/bearer-auth": ["bearerAuth"],
  "hono/jwt": ["jwt"],
  "hono/jwk": ["jwk"],
};
const signIns: SignIns = Object.fromEntries(
  Object.entries(makers).map(([module, names]) => [module, (name: string) => names.includes(name)]),
);
/** Words of middlewares that ask who the user is, here or in another file. */
const words =
  /["'`]hono\/(?:basic-auth|bearer-auth|jwt|jwk)["'`]|\b40[137]\b|auth|session|token|login|signed|guard|user/i;

/** How Hono hands a request to a middleware: `c.req.header("name")` is undefined for a header that is not there. */
const shape: Shape = { request: 0, answer: 0, next: 1, got: absent };
const errors = /\b4\d\d\b/g;
const paths = /\bpath\b/;

/** What a middleware answers to preflights, and the patterns of the paths that it hands on. */
export type Refused = Pick<Refusing, "status" | "except" | "takesCookies" | "on">;

/** The middlewares of a file that answer preflights with an error. */
export const refusingIn = onceFor((source: Source): readonly Refusing[] => refusingOf(source, () => true));

/** Those of them that stand in front of `cors` on all of its paths. */
export const refusingAll = onceFor((source: Source): readonly Refusing[] => {
  const mounts = moduleCalls(source, exports).flatMap(({ call }) => mountOfMiddleware(source, call) ?? []);
  const isNested = source.mentions(/\.(?:route|basePath)\(/);
  return refusingOf(source, ({ given: [first, ...others] }) => {
    const path = first && others.length > 0 ? javascriptValue(source, first) : undefined;
    if (isNested || path?.kind !== "text") return true;
    return mounts.some((mount) => matches(path.value, mount.path?.kind === "text" ? mount.path.value : "*"));
  });
});

function refusingOf(source: Source, isMeant: (call: MethodCall) => boolean): readonly Refusing[] {
  if (!source.mentions(words)) return [];
  return callsOf(source, ["use", "all"])
    .filter(isMeant)
    .flatMap((call) => call.given.flatMap((given) => inOrder(source, given).map((handler) => ({ call, handler }))))
    .filter(({ handler }) => handler.type !== "string")
    .slice(0, mostGuards)
    .flatMap(({ call, handler }) => {
      const refused = refusedBy(source, handler);
      return refused ? [{ call, handler, ...refused }] : [];
    });
}

/** The middlewares that a handler runs one after the other. */
function inOrder(source: Source, handler: Node): readonly Node[] {
  const made = handler.type === "identifier" ? declaredWith(source, handler) : handler;
  return made && isEvery(source, made) ? argumentsOf(made).given : [handler];
}

/** Deeper combinations are not looked into. */
const maxSteps = 4;

function refusedBy(source: Source, handler: Node, steps = maxSteps): Refused | undefined {
  if (steps === 0) return undefined;
  if (isSignIn(source, handler)) return { status: 401, except: [] };
  const own = ownRefusal(source, handler);
  if (own) return own;
  const made = handler.type === "identifier" ? declaredWith(source, handler) : handler;
  return made && combined(source, made, (each) => refusedBy(source, each, steps - 1));
}

/** `every` runs one after the other, `some` until one hands on, `except` none of them on some paths. */
function combined(source: Source, call: Node, refused: (handler: Node) => Refused | undefined): Refused | undefined {
  const name = combinatorOf(source, call);
  const given = name ? argumentsOf(call).given : [];
  const first = () => given.map(refused).find((each) => each !== undefined);
  if (name === "every") return first();
  if (name === "some") {
    const [one, ...others] = given.map(refused);
    return others.reduce((found, each) => found && each && together(found, each), one);
  }
  const paths = exceptedBy(source, call);
  const found = paths && first();
  return found && { ...found, except: [...found.except, ...paths] };
}

function together(first: Refused, second: Refused): Refused | undefined {
  return first.on || second.on ? undefined : { status: second.status, except: [...first.except, ...second.except] };
}

/** `jwk({ allow_anon: true })` hands on who has no token. */
function isSignIn(source: Source, handler: Node): boolean {
  const made = handler.type === "identifier" ? declaredWith(source, handler) : handler;
  if (!made || !asksWhoItIs(source, made, signIns)) return false;
  const [options] = argumentsOf(made).given;
  if (!options) return false;
  return options.type === "object" && optionOf(javascriptValue(source, options), "allow_anon") === undefined;
}

/** What a middleware of the project answers to who does not say who they are, also inside of `createMiddleware(…)`. */
function ownRefusal(source: Source, handler: Node): Refused | undefined {
  const made = handler.type === "identifier" ? declaredWith(source, handler) : handler;
  const [inner] = made && isMade(source, made) ? argumentsOf(made).given : [];
  const own = inner ?? handler;
  const fn = functionOf(source, own);
  if (fn && handsToSignIn(source, fn)) return { status: 401, except: [] };
  const code = textOf(source, fn ?? own);
  const fateOn = (path?: string) => answerToStrangers(source, own, shape, path)?.fate;
  const fate = fateOn();
  const isRefused = fate === "refused";
  if (fate === "handed on" || (!isRefused && !paths.test(code))) return undefined;
  const on = (path: string) => fateOn(path) === "refused";
  const [status = "401", ...others] = new Set(code.match(errors));
  return {
    status: others.length > 0 ? 401 : Number(status),
    except: [],
    takesCookies: takesCookies(code),
    ...(!isRefused && { on }),
  };
}

/** `(c, next) => jwt({ secret: c.env.SECRET, alg })(c, next)`, where nothing is decided before. */
function handsToSignIn(source: Source, fn: Node): boolean {
  if (decides(source, fn)) return false;
  return exportUses(source, makers).some(({ node }) => {
    const made = callOf(node);
    if (!made || !encloses(fn, made) || !isSignIn(source, made)) return false;
    const calls = [made, ...namedUses(source, made)].flatMap((each) => callOf(each) ?? []);
    return calls.some((call) => handlerOf(source, call)?.id === fn.id);
  });
}
