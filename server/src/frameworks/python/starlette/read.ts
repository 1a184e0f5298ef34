import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Arguments } from "../../../syntax/python/calls.ts";
import { qualifiedNames, usesOf } from "../../../syntax/python/imports.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { valueIn, worldsOf } from "../../../syntax/worlds.ts";
import { byDefault, headerText, setting } from "../../shared/reading/settings.ts";
import { unsetOrigin } from "../shared/reading/unset.ts";
import { connexionPosition } from "./connexion.ts";
import { failureOf, type Options, unknownOptions, wrongTypes } from "./faults.ts";
import { allowedHeaders, allowedMethods, exposedHeaders } from "./lists.ts";
import { defaultMaxAge, middlewareNames, parametersOf } from "./options.ts";
import { allowedOrigins } from "./origins.ts";
import { inFrontOf } from "./outside.ts";
import { placeOf } from "./place.ts";
import { middlewareCall, option } from "./shapes.ts";
import { type Behaviour, behaviourOf, starletteVersion } from "./version.ts";
import { unreached, wireOf } from "./wire.ts";

const withoutPreflights = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

/** The policies of all `CORSMiddleware` uses in the file: `add_middleware`, `Middleware(…)` and the class called itself. */
export function readStarlette(source: Source): Policy[] {
  return usesOf(source, "CORSMiddleware", middlewareNames).flatMap((use) => {
    const call = middlewareCall(source, use);
    return call ? inEachWorld(source, use, call) : [];
  });
}

/** The first option without a name, where the call that hands on the class does not take it. */
function refusedArgument(use: Node, { call, positional }: Arguments, { takesPositional }: Behaviour): Node | undefined {
  const isHandedOn = call.childForFieldName("function")?.id !== use.id;
  return isHandedOn && !takesPositional ? positional[1] : undefined;
}

/** One policy for each branch that an option depends on. */
function inEachWorld(source: Source, use: Node, call: Arguments): Policy[] {
  const behaviour = behaviourOf(starletteVersion(source));
  const values = new Map(parametersOf(behaviour).map((name) => [name, option(source, call, name)]));
  return worldsOf([...values.values()]).map((world) =>
    policyOf(source, use, call, (name) => {
      const value = values.get(name);
      return value && valueIn(world, value);
    }),
  );
}

function policyOf(source: Source, use: Node, call: Arguments, given: Options): Policy {
  const behaviour = behaviourOf(starletteVersion(source));
  const origins = allowedOrigins(use, given("allow_origins"), given("allow_origin_regex"));
  const written = given("allow_credentials");
  // Used as a condition: every truthy value turns it on, also the text "false".
  const credentials = setting(written, isTruthy);
  const maxAge = setting(given("max_age"), ageText);
  const place = placeOf(source, call);
  const connexion = connexionPosition(source, use, call);
  const outside = inFrontOf(source, use, call);
  const unknown = unknownOptions(call, behaviour, connexion.taken);
  const failure = failureOf(unknown, given, refusedArgument(use, call, behaviour));
  const inFront = [...connexion.inFront, ...outside.inFront];
  return {
    framework: "starlette",
    label: qualifiedNames(source, use).some((name) => name.startsWith("fastapi.")) ? "FastAPI" : "Starlette",
    span: spanOf(call.call),
    scope: {
      route: place.app,
      layer: place.layer,
      ...(connexion.isBehindRouting && { methods: withoutPreflights }),
      writes: "on the way out",
      joins: "replaces",
      servesAssets: false,
    },
    origins,
    credentials,
    ...(written?.kind === "text" && { credentialsOption: written.value }),
    methods: allowedMethods(given("allow_methods")),
    headers: allowedHeaders(given("allow_headers")),
    exposed: exposedHeaders(given("expose_headers")),
    maxAge: maxAge.kind === "absent" ? byDefault(defaultMaxAge, spanOf(call.call)) : maxAge,
    privateNetwork: setting(given("allow_private_network"), isTruthy),
    moreOrigins: [],
    wire: outside.answersAll ? unreached(403) : wireOf(origins.set, credentials, behaviour),
    ...(failure && { failure }),
    ...unsetOrigin(source, given("allow_origins"), { failureOf: (none) => failureOf([], only(none), undefined) }),
    unknownOptions: unknown,
    wrongTypes: wrongTypes(given),
    inFront,
  };
}

/** Options of which the origins alone are given. */
function only(origins: Value): Options {
  return (name) => (name === "allow_origins" ? origins : undefined);
}

/** What `str()` makes of it. */
function ageText(value: Value): string | undefined {
  return value.kind === "null" ? "None" : headerText(value);
}
