import type { Node } from "web-tree-sitter";
import { intersection } from "../../../origins/intersection.ts";
import type { Known } from "../../../policy/known.ts";
import { type Listing, notSent, reflected } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Failure } from "../../../policy/wire.ts";
import { callOf } from "../../../syntax/javascript/calls.ts";
import { functionAround } from "../../../syntax/javascript/functions.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import { listedTexts } from "../../shared/reading/names.ts";
import { byDefault, headerText, setting } from "../../shared/reading/settings.ts";
import { argumentAt, type Exports, exportUses, type ModuleCall, moduleCalls } from "../shared/options/calls.ts";
import { failsAlways } from "../shared/options/failures.ts";
import { actualMethods, mountOf } from "../shared/options/mount.ts";
import { exactlyTrue, givenOption, optionOf, originOption } from "../shared/options/option.ts";
import type { Origins } from "../shared/options/origins.ts";
import { policyOf } from "../shared/options/policy.ts";
import { returnsOf } from "../shared/options/returns.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { exports, names } from "./options.ts";
import { originsOf } from "./origins.ts";

const label = "GraphQL Yoga";

/** The policies of all servers that do not switch `cors` off. */
export function readServers(source: Source): Policy[] {
  return moduleCalls(source, exports).flatMap((call) => {
    const cors = givenOption(argumentAt(source, call.call, 0), "cors");
    return cors?.kind === "flag" && !cors.value ? [] : [read(source, call, cors)];
  });
}

function read(source: Source, { call, callee }: ModuleCall, cors: Value | undefined): Policy {
  const { options, narrow } = cors?.kind === "function" ? givenBy(source, cors) : { options: cors, narrow: same };
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

/** What answers preflights in front of a server that an app takes as a part. */
const middlewares: Exports = {
  cors: ["default", "*"],
  "@fastify/cors": ["default", "*", "fastifyCors"],
  "hono/cors": ["cors"],
  "@koa/cors": ["default", "*"],
};

/** Whether a middleware for all paths of an app stands in front of the server, which is not served by itself. */
function isBehindCors(source: Source, server: Node): boolean {
  if (!source.mentions(/["'`](?:cors|@(?:fastify|koa)\/cors|hono\/cors)["'`]/)) return false;
  if (/\bcreateServer\s*\(\s*yoga\b|\bpreflightContinue\b/i.test(source.text)) return false;
  return exportUses(source, middlewares).some(({ node }) => {
    const mount = mountOf(source, callOf(node) ?? node);
    const isGlobal = mount?.path === undefined || (mount.path.kind === "text" && /^\/?\*$/.test(mount.path.value));
    const isSame = mount !== undefined && functionAround(node)?.id === functionAround(server)?.id;
    return isSame && isGlobal && (mount.method === "use" || mount.method === "register");
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

interface Given {
  readonly options: Value;
  /** Leaves out the origins for which the function gives `false`. */
  readonly narrow: (origins: Origins) => Origins;
}

/** The options that a function gives for a request: known where all that it gives besides `false` is one object. */
function givenBy(source: Source, fn: Value): Given {
  const ways = returnsOf(source, fn, ["request"]) ?? [];
  const [only, ...others] = ways.filter(({ result }) => !result.isRefused && isTruthy(result.value) !== false);
  if (only?.result.value.kind !== "record" || others.length > 0) {
    return { options: unknown(fn.node, "the options differ from request to request"), narrow: same };
  }
  const { set, result } = only;
  if (ways.length === 1) return { options: result.value, narrow: same };
  const narrow = ({ allowed, answers, ...rest }: Origins): Origins => ({
    ...rest,
    allowed: { ...allowed, set: intersection([set, allowed.set]) },
    answers: { allowed: answers.allowed, denied: { origin: "nothing", others: false, vary: false } },
  });
  return { options: result.value, narrow };
}
