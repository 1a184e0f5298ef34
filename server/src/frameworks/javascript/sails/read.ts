import { isOn } from "../../../policy/known.ts";
import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Failure } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { refusesToStart } from "../shared/options/failures.ts";
import { isFrozen } from "../shared/options/frozen.ts";
import { listOrText } from "../shared/options/lists.ts";
import { exactlyTrue, givenOption, truthy, unlessUndefined } from "../shared/options/option.ts";
import { policyOf } from "../shared/options/policy.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { originsOf } from "./origins.ts";
import { type CorsSetting, corsSettings } from "./settings.ts";

const defaultMethods = ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"];

/** The global policies of Sails 1 that cover all routes. */
export function readSettings(source: Source): Policy[] {
  return corsSettings(source).flatMap((setting) => {
    const { value } = setting;
    const isGlobal = isOn(exactlyTrue(givenOption(value, "allRoutes"))) || givenOption(value, "securityLevel");
    return value.kind === "record" && isGlobal ? [read(source, setting)] : [];
  });
}

/** Names that Sails 0.12 used are taken too, and win. */
function read(source: Source, setting: CorsSetting): Policy {
  const { key, value: options } = setting;
  const option = (name: string, former: string) => givenOption(options, former) ?? givenOption(options, name);
  const given = option("allowCredentials", "credentials");
  const credentials = exactlyTrue(given);
  const unsafe = givenOption(options, "allowAnyOriginWithCredentialsUnsafe");
  const isUnsafe = unsafe?.kind === "unknown" ? undefined : isOn(truthy(unsafe));
  const origin = option("allowOrigins", "origin");
  const readOrigin = (value: Value | undefined) => originsOf(key, value, credentials, isUnsafe);
  const origins = readOrigin(origin);
  const { answers } = origins;
  return policyOf({
    framework: "sails",
    label: "Sails",
    node: options.node,
    origins,
    credentials,
    credentialsGiven: given,
    methods: listing(option("allowRequestMethods", "methods"), listedByDefault(...defaultMethods)),
    headers: listing(option("allowRequestHeaders", "headers"), listedByDefault("content-type"), reflected),
    exposed: listing(option("allowResponseHeaders", "exposeHeaders"), notSent),
    wire: { simple: answers, preflight: { kind: "answered", status: 200, ...answers }, keptOn: "every status" },
    failure: formerOption(options) ?? origins.failure ?? refusedFrozen(source, setting),
    unset: unsetOrigin(source, origin, (unset) => effectOf("Sails", readOrigin(unlessUndefined(unset)), credentials)),
  });
}

/** `allowRequestHeaders: ""` reflects what is asked for. */
function listing(value: Value | undefined, otherwise: Listing, whenEmpty: Listing = otherwise): Listing {
  if (!value) return otherwise;
  return isTruthy(value) === false ? whenEmpty : listOrText(value);
}

/** It puts what is not written into both of its settings. */
function refusedFrozen(source: Source, { value, security }: CorsSetting): Failure | undefined {
  const frozen = [value, ...(security ? [security] : [])].find((each) => isFrozen(source, each));
  return frozen && refusesToStart(frozen, "Sails adds to its settings, and these are frozen");
}

function formerOption(options: Value): Failure | undefined {
  const entry = options.kind === "record" && options.entries.find(({ key }) => key === "securityLevel");
  return entry
    ? { when: "startup", why: "`securityLevel` is no longer supported", span: spanOf(entry.keyNode) }
    : undefined;
}
