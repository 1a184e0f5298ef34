import { intersection } from "../../../origins/intersection.ts";
import type { Known } from "../../../policy/known.ts";
import { type Listing, notSent, reflected } from "../../../policy/listing.ts";
import type { OriginSet } from "../../../policy/originSet.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Failure } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import { listedTexts } from "../../shared/reading/names.ts";
import { byDefault, headerText, setting } from "../../shared/reading/settings.ts";
import { settled } from "../shared/options/branches.ts";
import { argumentAt, type ModuleCall, moduleCalls } from "../shared/options/calls.ts";
import { failsAlways } from "../shared/options/failures.ts";
import { actualMethods } from "../shared/options/mount.ts";
import { exactlyTrue, givenOption, optionOf, originOption } from "../shared/options/option.ts";
import type { Origins } from "../shared/options/origins.ts";
import { policyOf } from "../shared/options/policy.ts";
import { returnsOf } from "../shared/options/returns.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { unsure } from "../shared/options/unsure.ts";
import { isBehindCors } from "./behind.ts";
import { exports, names } from "./options.ts";
import { originsOf } from "./origins.ts";

const label = "GraphQL Yoga";

/** The policies of all servers that do not switch `cors` off. */
export function readServers(source: Source): Policy[] {
  const policies = ownPolicies(source);
  // What a plugin puts to an answer in its hook goes over what `cors` has set.
  const isChanged =
    policies.length > 0 && source.mentions(/\bonResponse\b/) && source.mentions(/access-control-allow-/i);
  return isChanged ? policies.map((policy) => unsure(policy, "a plugin sets these headers as well")) : policies;
}

function ownPolicies(source: Source): Policy[] {
  return moduleCalls(source, exports).flatMap((call) => {
    const cors = givenOption(argumentAt(source, call.call, 0), "cors");
    if (cors?.kind === "flag" && !cors.value) return [];
    if (cors?.kind !== "function") return [read(source, call, { options: cors, narrow: same })];
    const ways = givenBy(source, cors);
    return ways.length === 1
      ? ways.map((way) => read(source, call, way))
      : ways.map((way) => settled(read(source, call, way)));
  });
}

function read(source: Source, { call, callee }: ModuleCall, { options, narrow }: Given): Policy {
  const option = (name: string) => optionOf(options, name);
  const origin = originOption(source, options, "origin");
  const readOrigin = (value: Value | undefined) => narrow(originsOf(source, callee, value));
  const origins = readOrigin(origin);
  const credentials = credentialsOf(option("credentials"), byDefault(true, spanOf(callee)));
  const maxAge = option("maxAge");
  return policyOf({
    framework: "yoga",
    label,
    node: call,
    ...(isBehindCors(source, call) && { scope: { methods: actualMethods } }),
    origins,
    credentials,
    credentialsGiven: option("credentials"),
    methods: listing(option("methods"), reflected),
    headers: listing(option("allowedHeaders"), reflected),
    exposed: listing(option("exposedHeaders"), notSent),
    ...(maxAge && isTruthy(maxAge) !== false && { maxAge: setting(maxAge, headerText) }),
    unknownOptions: unknownOptions(options, names),
    failure: textForList(options) ?? origins.failure,
    wire: {
      simple: origins.answers,
      preflight: { kind: "answered", status: 204, ...origins.answers },
      keptOn: "every status",
    },
    unset: unsetOrigin(source, origin, (unset) => effectOf(label, readOrigin(unset), credentials)),
  });
}

const same = (origins: Origins): Origins => origins;

/** On unless it is given something else than `true`. */
function credentialsOf(value: Value | undefined, otherwise: Known<boolean>): Known<boolean> {
  return !value || value.kind === "null" || value.kind === "undefined" ? otherwise : exactlyTrue(value);
}

function listing(value: Value | undefined, otherwise: Listing): Listing {
  if (!value || isTruthy(value) === false || (value.kind === "list" && value.items.length === 0)) return otherwise;
  return value.kind === "list" || value.kind === "unknown" ? listedTexts(value) : otherwise;
}

/** A text has a length like a list, but no `join`. */
function textForList(options: Value | undefined): Failure | undefined {
  const wrong = ["methods", "allowedHeaders", "exposedHeaders"].flatMap((name) => {
    const value = optionOf(options, name);
    return value?.kind === "text" && value.value !== "" ? [failsAlways(value, `\`${name}\` has to be a list`)] : [];
  });
  return wrong[0];
}

/** Options, and which of the requests get them. */
interface Given {
  readonly options: Value | undefined;
  /** Leaves out the origins for which a function gives something else. */
  readonly narrow: (origins: Origins) => Origins;
}

/** The options that a function gives for a request: those of each way that gives an object, unless one gives anything else. */
function givenBy(source: Source, fn: Value): Given[] {
  const ways = returnsOf(source, fn, ["request"]) ?? [];
  const given = ways.filter(({ result }) => !result.isRefused && isTruthy(result.value) !== false);
  if (given.length === 0 || given.some(({ result }) => result.value.kind !== "record")) {
    return [{ options: unknown(fn.node, "the options differ from request to request"), narrow: same }];
  }
  return given.map(({ way, set, result }) => ({
    options: result.value,
    narrow: way.passed.length === 0 ? same : (origins) => narrowed(origins, set),
  }));
}

function narrowed({ allowed, answers, ...rest }: Origins, set: OriginSet): Origins {
  return {
    ...rest,
    allowed: { ...allowed, set: intersection([set, allowed.set]) },
    answers: { allowed: answers.allowed, denied: { origin: "nothing", others: false, vary: false } },
  };
}
