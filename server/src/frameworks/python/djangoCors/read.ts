import type { Node } from "web-tree-sitter";
import { absent } from "../../../policy/known.ts";
import type { Policy } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import { valueIn, worldsOf } from "../../../syntax/worlds.ts";
import { byDefault, headerText, setting } from "../../shared/reading/settings.ts";
import { type Unset, unsetOrigin } from "../shared/reading/unset.ts";
import { configuredEnvironments } from "./configured.ts";
import type { Environment } from "./environment.ts";
import { failureOf, unknownOptions, wrongTypes } from "./faults.ts";
import { installationOf } from "./installed.ts";
import { isSettings, isShared } from "./isSettings.ts";
import { listedNames } from "./lists.ts";
import { openedHere } from "./openedHere.ts";
import {
  defaultHeaders,
  defaultMaxAge,
  defaultMethods,
  names,
  type Setting,
  settings,
  sslRedirect,
} from "./options.ts";
import { allowedOrigins } from "./origins.ts";
import { asLayers, besideOwn, ownMiddlewares } from "./ownMiddleware.ts";
import { environmentsOf } from "./statements.ts";
import { absentWire, wireOf } from "./wire.ts";

/** The policies of a settings file: one for each way through its branches that the settings of the library tell apart. */
export function readDjangoCors(source: Source): Policy[] {
  const opened = environmentsIn(source, true)
    .filter(({ taken }) => taken.size > 0)
    .flatMap((environment) => {
      const policy = policyOf(source, environment);
      const isAlone = ownMiddlewares(source, environment).length === 0;
      return (policy && isAlone && openedHere(environment, policy)) || [];
    });
  const read = environmentsIn(source, false).flatMap((environment) => {
    const policy = policyOf(source, environment);
    return policy ? besideOwn(ownMiddlewares(source, environment), policy) : [];
  });
  return unique([...read, ...opened]);
}

/** The same with what the settings say that the file takes over: rules speak of those where they are written. */
export function readWholeSettings(source: Source): Policy[] {
  return unique(
    environmentsIn(source, true).flatMap((environment) => {
      const policy = policyOf(source, environment);
      return policy ? [policy, ...asLayers(ownMiddlewares(source, environment), policy)] : [];
    }),
  );
}

function environmentsIn(source: Source, isWhole: boolean): Environment[] {
  const configured = configuredEnvironments(source);
  if (configured.length > 0) return configured.flatMap(inEachWorld);
  return isSettings(source) ? environmentsOf(source, { isWhole }).flatMap(inEachWorld) : [];
}

function unique(policies: readonly Policy[]): Policy[] {
  return [...new Map(policies.map((policy) => [JSON.stringify(policy), policy])).values()];
}

/** The environments in which no value depends on a condition any more. */
function inEachWorld(environment: Environment): Environment[] {
  const worlds = worldsOf([...names, sslRedirect].map((name) => environment.names.get(name)));
  return worlds.map((world) => ({
    ...environment,
    names: new Map([...environment.names].map(([name, value]) => [name, valueIn(world, value)])),
  }));
}

/** The value of a setting under its new name or its old one; undefined where the default counts. */
function writtenValue(environment: Environment, first: Node, name: Setting): Value | undefined {
  const written = settings[name].find((each) => environment.names.has(each));
  const value = written && environment.names.get(written);
  if (value || !environment.inherits) return value;
  return unknown(first, "other settings may set it");
}

function policyOf(source: Source, environment: Environment): Policy | undefined {
  const isUsed = /\bcorsheaders\b/.test(source.text);
  const unknownNames = isUsed ? unknownOptions(source, environment) : [];
  const written = [...environment.places].filter(([name]) => names.includes(name)).map(([, place]) => place);
  const first = written.toSorted((a, b) => a.startIndex - b.startIndex)[0];
  const inherited = environment.isWhole ? takenOver(source, environment) : undefined;
  const span = first ? spanOf(first) : (unknownNames[0]?.span ?? (inherited && spanOf(inherited)));
  const place = first ?? inherited ?? source.root;
  if (!span) return undefined;
  const option = (name: Setting) => writtenValue(environment, place, name);
  const origins = allowedOrigins({
    fallback: place,
    allowAll: option("allowAll"),
    origins: option("origins"),
    regexes: option("regexes"),
  });
  const credentials = setting(option("credentials"), isTruthy);
  const maxAge = option("maxAge");
  const failure = failureOf(option);
  const found = isShared(source) ? { inFront: [] } : installationOf(environment, span);
  const isMissing = found.notInstalled?.isHarmless === false;
  const hasOwn = isMissing && ownMiddlewares(source, environment).length > 0;
  const installation = hasOwn ? { inFront: [] } : found;
  const given = option("credentials");
  return {
    framework: "django-cors-headers",
    label: "django-cors-headers",
    span,
    scope: {
      route: routeOf(option("urls")),
      layer: 0,
      writes: "on the way out",
      joins: "replaces",
      servesAssets: false,
    },
    origins,
    credentials,
    ...(given?.kind === "text" && { credentialsOption: given.value }),
    methods: listedNames(option("methods"), defaultMethods),
    headers: listedNames(option("headers"), defaultHeaders),
    exposed: listedNames(option("exposed"), []),
    maxAge: maxAge
      ? isTruthy(maxAge) === false
        ? absent
        : setting(maxAge, headerText)
      : byDefault(defaultMaxAge, span),
    privateNetwork: setting(option("privateNetwork"), isTruthy),
    moreOrigins: [],
    wire: isMissing ? absentWire : wireOf(origins.set, credentials),
    ...(failure && !isMissing && { failure }),
    ...(!isMissing && unsetOrigin(source, option("origins"), whereUnset)),
    unknownOptions: unknownNames,
    wrongTypes: wrongTypes(option),
    ...installation,
  };
}

/** What stands for the settings of a file that says none itself: the statement that takes them over, or may do so. */
function takenOver(source: Source, { names: known, inherits }: Environment): Node | undefined {
  const found = names.map((name) => known.get(name)?.node).find((node) => node !== undefined);
  return found ?? (inherits ? (source.root.namedChild(0) ?? undefined) : undefined);
}

/** An empty text has no scheme and no host, as the origin `null`: the system check says so, but a WSGI server runs none. */
const whereUnset: Unset = {
  failureOf: (none) => failureOf((name) => (name === "origins" ? none : undefined)),
  emptyItem: "the list holds an empty text, which lets in `null`",
};

function routeOf(urls: Value | undefined): string {
  if (urls?.kind === "text") return urls.value;
  return urls?.kind === "regex" ? urls.source : "";
}
