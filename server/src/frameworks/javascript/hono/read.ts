import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Failure } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { inBranches } from "../shared/options/branches.ts";
import { type ModuleCall, moduleCalls } from "../shared/options/calls.ts";
import { failsAlways, refusesToStart } from "../shared/options/failures.ts";
import { listOrText, unlessEmpty } from "../shared/options/lists.ts";
import { behindRoutes } from "../shared/options/mount.ts";
import { optionOf, originOption, truthy } from "../shared/options/option.ts";
import { policyOf } from "../shared/options/policy.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { wrongTypes } from "../shared/options/wrongTypes.ts";
import { methodsHanded, mountOfMiddleware } from "./mount.ts";
import { exports, type Middleware, middlewareOf, namesOf, takingOf } from "./options.ts";
import { originsOf } from "./origins.ts";
import { routeBefore, scopeOfMount } from "./scope.ts";

/** The policies of all calls of `cors` of Hono. */
export function readMiddlewares(source: Source): Policy[] {
  return moduleCalls(source, exports).flatMap((made) =>
    inBranches(source, made.call, 0, (options) => read(source, made, options)),
  );
}

function read(source: Source, { call, callee }: ModuleCall, options: Value | undefined): Policy {
  const middleware = middlewareOf(source.project.versionOf("hono"));
  const option = (name: string) => optionOf(options, name);
  const origin = originOption(source, options, "origin");
  const readOrigin = (value: Value | undefined) => originsOf(source, callee, value, middleware);
  const origins = readOrigin(origin);
  const { answers } = origins;
  const credentials = truthy(option("credentials"));
  const mount = mountOfMiddleware(source, call);
  const handed = methodsHanded(source, call);
  const list = (name: string) => originOption(source, options, name);
  const maxAge = option("maxAge");
  const policy = policyOf({
    framework: "hono",
    label: "`hono/cors`",
    node: call,
    scope: { ...(mount && scopeOfMount(source, mount)), ...(handed && { methods: handed }) },
    origins,
    credentials,
    credentialsGiven: option("credentials"),
    methods: methodsOf(list("allowMethods"), middleware),
    headers: listing(list("allowHeaders"), reflected),
    exposed: listing(list("exposeHeaders"), notSent),
    ...(maxAge && !["null", "undefined"].includes(maxAge.kind) && { maxAge: setting(maxAge, headerText) }),
    wire: { simple: answers, preflight: { kind: "answered", status: 204, ...answers }, keptOn: "every status" },
    unknownOptions: unknownOptions(options, namesOf(middleware)),
    wrongTypes: wrongTypes(source, options, takingOf(middleware)),
    failure: textForList(options, middleware),
    unset: unsetOrigin(source, origin, (unset) => effectOf("`hono/cors`", readOrigin(unset), credentials)),
  });
  const route = mount && routeBefore(source, mount);
  return route ? { ...policy, inFront: [behindRoutes("`hono/cors`", call, route)] } : policy;
}

/** What is no list lists nothing. */
function methodsOf(value: Value | undefined, { methods }: Middleware): Listing {
  if (!value) return listedByDefault(...methods);
  if (value.kind === "function") return { kind: "unknown", why: "a function lists them" };
  return value.kind === "list" || value.kind === "unknown" ? unlessEmpty(listOrText(value)) : notSent;
}

function listing(value: Value | undefined, otherwise: Listing): Listing {
  if (!value || isTruthy(value) === false) return otherwise;
  if (value.kind === "text") return notSent;
  return value.kind === "list" || value.kind === "unknown" ? unlessEmpty(listOrText(value), otherwise) : otherwise;
}

/** A text has a `length` like a list, but no `join`. */
function textForList(options: Value | undefined, { failsAtOnce }: Middleware): Failure | undefined {
  const wrong = ["exposeHeaders", ...(failsAtOnce ? ["allowHeaders"] : [])].flatMap((name) => {
    const value = optionOf(options, name);
    return value?.kind === "text" && value.value !== "" ? [{ name, value }] : [];
  })[0];
  if (!wrong) return undefined;
  const why = `\`${wrong.name}\` has to be a list`;
  return failsAtOnce ? refusesToStart(wrong.value, why) : failsAlways(wrong.value, why);
}
