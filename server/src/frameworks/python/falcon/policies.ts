import type { Node } from "web-tree-sitter";
import { union } from "../../../origins/union.ts";
import { absent, type Known } from "../../../policy/known.ts";
import { type Listing, notSent, reflected } from "../../../policy/listing.ts";
import { anyByWildcard } from "../../../policy/originSet.ts";
import type { AllowedOrigins, Policy } from "../../../policy/policy.ts";
import type { Span } from "../../../policy/span.ts";
import { type Answers, always, echoes, type Failure } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Value } from "../../../syntax/value.ts";
import { joinedNames, listedTexts } from "../../shared/reading/names.ts";
import { byDefault, setting } from "../../shared/reading/settings.ts";
import { exactOrWildcard, readOrigins } from "../shared/reading/originOption.ts";
import { maxAge, type Parameter } from "./options.ts";

/** The policy of `App(cors_enable=True)`: everyone, without credentials. */
export function defaultPolicy(app: Node, enabled: Span): Policy {
  return policy(app, { set: anyByWildcard, span: enabled, entries: [] }, absent, () => undefined, undefined);
}

/**
 * The policies of one middleware: one, or two where credentials are for some of the origins only.
 * `failure` is with what it refuses to start.
 */
export function policiesOf(
  call: Node,
  option: (name: Parameter) => Value | undefined,
  failure: Failure | undefined,
): Policy[] {
  const use = call.childForFieldName("function") ?? call;
  const origins = readOrigins({
    use,
    value: option("allow_origins"),
    byDefault: anyByWildcard,
    item: exactOrWildcard,
  });
  const written = option("allow_credentials");
  const credentials = credentialsFor(written);
  const some = written && withCredentials(use, written);
  if (!some) return [policy(call, origins, credentials, option, failure)];
  const on: Known<boolean> = { kind: "known", value: true, span: spanOf(written.node) };
  const isAll = origins.entries.length > 0 && origins.entries.every(({ text }) => some.texts.has(text));
  if (isAll) return [policy(call, origins, on, option, failure)];
  return [policy(call, some.origins, on, option, failure), policy(call, origins, absent, option, failure)];
}

/** `"*"` allows credentials for all that are let in, None for nobody. */
function credentialsFor(value: Value | undefined): Known<boolean> {
  return setting(value, (each) => {
    if (each.kind === "null") return false;
    return each.kind === "text" && each.value === "*" ? true : undefined;
  });
}

/** The origins that get credentials, where the option names them. */
function withCredentials(
  use: Node,
  value: Value,
): { origins: AllowedOrigins; texts: ReadonlySet<string | undefined> } | undefined {
  const isNamed = value.kind === "list" || (value.kind === "text" && value.value !== "*");
  if (!isNamed) return undefined;
  const origins = readOrigins({ use, value, byDefault: union([]), item: exactOrWildcard });
  return { origins, texts: new Set(origins.entries.flatMap(({ text }) => text ?? [])) };
}

function policy(
  call: Node,
  origins: AllowedOrigins,
  credentials: Known<boolean>,
  option: (name: Parameter) => Value | undefined,
  failure: Failure | undefined,
): Policy {
  const isOpen = origins.set.kind === "everyone" && !(credentials.kind === "known" && credentials.value);
  // Where the origins are not known, `*` may be what is sent to everybody.
  const vary = origins.set.kind === "unknown" ? undefined : false;
  const answers: Answers = isOpen ? always("*", false) : echoes({ allowed: vary, denied: vary });
  return {
    framework: "falcon",
    label: "Falcon",
    span: spanOf(call),
    scope: { route: "", layer: 0, writes: "on the way out", joins: "yields", servesAssets: false },
    origins,
    credentials,
    methods: reflected, // those that the resource answers
    headers: reflected,
    exposed: exposedHeaders(option("expose_headers")),
    maxAge: byDefault(maxAge, spanOf(call)),
    privateNetwork: setting(option("allow_private_network"), isTruthy),
    moreOrigins: [],
    wire: { simple: answers, preflight: { kind: "answered", status: 200, ...answers }, keptOn: "every status" },
    ...(failure && { failure }),
  };
}

function exposedHeaders(value: Value | undefined): Listing {
  if (!value || value.kind === "null") return notSent;
  const listing = value.kind === "text" ? joinedNames(value) : listedTexts(value);
  return listing.kind === "listed" && listing.names.length === 0 ? notSent : listing;
}
