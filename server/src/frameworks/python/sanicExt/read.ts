import type { Node } from "web-tree-sitter";
import { isOn } from "../../../policy/known.ts";
import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import { nobody } from "../../../policy/originSet.ts";
import type { AllowedOrigins, Policy } from "../../../policy/policy.ts";
import type { Failure } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { argument, argumentsOf } from "../../../syntax/python/calls.ts";
import { importsModule, usesOf } from "../../../syntax/python/imports.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { holdsWildcard, joinedNames, listedTexts } from "../../shared/reading/names.ts";
import { byDefault, headerText, setting } from "../../shared/reading/settings.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { failureOfUnknown, unknownKeywords } from "../shared/reading/keywords.ts";
import { readOrigins } from "../shared/reading/originOption.ts";
import { unsetOrigin } from "../shared/reading/unset.ts";
import { withVaryByHand } from "../shared/reading/vary.ts";
import { configNames, decoratorNames, defaultMaxAge, enabled, type Option, sendWildcard } from "./options.ts";
import { countOf, item, wholeValue } from "./origins.ts";
import { appSetting } from "./settings.ts";
import { wireOf } from "./wire.ts";

type Read = (name: Option) => Value | undefined;

/** The policies of the `CORS_*` configuration of a Sanic application, and of `@cors(…)` on its routes. */
export function readSanicExt(source: Source): Policy[] {
  if (!importsModule(source, "sanic") && !importsModule(source, "sanic_ext")) return [];
  if (importsModule(source, "sanic_cors")) return []; // an older library with the same names, read another way
  const isEnabled = appSetting(source, enabled);
  if (isEnabled && isTruthy(isEnabled) === false) return [];
  const ofApp: Read = (name) => appSetting(source, configNames[name]);
  const routes = usesOf(source, "cors", decoratorNames).flatMap((use) => {
    const call = calledAt(use);
    if (!call) return [];
    const given = argumentsOf(source, call);
    const unknownOptions = unknownKeywords(source, given, "cors", Object.keys(configNames));
    const failure = failureOfUnknown(unknownOptions, "cors");
    const policy = policyOf(source, use, (name) => argument(source, given, name) ?? ofApp(name), `${call.id}`);
    return [{ ...policy, unknownOptions, ...(failure && { failure }) }];
  });
  const origins = ofApp("origin");
  if (!origins) return withVaryByHand(source, routes);
  const app = policyOf(source, statementOf(origins.node), ofApp, "app");
  const failure = failureOf(app, origins);
  return withVaryByHand(source, [{ ...app, ...(failure && { failure }) }, ...routes]);
}

/** `use`: what stands for the policy as a whole. */
function policyOf(source: Source, use: Node, read: Read, route: string): Policy {
  const value = read("origin");
  const credentials = setting(read("supports_credentials"), isTruthy);
  const origins = originsOf(use, value);
  const wildcard = appSetting(source, sendWildcard);
  const sendsWildcard = origins.set.kind === "everyone" && wildcard !== undefined && isTruthy(wildcard) === true;
  const maxAge = setting(read("max_age"), headerText);
  const count = countOf(value);
  const written = read("supports_credentials");
  const call = route === "app" ? use : (calledAt(use) ?? use);
  return {
    framework: "sanic-ext",
    label: "Sanic",
    span: spanOf(call),
    scope: { route, layer: 0, writes: "on the way out", joins: "replaces", servesAssets: false },
    origins,
    credentials,
    ...(written?.kind === "text" && { credentialsOption: written.value }),
    methods: allowedMethods(read("allow_methods")),
    headers: allowedHeaders(read("allow_headers")),
    exposed: exposedHeaders(read("expose_headers")),
    maxAge: maxAge.kind === "absent" ? byDefault(defaultMaxAge, spanOf(call)) : maxAge,
    privateNetwork: { kind: "absent" },
    moreOrigins: [],
    ...unsetOrigin(source, value, {}),
    wire: wireOf(sendsWildcard, count === undefined || mayMatchNobody(origins) ? undefined : count > 1),
  };
}

function originsOf(use: Node, value: Value | undefined): AllowedOrigins {
  const read = value?.kind === "list" ? item : wholeValue;
  return readOrigins({ use, value, byDefault: nobody, item: read });
}

/** `["*"]`, where no origin is ever answered, and what may be so. */
function mayMatchNobody({ set, entries }: AllowedOrigins): boolean {
  if (set.kind === "unknown") return true;
  return entries.length > 0 && entries.every(({ set, text }) => set.kind !== "everyone" && text === "*");
}

/** `CORS_ORIGINS == "*" and CORS_SUPPORTS_CREDENTIALS` is looked at when the application starts; decorators are not. */
function failureOf({ credentials, origins }: Policy, value: Value): Failure | undefined {
  if (value.kind !== "text" || value.value !== "*" || !isOn(credentials)) return undefined;
  const why = "it does not allow credentials together with `*`";
  return { when: "startup", why, span: origins.span, cure: "origins or credentials" };
}

/** The methods that the route answers, as far as they are listed. `*` is sent as it is. */
function allowedMethods(value: Value | undefined): Listing {
  if (!value || isTruthy(value) === false) return reflected;
  const listing = namesIn(value);
  if (listing.kind !== "listed" || holdsWildcard(listing)) return listing;
  return { kind: "listed", names: listing.names.map((name) => ({ ...name, text: name.text.toUpperCase() })) };
}

/** `*`, the default, is sent as it is to preflights, which never carry credentials. */
function allowedHeaders(value: Value | undefined): Listing {
  if (!value) return listedByDefault("*");
  const listing = namesIn(value);
  return holdsWildcard(listing) && listing.kind === "listed"
    ? { kind: "listed", names: listing.names.filter(({ text }) => text === "*") }
    : listing;
}

function exposedHeaders(value: Value | undefined): Listing {
  if (!value || isTruthy(value) === false) return notSent;
  return namesIn(value);
}

function namesIn(value: Value): Listing {
  return value.kind === "text" ? joinedNames(value) : listedTexts(value);
}

/** The assignment or the call that a value is part of. */
function statementOf(node: Node): Node {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === "assignment" || at.type === "call") return at;
  }
  return node;
}
