import type { Node } from "web-tree-sitter";
import { absent, isOn, type Known } from "../../../policy/known.ts";
import { anyByWildcard } from "../../../policy/originSet.ts";
import type { AllowedEntry, AllowedOrigins, Policy } from "../../../policy/policy.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { headerText, setting } from "../../reading/settings.ts";
import { type CorsCall, corsCalls } from "./calls.ts";
import { allowedByCallback } from "./decide.ts";
import { allowedHeaders, allowedMethods, exposedHeaders } from "./lists.ts";
import { allowedBy, entriesOf } from "./origins.ts";
import { decidingOf, wireOf } from "./wire.ts";

/** The policies of all calls of the `cors` function in the file (cors 2.8). */
export function readCors(source: Source): Policy[] {
  return corsCalls(source).map((call, index) => policyOf(source, call, index));
}

function policyOf(source: Source, { call, callee, options }: CorsCall, layer: number): Policy {
  const option = (name: string) => options && optionOf(options, name);
  const origin = option("origin");
  const origins = allowedOrigins(source, callee, origin);
  const credentials = option("credentials");
  const continues = setting(option("preflightContinue"), isTruthy);
  const status = option("optionsSuccessStatus");
  return {
    framework: "cors",
    label: "`cors`",
    span: spanOf(call),
    scope: { route: String(call.startIndex), layer, writes: "on the way in", joins: "replaces", servesAssets: false },
    origins,
    credentials: credentialsOf(credentials),
    ...(credentials?.kind === "text" && { credentialsOption: credentials.value }),
    methods: allowedMethods(option("methods")),
    headers: allowedHeaders(option("allowedHeaders") ?? option("headers")),
    exposed: exposedHeaders(option("exposedHeaders")),
    maxAge: setting(option("maxAge"), headerText),
    privateNetwork: absent,
    moreOrigins: [],
    wire: wireOf(origins.set, decidingOf(origin, origins.set), {
      continues: isOn(continues),
      status: status?.kind === "number" ? status.value : 204,
    }),
  };
}

/** The value of an option; unknown where the options are. */
export function optionOf(options: Value, name: string): Value | undefined {
  return options.kind === "unknown" ? options : entryOf(options, name);
}

function allowedOrigins(source: Source, callee: Node, origin: Value | undefined): AllowedOrigins {
  if (!origin) return { set: anyByWildcard, span: spanOf(callee), entries: [] }; // the default is "*"
  const isCallback = origin.kind === "function";
  const { set, culprit } = isCallback ? allowedByCallback(source, origin) : allowedBy(source, origin);
  const span = spanOf(culprit ?? origin.node);
  const entries: AllowedEntry[] = isCallback ? [] : entriesOf(source, origin);
  return { set, span, entries, ...(!culprit && origin.definition && { definedAt: spanOf(origin.definition) }) };
}

/** Only `credentials === true` turns credentials on. */
function credentialsOf(value: Value | undefined): Known<boolean> {
  return setting(value, (given) => (given.kind === "unknown" ? undefined : given.kind === "flag" && given.value));
}
