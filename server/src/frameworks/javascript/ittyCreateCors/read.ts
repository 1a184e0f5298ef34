import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import type { Policy, Scope } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { inBranches } from "../shared/options/branches.ts";
import { type Exports, type ModuleCall, moduleCalls } from "../shared/options/calls.ts";
import { listOrText } from "../shared/options/lists.ts";
import { givenOption, originOption, stringOf, unlessUndefined } from "../shared/options/option.ts";
import { policyOf } from "../shared/options/policy.ts";
import { type OptionNames, unknownOptions, usual } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { headerAmong } from "./headers.ts";
import { originsOf } from "./origins.ts";

const exports: Exports = { "itty-router": ["createCors"], "itty-cors": ["createCors"] };

const label = "`createCors`";

/** The options by their names; all other headers, credentials too, are written as `headers`. */
const names: OptionNames = {
  label,
  roles: { origin: "origins", methods: "methods", maxAge: "maxAge" },
  others: ["headers"],
  without: { origin: usual.named, methods: "lists GET" },
};

/** The policies of all calls of `createCors` (itty-router 4, itty-cors 0.3). */
export function readCalls(source: Source): Policy[] {
  return moduleCalls(source, exports).flatMap((made) =>
    inBranches(source, made.call, 0, (options) => read(source, made, options)),
  );
}

function read(source: Source, { call, callee }: ModuleCall, options: Value | undefined): Policy {
  const origin = originOption(source, options, "origins");
  const headers = givenOption(options, "headers");
  const readOrigin = (value: Value | undefined) => originsOf(source, callee, unlessUndefined(value), headers);
  const origins = readOrigin(origin);
  const given = headerAmong(headers, "access-control-allow-credentials");
  const credentials = setting(given, (value) =>
    value.kind === "unknown" ? undefined : stringOf(value)?.trim() === "true",
  );
  const exposed = headerAmong(headers, "access-control-expose-headers");
  const maxAge = givenOption(options, "maxAge");
  return policyOf({
    framework: "itty-create-cors",
    label,
    node: call,
    scope: { ...scopeOf(call), writes: "on the way out", joins: "yields" },
    origins,
    credentials,
    credentialsGiven: given,
    methods: methodsOf(givenOption(options, "methods")),
    headers: reflected,
    exposed: exposed ? listOrText(exposed) : notSent,
    ...(maxAge && { maxAge: setting(maxAge, headerText) }),
    unknownOptions: unknownOptions(options, names),
    wire: {
      simple: origins.answers,
      preflight: { kind: "answered", status: 200, ...origins.answers },
      keptOn: "every status",
    },
    unset: unsetOrigin(source, origin, (unset) => effectOf(label, readOrigin(unset), credentials)),
  });
}

/** Preflights are told of OPTIONS besides what is listed. */
function methodsOf(value: Value | undefined): Listing {
  const listing = value ? listOrText(value) : listedByDefault("OPTIONS", "GET");
  return value && value.kind !== "list" && value.kind !== "unknown" ? notSent : listing;
}

/** Where only `preflight` is taken out of what it gives, all else goes out without headers. */
function scopeOf({ parent }: ModuleCall["call"]): Partial<Scope> {
  const name = parent?.type === "variable_declarator" ? parent.childForFieldName("name") : undefined;
  return name?.type === "object_pattern" && !/\bcorsify\b|\.\.\./.test(name.text) ? { methods: ["OPTIONS"] } : {};
}
