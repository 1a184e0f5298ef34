import { absent } from "../../../policy/known.ts";
import { type Listing, listedByDefault, notSent } from "../../../policy/listing.ts";
import type { WrongType } from "../../../policy/options.ts";
import type { Policy } from "../../../policy/policy.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { credentialsOf } from "../../shared/headers/effects.ts";
import { namesOrigin } from "../../shared/headers/write.ts";
import { isAssetPath } from "../../shared/reading/assets.ts";
import { joinedNames } from "../../shared/reading/names.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { fixedAnswers, setOfText, unknownAnswers } from "../shared/options/answers.ts";
import { stringOf } from "../shared/options/option.ts";
import { allowedBy, unknownSet } from "../shared/options/origins.ts";
import { policyOf } from "../shared/options/policy.ts";
import { headerIn, type RouteRule, routeRules } from "./rules.ts";

/** The policies of the route rules that send CORS headers: `cors: true` sends `*`, and `headers` beside it win. */
export function readRules(source: Source): Policy[] {
  return routeRules(source).flatMap((rule) => read(rule) ?? []);
}

function read({ path, rule }: RouteRule): Policy | undefined {
  if (rule.kind !== "record") return undefined;
  const cors = entryOf(rule, "cors");
  // Whatever is true, an object with options too, stands for the same.
  const isOn = cors !== undefined && isTruthy(cors) === true;
  const header = (name: string) => headerIn(rule, name);
  const written = header("access-control-allow-origin");
  const origin = written ?? (isOn ? cors : undefined);
  if (!origin) return undefined;
  const text = written ? stringOf(written) : "*";
  const vary = header("vary");
  const varies = vary?.kind === "text" && namesOrigin(vary.value);
  const set = text === undefined ? unknownSet(origin) : setOfText(text);
  const answers = text === undefined ? unknownAnswers(undefined) : fixedAnswers(text, varies);
  const credentials = header("access-control-allow-credentials");
  const listing = (name: string): Listing => listed(header(name), isOn);
  const maxAge = header("access-control-max-age");
  return policyOf({
    framework: "nitro",
    label: "This route rule",
    node: rule.node,
    scope: { route: path || String(rule.node.startIndex), servesAssets: isAssetPath(path) },
    origins: { allowed: allowedBy(origin, set), answers },
    credentials: credentials ? credentialsOf(credentials, stringOf(credentials)).on : absent,
    methods: listing("access-control-allow-methods"),
    headers: listing("access-control-allow-headers"),
    exposed: listed(header("access-control-expose-headers"), false),
    ...(maxAge && { maxAge: setting(maxAge, headerText) }),
    wrongTypes: asOptions(cors),
    wire: { simple: answers, preflight: { kind: "passed on", status: 200 }, keptOn: "every status" },
  });
}

/** Options are not looked at. */
function asOptions(cors: Value | undefined): WrongType[] {
  if (cors?.kind !== "record") return [];
  const effect = "A route rule takes `cors` for a switch: whatever the options say, every origin is let in with `*`.";
  return [{ option: "cors", span: spanOf(cors.node), effect, concerns: "origins" }];
}

function listed(value: Value | undefined, isOn: boolean): Listing {
  if (!value) return isOn ? listedByDefault("*") : notSent;
  return isTruthy(value) === false ? notSent : joinedNames(value);
}
