import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { answersPreflights, functionOf } from "../express/routes/handlers.ts";
import { declaredWith } from "../shared/declaredWith.ts";
import { callsOf, type Refusing } from "../shared/routing/places.ts";
import { asksWhoItIs, type SignIns, takesCookies } from "../shared/routing/refused.ts";
import type { Shape } from "../shared/strangers/said.ts";
import { answerToStrangers } from "../shared/strangers/strangers.ts";
import { text } from "../shared/strangers/worth.ts";

/** Middlewares that answer 401 to whoever is not signed in. */
const signIns: SignIns = {
  "koa-jwt": () => true,
  "koa-basic-auth": () => true,
  "koa-passport": (name) => name === "authenticate",
};
/** How Koa hands a request to a middleware: what is not there is an empty text for `ctx.get("name")`. */
const shape: Shape = { request: 0, answer: 0, next: 1, got: text("") };
const taking = ["use", "all", "options"];
/** Strategies and options of passport with which nobody has to say who they are, or what is answered is something else. */
const lenient = /anonymous|failWithError|Redirect|["'`]local["'`]/;
/** A pattern for everything below a path: `/^\/public/`, `/^\/public\//`. */
const below = /^\^((?:\\?\/[\w-]+)+)(?:\\?\/)?(?:\.\*)?$/;

/** The middlewares of a file that ask who the user is, also of preflights. */
export const askers = onceFor((source: Source): readonly Refusing[] => {
  const calls = callsOf(source, taking);
  // No preflight gets past a middleware that answers them.
  const answered = calls.findIndex(({ given }) => given.some((handler) => answers(source, handler)));
  return (answered < 0 ? calls : calls.slice(0, answered)).flatMap((call) =>
    call.given
      .filter((handler) => handler.type !== "string")
      .flatMap((handler) => signIn(source, call, handler) ?? own(source, call, handler) ?? []),
  );
});

function answers(source: Source, handler: Node): boolean {
  const fn = functionOf(source, handler);
  return fn !== undefined && answersPreflights(source, fn, 1);
}

/** A middleware of the project. */
function own(source: Source, call: Refusing["call"], handler: Node): Refusing | undefined {
  const answered = answerToStrangers(source, handler, shape);
  if (!answered || answered.fate === "handed on") return undefined;
  const fateOn = (path?: string) => answerToStrangers(source, handler, shape, path)?.fate;
  const on = (path: string) => fateOn(path) === "refused";
  const mayOn = (path?: string) => fateOn(path) === "unsure";
  return {
    call,
    handler,
    status: answered.status,
    except: [],
    ...(answered.fate === "unsure" && { on, mayOn }),
    takesCookies: takesCookies(textOf(source, functionOf(source, handler) ?? handler)),
  };
}

function signIn(source: Source, call: Refusing["call"], handler: Node): Refusing | undefined {
  const made = declaredWith(source, handler) ?? handler;
  const sparing = methodCall(source, made);
  const isSparing = sparing?.method === "unless";
  const maker = isSparing ? sparing.object : made;
  const asks = declaredWith(source, maker) ?? maker;
  const except = isSparing ? sparedBy(source, sparing.given[0]) : [];
  if (!except || !asksWhoItIs(source, asks, signIns) || isLenient(source, asks)) return undefined;
  return { call, handler, status: 401, except };
}

/** `jwt({ secret, passthrough: true })`, `passport.authenticate(["jwt", "anonymous"])` */
function isLenient(source: Source, asks: Node): boolean {
  const { given } = argumentsOf(asks);
  return given.some((each) => {
    const value = javascriptValue(source, each);
    const isText = value.kind === "text" || value.kind === "list" || value.kind === "record";
    return !isText || entryOf(value, "passthrough") !== undefined || lenient.test(textOf(source, each));
  });
}

/** The patterns of the paths that koa-unless spares; undefined where it spares by something else, or these are not known. */
function sparedBy(source: Source, options: Node | undefined): readonly string[] | undefined {
  const value = options && javascriptValue(source, options);
  if (value?.kind !== "record" || value.entries.some(({ key }) => key !== "path")) return undefined;
  const path = entryOf(value, "path");
  const items = path?.kind === "list" ? path.items : path ? [path] : [];
  const patterns = items.flatMap((item) => patternOf(item) ?? []);
  return patterns.length === items.length ? patterns : undefined;
}

function patternOf(path: Value): string | undefined {
  if (path.kind === "text") return path.value;
  const start = path.kind === "regex" && path.flags === "" ? below.exec(path.source)?.[1] : undefined;
  return start && `${start.replaceAll("\\", "")}/*`;
}
