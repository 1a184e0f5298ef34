import { isOn, type Known } from "../../../policy/known.ts";
import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Wire } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { inBranches } from "../shared/options/branches.ts";
import { type ModuleCall, moduleCalls } from "../shared/options/calls.ts";
import { listOrText, unlessEmpty } from "../shared/options/lists.ts";
import { behindRoutes, mountOf } from "../shared/options/mount.ts";
import { exactlyTrue, optionOf, originOption, truthy } from "../shared/options/option.ts";
import { policyOf } from "../shared/options/policy.ts";
import { onlyValue } from "../shared/options/returns.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { wrongTypes } from "../shared/options/wrongTypes.ts";
import { exports, type Middleware, middlewareOf, namesOf, takingOf } from "./options.ts";
import { originsOf } from "./origins.ts";
import { answeringBefore, scopeOf } from "./scope.ts";

/** The policies of all calls of a CORS middleware of Koa. */
export function readMiddlewares(source: Source): Policy[] {
  return moduleCalls(source, exports).flatMap((made) =>
    inBranches(source, made.call, 0, (options) => read(source, made, options)),
  );
}

function read(source: Source, { call, callee, module }: ModuleCall, options: Value | undefined): Policy {
  const middleware = middlewareOf(module, source.project.versionOf(module));
  const option = (name: string) => optionOf(options, name);
  const given = option("credentials");
  const credentials = credentialsOf(source, given, middleware);
  const origin = originOption(source, options, "origin");
  const readOrigin = (value: Value | undefined) => originsOf(source, callee, value, credentials, middleware);
  const origins = readOrigin(origin);
  const { answers } = origins;
  const keepsHeaders = option("keepHeadersOnError");
  const wire: Wire = {
    simple: answers,
    preflight: { kind: "answered", status: 204, ...answers },
    keptOn: keepsHeaders && isTruthy(keepsHeaders) === false ? "handled answers" : "every status",
  };
  const list = (name: string) => originOption(source, options, name);
  const maxAge = option("maxAge");
  const policy = policyOf({
    framework: "koa",
    label: middleware.label,
    node: call,
    scope: scopeOf(source, call),
    origins,
    credentials,
    credentialsGiven: given,
    methods: methodsOf(list("allowMethods"), middleware),
    headers: listing(list("allowHeaders"), reflected, middleware),
    exposed: listing(list("exposeHeaders"), notSent, middleware),
    ...(maxAge && isTruthy(maxAge) !== false && { maxAge: setting(maxAge, headerText) }),
    privateNetwork: truthy(option("privateNetworkAccess")),
    wire,
    unknownOptions: unknownOptions(options, namesOf(middleware)),
    wrongTypes: wrongTypes(source, options, takingOf(middleware)),
    failure: noList(middleware, list("exposeHeaders")),
    unset: unsetOrigin(source, origin, (unset) => effectOf(middleware.label, readOrigin(unset), credentials)),
  });
  const mount = mountOf(source, call);
  const other = mount && answeringBefore(source, mount);
  return other ? { ...policy, inFront: [behindRoutes(middleware.label, call, other)] } : policy;
}

/** A function decides anew for each request; what it gives back has to be `true`. */
function credentialsOf(source: Source, value: Value | undefined, { credentials }: Middleware): Known<boolean> {
  if (credentials === "true") return exactlyTrue(value);
  if (credentials === "truthy" || value?.kind !== "function") return truthy(value);
  const returned = onlyValue(source, value);
  return setting(value, () => (returned && returned.kind !== "unknown" ? isOn(exactlyTrue(returned)) : undefined));
}

/** A falsy list is not sent at all, and overwrites the default. */
function methodsOf(value: Value | undefined, middleware: Middleware): Listing {
  return value ? listing(value, notSent, middleware) : listedByDefault(...middleware.methods);
}

function listing(value: Value | undefined, otherwise: Listing, { takesText }: Middleware): Listing {
  if (!value || isTruthy(value) === false) return otherwise;
  if (takesText) return unlessEmpty(listOrText(value), otherwise);
  return value.kind === "list" || value.kind === "unknown" ? listOrText(value) : notSent;
}

function noList({ takesText }: Middleware, exposed: Value | undefined) {
  if (takesText || !exposed || ["list", "unknown"].includes(exposed.kind) || !isTruthy(exposed)) return undefined;
  const why = "`exposeHeaders` has to be a list";
  return { when: "every request" as const, why, span: spanOf(exposed.node) };
}
