import { isOn, type Known } from "../../../policy/known.ts";
import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Failure, Preflight } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { inBranches } from "../shared/options/branches.ts";
import { failsAlways } from "../shared/options/failures.ts";
import { listOrText, unlessEmpty } from "../shared/options/lists.ts";
import { optionOf, originOption, truthy } from "../shared/options/option.ts";
import { policyOf } from "../shared/options/policy.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { wrongTypes } from "../shared/options/wrongTypes.ts";
import { refusedWith } from "../shared/routing/refused.ts";
import { corsCalls } from "./calls.ts";
import { type Line, lineOf, namesOf, takingOf, wrongOrigin } from "./options.ts";
import { originsOf } from "./origins.ts";
import { refusedAround } from "./refusals.ts";

/** The policies of all calls of h3's CORS functions. */
export function readCalls(source: Source): Policy[] {
  const line = lineOf(source);
  return corsCalls(source).flatMap((made) =>
    inBranches(source, made.call, 1, (options) => read(source, made, line, options)),
  );
}

const onlyPreflights = "appendCorsPreflightHeaders";

type CorsCall = ReturnType<typeof corsCalls>[number];

function read(source: Source, { call, callee, name }: CorsCall, line: Line, options: Value | undefined): Policy {
  const option = (key: string) => optionOf(options, key);
  const label = `\`${name}\``;
  const origin = originOption(source, options, "origin");
  const readOrigin = (value: Value | undefined) => originsOf(source, callee, value, line);
  const origins = readOrigin(origin);
  const credentials = truthy(option("credentials"));
  const answersPreflights = name !== "appendCorsHeaders";
  // Nothing is answered in h3 2 but what a handler gives back.
  const isDropped = line === 2 && name === "handleCors" && call.parent?.type === "expression_statement";
  const scope = {
    ...(line === 1 && { joins: "adds" as const }),
    ...(name === onlyPreflights && { methods: ["OPTIONS"] }),
  };
  const list = (key: string) => originOption(source, options, key);
  // Only `handleCors` puts something in the place of what is left out.
  const isFilledIn = line === 2 && name === "handleCors";
  const maxAge = option("maxAge");
  const status = preflightStatus(option("preflight"));
  const refused = refusedAround(source, call);
  const preflight: Preflight =
    refused !== undefined
      ? refusedWith(refused)
      : answersPreflights && !isDropped
        ? { kind: "answered", status, ...origins.answers }
        : { kind: "passed on", status: 200 };
  return policyOf({
    framework: "h3",
    label,
    node: call,
    scope,
    origins,
    credentials,
    credentialsGiven: option("credentials"),
    methods: answersPreflights ? methodsOf(list("methods"), credentials, line, isFilledIn) : notSent,
    headers: answersPreflights ? headersOf(list("allowHeaders")) : notSent,
    exposed: exposedOf(list("exposeHeaders"), credentials, line, isFilledIn),
    ...(line === 2 && maxAge && isTruthy(maxAge) !== false && { maxAge: setting(maxAge, headerText) }),
    wire: { simple: origins.answers, preflight, keptOn: line === 2 ? "every status" : "handled answers" },
    unknownOptions: unknownOptions(options, namesOf(label, line)),
    wrongTypes: [...wrongOrigin(label, line, origin), ...wrongTypes(source, options, takingOf(label, line))],
    failure: textForList(option("exposeHeaders")),
    unset: unsetOrigin(source, origin, (unset) => effectOf(label, readOrigin(unset), credentials)),
  });
}

function preflightStatus(preflight: Value | undefined): number {
  const status = preflight && entryOf(preflight, "statusCode");
  return status?.kind === "number" ? status.value : 204;
}

/** None are sent where none are listed, or `*`, for which h3 2 names the one that is asked for with credentials. */
function methodsOf(value: Value | undefined, credentials: Known<boolean>, line: Line, isFilledIn: boolean): Listing {
  const isWildcard = value ? value.kind === "text" && value.value === "*" : isFilledIn;
  if (isWildcard && line === 2 && credentials.kind === "unknown") return { kind: "unknown", why: credentials.why };
  if (isWildcard) return line === 2 && isOn(credentials) ? reflected : listedByDefault("*");
  return names(value, notSent);
}

function headersOf(value: Value | undefined): Listing {
  return value?.kind === "text" && value.value === "*" ? reflected : names(value, reflected);
}

function exposedOf(value: Value | undefined, credentials: Known<boolean>, line: Line, isFilledIn: boolean): Listing {
  const isWildcard = value ? value.kind === "text" && value.value === "*" : isFilledIn;
  if (isWildcard) return line === 2 && isOn(credentials) ? notSent : listedByDefault("*");
  return names(value, notSent);
}

/** What is no list has no `join`: what needs it fails, and nothing is listed. */
function names(value: Value | undefined, otherwise: Listing): Listing {
  if (!value || isTruthy(value) === false) return otherwise;
  const isKnown = value.kind === "list" || value.kind === "unknown";
  return isKnown ? unlessEmpty(listOrText(value), otherwise) : notSent;
}

function textForList(value: Value | undefined): Failure | undefined {
  const isWrong = value?.kind === "text" && value.value !== "" && value.value !== "*";
  return isWrong ? failsAlways(value, "`exposeHeaders` has to be a list or `*`") : undefined;
}
