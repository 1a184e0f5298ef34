import type { Known } from "../../../policy/known.ts";
import { type Listing, notSent } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { joinedNames } from "../../shared/reading/names.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { argumentAt, type Exports, type ModuleCall, moduleCalls } from "../shared/options/calls.ts";
import { optionOf, stringOf } from "../shared/options/option.ts";
import { policyOf } from "../shared/options/policy.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { namesFor } from "./options.ts";
import { originsOf } from "./origins.ts";
import { middlewareOf } from "./versions.ts";

const exports: Exports = { "@middy/http-cors": ["*", "default"] };

const label = "`@middy/http-cors`";

/** The policies of all calls of the middleware. */
export function readMiddlewares(source: Source): Policy[] {
  return moduleCalls(source, exports).map((call) => read(source, call));
}

function read(source: Source, { call, callee, module }: ModuleCall): Policy {
  const middleware = middlewareOf(source.project.versionOf(module));
  const options = argumentAt(source, call, 0);
  const option = (name: string) => optionOf(options, name);
  const given = option("credentials");
  const readOptions = (written: Value | undefined) =>
    originsOf(source, callee, written, setting(given, isTruthy), middleware);
  const origins = readOptions(options);
  const credentials = sentTrue(given);
  const maxAge = option("maxAge");
  const leaves = option("disableBeforePreflightResponse");
  const answersPreflights = middleware.hasPreflight && leaves !== undefined && isTruthy(leaves) === false;
  const text = given && isTruthy(given) ? stringOf(given) : undefined;
  const policy = policyOf({
    framework: "middy",
    label,
    node: call,
    origins,
    credentials,
    credentialsGiven: given,
    methods: listing(option("methods")),
    headers: listing(option("headers")),
    exposed: listing(option("exposeHeaders")),
    ...(maxAge && isTruthy(maxAge) !== false && { maxAge: setting(maxAge, headerText) }),
    unknownOptions: unknownOptions(options, namesFor(middleware)),
    wire: {
      simple: origins.answers,
      preflight: answersPreflights
        ? { kind: "answered", status: 204, ...origins.answers }
        : { kind: "passed on", status: 200 },
      keptOn: "handled answers",
    },
    unset: unsetOrigin(source, option("origins"), (unset) =>
      effectOf(label, readOptions(withOrigins(options, unset)), credentials),
    ),
  });
  return text === undefined || text === "true" ? policy : { ...policy, credentialsText: text };
}

function withOrigins(options: Value | undefined, value: Value): Value | undefined {
  if (options?.kind !== "record") return options;
  return { ...options, entries: [...options.entries, { key: "origins", keyNode: value.node, value }] };
}

/** What is truthy is sent as its text; only `true` counts. */
function sentTrue(value: Value | undefined): Known<boolean> {
  return setting(value, (given) => (given.kind === "unknown" ? undefined : stringOf(given) === "true"));
}

/** A text is sent as it is; nothing else is turned into one. */
function listing(value: Value | undefined): Listing {
  return !value || isTruthy(value) === false ? notSent : joinedNames(value);
}
