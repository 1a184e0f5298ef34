import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { encloses, spanOf } from "../../../syntax/nodes.ts";
import { qualifiedNames } from "../../../syntax/python/imports.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import { valueIn, worldsOf } from "../../../syntax/worlds.ts";
import { byDefault, headerText, setting } from "../../shared/reading/settings.ts";
import { unsetOrigin } from "../shared/reading/unset.ts";
import { connexionPosition } from "./connexion.ts";
import { failureOf, type Options, unknownOptions, wrongTypes } from "./faults.ts";
import { allowedHeaders, allowedMethods, exposedHeaders } from "./lists.ts";
import { defaultMaxAge, type Parameter, parametersOf } from "./options.ts";
import { allowedOrigins } from "./origins.ts";
import { inFrontOf } from "./outside.ts";
import { placeOf } from "./place.ts";
import { option } from "./shapes.ts";
import { labelOf, type Site, sitesOf } from "./sites.ts";
import { type Behaviour, behaviourOf, starletteVersion } from "./version.ts";
import { unreached, wireOf } from "./wire.ts";

const withoutPreflights = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

/** The policies of all `CORSMiddleware`s that the file puts around apps; what other files say of them is left to be judged there. */
export function readStarlette(source: Source): Policy[] {
  return policiesOf(source, ({ maker }) => (maker?.calls ?? []).every((place) => place.source === source));
}

/** The same with those of which other files tell the options. */
export function readAllStarlette(source: Source): Policy[] {
  return policiesOf(source, () => true);
}

function policiesOf(source: Source, isMeant: (site: Site) => boolean): Policy[] {
  return sitesOf(source)
    .filter(isMeant)
    .flatMap((site) => inEachWorld(source, site));
}

/** The first option without a name, where the call that hands on the class does not take it. */
function refusedArgument({ use, call: { call, positional } }: Site, { takesPositional }: Behaviour): Node | undefined {
  const isHandedOn = call.childForFieldName("function")?.id !== use.id;
  return isHandedOn && !takesPositional ? positional[1] : undefined;
}

/** One policy for each branch that an option depends on. */
function inEachWorld(source: Source, site: Site): Policy[] {
  const { use, call, maker } = site;
  const own = (name: Parameter) => option(source, call, name);
  const given = maker?.options(own, call) ?? own;
  const { doubt } = maker ?? {};
  const written = (name: Parameter) => (doubt === undefined ? given(name) : unknown(use, doubt));
  const names = parametersOf(behaviourOf(starletteVersion(source)));
  const values = new Map(names.map((name) => [name, written(name)]));
  return worldsOf([...values.values()]).map((world) =>
    policyOf(source, site, (name) => {
      const value = values.get(name);
      return value && valueIn(world, value);
    }),
  );
}

function policyOf(source: Source, site: Site, given: Options): Policy {
  const { use, call, maker } = site;
  const behaviour = behaviourOf(starletteVersion(source));
  const origins = allowedOrigins(use, given("allow_origins"), given("allow_origin_regex"));
  const written = given("allow_credentials");
  // Used as a condition: every truthy value turns it on, also the text "false".
  const credentials = setting(written, isTruthy);
  const maxAge = setting(given("max_age"), ageText);
  const place = placeOf(source, call);
  const connexion = connexionPosition(source, use, call);
  const outside = inFrontOf(source, use, call);
  const unknowns = maker && !maker.takesOptions ? [] : unknownOptions(source, call, behaviour, connexion.taken);
  const failure = maker?.doubt ? undefined : failureOf(unknowns, given, refusedArgument(site, behaviour));
  const inFront = [...connexion.inFront, ...outside.inFront];
  const said = placeOfOrigins(source, site, given);
  return {
    framework: "starlette",
    label: labelOf(source, qualifiedNames(source, use), site),
    span: spanOf(said),
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
    maxAge: maxAge.kind === "absent" ? byDefault(defaultMaxAge, spanOf(said)) : maxAge,
    privateNetwork: setting(given("allow_private_network"), isTruthy),
    moreOrigins: [],
    wire: outside.answersAll ? unreached(403) : wireOf(origins.set, credentials, behaviour),
    ...(failure && { failure }),
    ...unsetOrigin(source, given("allow_origins"), { failureOf: (none) => failureOf([], only(none), undefined) }),
    unknownOptions: unknowns,
    wrongTypes: wrongTypes(given),
    inFront,
  };
}

/** The call that says who is let in, where it is one of this file. */
function placeOfOrigins(source: Source, { call, maker }: Site, given: Options): Node {
  const value = given("allow_origins") ?? given("allow_origin_regex");
  const places = (maker?.calls ?? []).filter((place) => place.source === source);
  const found = value && !value.elsewhere ? places.find(({ node }) => encloses(node, value.node)) : undefined;
  return found?.node ?? call.call;
}

/** Options of which the origins alone are given. */
function only(origins: Value): Options {
  return (name) => (name === "allow_origins" ? origins : undefined);
}

/** What `str()` makes of it. */
function ageText(value: Value): string | undefined {
  return value.kind === "null" ? "None" : headerText(value);
}
