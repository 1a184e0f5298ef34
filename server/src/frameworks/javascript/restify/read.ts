import { type Listing, listedByDefault, reflected } from "../../../policy/listing.ts";
import { anyByReflection } from "../../../policy/originSet.ts";
import type { Policy } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { listedTexts } from "../../shared/reading/names.ts";
import { byDefault, headerText, setting } from "../../shared/reading/settings.ts";
import { argumentAt, type ModuleCall, moduleCalls } from "../shared/options/calls.ts";
import { exactlyTrue, givenOption, unlessUndefined } from "../shared/options/option.ts";
import type { Origins } from "../shared/options/origins.ts";
import { type Parts, policyOf } from "../shared/options/policy.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { alwaysAllowed, alwaysExposed, exports, names, refusal, refusedFrozen } from "./options.ts";
import { originsOf } from "./origins.ts";

const label = "`restify-cors-middleware2`";

/**
 * The policies of all calls of restify-cors-middleware2: `actual` for requests, and before it `preflight`, which allows
 * credentials whatever the options say.
 */
export function readMiddlewares(source: Source): Policy[] {
  return moduleCalls(source, exports).flatMap((call) => read(source, call));
}

function read(source: Source, { call, callee }: ModuleCall): Policy[] {
  const options = argumentAt(source, call, 0);
  const option = (name: string) => givenOption(options, name);
  const written = option("origins");
  const readOrigin = (value: Value | undefined): Origins => {
    const failure = refusal(options, call, value) ?? refusedFrozen(source, options);
    return { ...originsOf(callee, value), ...(failure && { failure }) };
  };
  const origins = readOrigin(written);
  const credentials = exactlyTrue(option("credentials"));
  const maxAge = option("preflightMaxAge");
  const shared = {
    framework: "restify",
    label,
    node: call,
    origins,
    methods: reflected,
    headers: together(option("allowHeaders"), alwaysAllowed),
    exposed: together(option("exposeHeaders"), alwaysExposed),
    ...(maxAge && { maxAge: setting(maxAge, headerText) }),
    failure: origins.failure,
  } as const;
  const passedOn = {
    simple: origins.answers,
    preflight: { kind: "passed on", status: 405 },
    keptOn: "every status",
  } as const;
  const actual: Parts = {
    ...shared,
    scope: { layer: 1 },
    credentials,
    credentialsGiven: option("credentials"),
    unknownOptions: unknownOptions(options, names),
    wire: passedOn,
    unset: unsetOrigin(source, written, (unset) => effectOf(label, readOrigin(unlessUndefined(unset)), credentials)),
  };
  if (!source.mentions(/\.[^\S\n]*preflight\b|\bpreflight\b[^\S\n]*[,}]/)) return [policyOf(actual)];
  const { allowed, answers } = origins;
  const set = allowed.set.kind === "everyone" ? anyByReflection : allowed.set;
  const preflight: Parts = {
    ...shared,
    scope: { layer: 0, methods: ["OPTIONS"] },
    origins: { ...origins, allowed: { ...allowed, set } },
    credentials: byDefault(true, spanOf(callee)),
    wire: { ...passedOn, preflight: { kind: "answered", status: 204, ...answers } },
  };
  return [policyOf(actual), policyOf(preflight)];
}

/** The names of an option with those that the library adds. */
function together(value: Value | undefined, always: readonly string[]): Listing {
  const listing = value ? listedTexts(value) : listedByDefault();
  if (listing.kind !== "listed") return listing;
  return { kind: "listed", names: [...listing.names, ...always.map((text) => ({ text }))] };
}
