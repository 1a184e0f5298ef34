import { isOn, type Known } from "../../../policy/known.ts";
import { type ListedName, type Listing, reflected } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Failure } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { compareVersions } from "../../../syntax/versions.ts";
import { listedTexts } from "../../shared/reading/names.ts";
import { byDefault, headerText, setting } from "../../shared/reading/settings.ts";
import { refusesToStart } from "../shared/options/failures.ts";
import { givenOption, originOption, unlessUndefined } from "../shared/options/option.ts";
import { policyOf } from "../shared/options/policy.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { checks, defaultExposed, defaultHeaders, isOnText, names, since } from "./options.ts";
import { originsOf } from "./origins.ts";
import { type CorsSetting, corsSettings } from "./settings.ts";

/** The policies of all `cors` settings that are not off. */
export function readSettings(source: Source): Policy[] {
  const settings = corsSettings(source);
  const server = settings.find(({ isOfServer }) => isOfServer)?.value;
  return settings.flatMap((cors) => {
    const value = cors.isOfServer ? cors.value : laidOver(server, cors.value);
    return !value || isOff(value) ? [] : [read(source, { ...cors, value })];
  });
}

/** The options of a route over those of the server; nothing where a route has those of the server anyway. */
function laidOver(server: Value | undefined, own: Value): Value | undefined {
  if (server?.kind !== "record") return own;
  if (own.kind === "flag" && own.value) return undefined;
  if (own.kind !== "record") return own;
  const names = new Set(own.entries.map(({ key }) => key));
  return { ...own, entries: [...server.entries.filter(({ key }) => !names.has(key)), ...own.entries] };
}

function isOff({ kind, ...value }: Value): boolean {
  return kind === "undefined" || (kind === "flag" && "value" in value && !value.value);
}

function read(source: Source, { key, value }: CorsSetting): Policy {
  const options = value.kind === "flag" ? undefined : value;
  const option = (name: string) => givenOption(options, name);
  const origin = unlessUndefined(originOption(source, options, "origin"));
  const node = value.kind === "record" ? key : value.node;
  const origins = originsOf(node, origin);
  const given = option("credentials");
  const credentials = credentialsOf(given, origin);
  const { answers } = origins;
  const maxAge = option("maxAge");
  const status = option("preflightStatusCode");
  return policyOf({
    framework: "hapi",
    label: "hapi",
    node: value.node,
    origins,
    credentials,
    credentialsGiven: given,
    methods: reflected,
    headers: together(option("headers"), option("additionalHeaders"), defaultHeaders),
    exposed: together(option("exposedHeaders"), option("additionalExposedHeaders"), defaultExposed),
    maxAge: maxAge ? setting(maxAge, headerText) : byDefault("86400", spanOf(key)),
    wire: {
      simple: answers,
      preflight: {
        kind: "answered",
        status: status?.kind === "number" ? status.value : 200,
        refusal: { status: 200, of: ["origin", "headers"], keepsHeaders: false },
        ...answers,
      },
      keptOn: "every status",
    },
    unknownOptions: unknownOptions(options, names),
    failure: refusal(value, origin, source.project.versionOf("@hapi/hapi")),
    // A text never is a list, set or not.
    unset: unsetOrigin(source, origin, ({ kind }) =>
      kind === "undefined" ? effectOf("hapi", originsOf(node, undefined), credentials) : undefined,
    ),
  });
}

/** With `ignore` there are none. */
function credentialsOf(given: Value | undefined, origin: Value | undefined): Known<boolean> {
  const credentials = setting(given, isOnText);
  if (origin?.kind !== "text" || !isOn(credentials)) return credentials;
  return { ...credentials, value: false };
}

/** The names of an option and of the one that adds to it. `origin` is always taken. */
function together(value: Value | undefined, more: Value | undefined, otherwise: readonly string[]): Listing {
  const listing: Listing = value ? listedTexts(value) : { kind: "listed", names: otherwise.map((text) => ({ text })) };
  const added: Listing = more ? listedTexts(more) : { kind: "listed", names: [] };
  if (listing.kind !== "listed") return listing;
  if (added.kind !== "listed") return added;
  const names: ListedName[] = [...listing.names, ...added.names];
  return { kind: "listed", names };
}

/** hapi checks all settings before it starts. */
function refusal(cors: Value, origin: Value | undefined, version: string | undefined): Failure | undefined {
  if (cors.kind === "unknown" || (cors.kind === "flag" && cors.value)) return undefined;
  if (cors.kind !== "record") return refusesToStart(cors, "`cors` has to be an object, `true` or `false`");
  for (const { key, keyNode, value } of cors.entries) {
    if (key === undefined) continue;
    const check = checks[key];
    const isNewer = version !== undefined && compareVersions(version, since[key] ?? "0") < 0;
    if (!check || isNewer) return { when: "startup", why: `\`cors\` has no option \`${key}\``, span: spanOf(keyNode) };
    if (value.kind === "undefined") continue;
    if (check.takes(key === "origin" && origin ? origin : value) === false) {
      return refusesToStart(value, `\`${key}\` has to be ${check.wants}`, key === "origin" ? "origins" : undefined);
    }
    const isIgnored = key === "origin" && value.kind === "text";
    const credentials = isIgnored ? givenOption(cors, "credentials") : undefined;
    if (credentials && isOnText(credentials)) {
      return refusesToStart(credentials, "credentials cannot be on where `origin` is `ignore`");
    }
  }
  return undefined;
}
