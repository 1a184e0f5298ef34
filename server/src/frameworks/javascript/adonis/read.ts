import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { joinedNames, listedTexts } from "../../shared/reading/names.ts";
import { byDefault, headerText, setting } from "../../shared/reading/settings.ts";
import { inBranches } from "../shared/options/branches.ts";
import { argumentAt, type ModuleCall, moduleCalls } from "../shared/options/calls.ts";
import { unlessEmpty } from "../shared/options/lists.ts";
import { exactlyTrue, optionOf, originOption } from "../shared/options/option.ts";
import { unknownSet } from "../shared/options/origins.ts";
import { policyOf } from "../shared/options/policy.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { defaultMethods, exports, label, names } from "./options.ts";
import { originsOf } from "./origins.ts";

/** The policies of `defineConfig` (`@adonisjs/cors` 2). Every origin and credentials are allowed where nothing is said. */
export function readConfigs(source: Source): Policy[] {
  return moduleCalls(source, exports)
    .filter(({ call }) => !isOff(optionOf(argumentAt(source, call, 0), "enabled")))
    .flatMap((made) => inBranches(source, made.call, 0, (options) => read(source, made, options)));
}

function isOff(enabled: Value | undefined): boolean {
  return enabled !== undefined && isTruthy(enabled) === false;
}

function read(source: Source, { call, callee }: ModuleCall, options: Value | undefined): Policy {
  const option = (name: string) => optionOf(options, name);
  const enabled = option("enabled");
  const given = option("credentials");
  const credentials = given ? exactlyTrue(given) : byDefault(true, spanOf(callee));
  const origin = originOption(source, options, "origin");
  const readOrigin = (value: Value | undefined) => originsOf(source, callee, value, credentials);
  const origins = readOrigin(origin);
  const isSure = !enabled || enabled.kind === "flag";
  const set = isSure ? origins.allowed.set : unknownSet(enabled, "a function says which requests it counts for");
  const { answers } = origins;
  return policyOf({
    framework: "adonis",
    label,
    node: call,
    origins: { ...origins, allowed: { ...origins.allowed, set, entries: isSure ? origins.allowed.entries : [] } },
    credentials,
    credentialsGiven: given,
    methods: methods(option("methods")),
    headers: headers(option("headers")),
    exposed: exposed(option("exposeHeaders")),
    maxAge: maxAge(option("maxAge")),
    unknownOptions: unknownOptions(options, names),
    wire: { simple: answers, preflight: { kind: "answered", status: 204, ...answers }, keptOn: "every status" },
    unset: unsetOrigin(source, origin, (unset) => effectOf(label, readOrigin(unset), credentials)),
  });
}

function methods(value: Value | undefined): Listing {
  return value ? listedTexts(value) : listedByDefault(...defaultMethods);
}

/** `true` allows what is asked for; a star is a name like any other, which nobody asks for. */
function headers(value: Value | undefined): Listing {
  if (!value) return reflected;
  if (value.kind === "flag") return value.value ? reflected : notSent;
  const listing = value.kind === "list" ? listedTexts(value) : joinedNames(value);
  const isStar = listing.kind === "listed" && listing.names.some(({ text }) => text.trim() === "*");
  return isStar ? notSent : listing;
}

function exposed(value: Value | undefined): Listing {
  return value ? unlessEmpty(listedTexts(value)) : notSent;
}

/** 90 seconds where nothing is written, which nobody has chosen. */
function maxAge(value: Value | undefined) {
  return setting(value && isTruthy(value) === false ? undefined : value, headerText);
}
