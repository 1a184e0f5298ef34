import type { Node } from "web-tree-sitter";
import { isOn, type Known } from "../../../policy/known.ts";
import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import { anyByWildcard, type OriginSet } from "../../../policy/originSet.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Failure } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { type Arguments, argument, argumentsOf } from "../../../syntax/python/calls.ts";
import { usesOf } from "../../../syntax/python/imports.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { holdsWildcard, listedTexts } from "../../shared/reading/names.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { configValue } from "../shared/reading/config.ts";
import { failureOfUnknown, unknownKeywords } from "../shared/reading/keywords.ts";
import { exactOrWildcard, patternSet, readOrigins } from "../shared/reading/originOption.ts";
import { unsetOrigin } from "../shared/reading/unset.ts";
import { exemptsAllRoutes } from "./exempt.ts";
import { configNames, defaultMethods, functions, type Option, ofRoutes } from "./options.ts";
import { wireOf } from "./wire.ts";

/** The policies of `cors(app, …)` and of `@route_cors(…)`. */
export function readQuartCors(source: Source): Policy[] {
  return functions.flatMap((name) => {
    if (name === "cors" && exemptsAllRoutes(source)) return [];
    return usesOf(source, name, new Set([`quart_cors.${name}`])).flatMap((use) => {
      const call = calledAt(use);
      return call ? [policyOf(source, use, argumentsOf(source, call), name === "route_cors")] : [];
    });
  });
}

function policyOf(source: Source, use: Node, call: Arguments, isRoute: boolean): Policy {
  const option = (name: Option): Value | undefined => {
    const given = argument(source, call, name);
    return given && given.kind !== "null" ? given : configValue(source, configNames[name]);
  };
  const origins = readOrigins({ use, value: option("allow_origin"), byDefault: anyByWildcard, item });
  const credentials = credentialsOf(source, call);
  const wildcardOff = configValue(source, configNames.send_origin_wildcard);
  const sendsWildcard = wildcardOff === undefined || isTruthy(wildcardOff) !== false;
  const name = isRoute ? "route_cors" : "cors";
  const unknownOptions = unknownKeywords(source, call, name, [
    ...Object.keys(configNames),
    ...(isRoute ? [ofRoutes] : []),
  ]);
  const failure =
    failureOfUnknown(unknownOptions, name) ??
    failureOfConfig(option("allow_origin")) ??
    failureOf(origins.set, credentials, origins.span);
  return {
    framework: "quart-cors",
    label: "Quart-CORS",
    span: spanOf(call.call),
    scope: {
      route: isRoute ? `${call.call.id}` : "app",
      layer: isRoute ? 1 : 0,
      writes: "on the way out",
      joins: isRoute ? "replaces" : "yields",
      servesAssets: false,
    },
    origins,
    credentials,
    ...optionText(argument(source, call, "allow_credentials")),
    methods: allowedMethods(option("allow_methods")),
    headers: allowedHeaders(option("allow_headers")),
    exposed: exposedHeaders(option("expose_headers")),
    maxAge: setting(option("max_age"), headerText),
    privateNetwork: { kind: "absent" },
    moreOrigins: [],
    wire: wireOf(origins.set.kind === "everyone" && sendsWildcard),
    ...(failure && { failure }),
    ...unset(source, argument(source, call, "allow_origin"), credentials),
    unknownOptions,
  };
}

/** None as an argument stands for the configuration, and for everyone where that says nothing. */
function unset(source: Source, given: Value | undefined, credentials: Known<boolean>): Pick<Policy, "unsetOrigin"> {
  const config = configValue(source, configNames.allow_origin);
  if (!given || given.kind === "null") return unsetOrigin(source, config, { failureOf: failureOfConfig });
  if (config) return {};
  return unsetOrigin(source, given, {
    failureOf: (none) => failureOf(anyByWildcard, credentials, spanOf(none.node)),
    none: "Quart-CORS lets every origin in",
  });
}

/** `set(config[…])`: the default counts where the key is missing only. */
function failureOfConfig(value: Value | undefined): Failure | undefined {
  if (value?.kind !== "null") return undefined;
  return {
    when: "every request",
    why: `${configNames.allow_origin} is None`,
    span: spanOf(value.node),
    cure: "origins",
  };
}

/** `allow_credentials or config[…]`: what is false falls back. */
function credentialsOf(source: Source, call: Arguments): Known<boolean> {
  const given = argument(source, call, "allow_credentials");
  const own = setting(given, isTruthy);
  const config = configValue(source, configNames.allow_credentials);
  return config && !isOn(own) && own.kind !== "unknown" ? setting(config, isTruthy) : own;
}

function optionText(value: Value | undefined): { credentialsOption?: string } {
  return value?.kind === "text" ? { credentialsOption: value.value } : {};
}

/** A compiled pattern is matched from the start; a text is compared. */
function item(value: Value): OriginSet {
  return value.kind === "regex" ? patternSet(value.source, value.flags, "match") : exactOrWildcard(value);
}

/** `"*" in allow_origin and allow_credentials` is looked at while a request is answered. */
function failureOf(set: OriginSet, credentials: Known<boolean>, span: Failure["span"]): Failure | undefined {
  if (set.kind !== "everyone" || !isOn(credentials)) return undefined;
  const why = "it does not allow credentials together with `*`";
  return { when: "every request", why, span, cure: "origins or credentials" };
}

function allowedMethods(value: Value | undefined): Listing {
  if (!value) return listedByDefault(...defaultMethods);
  return oneOrSeveral(value);
}

/** `*`, alone or in a list, copies what the preflight asks for. */
function allowedHeaders(value: Value | undefined): Listing {
  if (!value) return reflected;
  const listing = oneOrSeveral(value);
  return holdsWildcard(listing) ? reflected : listing;
}

function exposedHeaders(value: Value | undefined): Listing {
  if (!value) return notSent;
  const listing = oneOrSeveral(value);
  return listing.kind === "listed" && listing.names.length === 0 ? notSent : listing;
}

/** A text is one name. */
function oneOrSeveral(value: Value): Listing {
  if (value.kind !== "text") return listedTexts(value);
  return { kind: "listed", names: value.value === "" ? [] : [{ text: value.value, span: spanOf(value.node) }] };
}
