import type { Node } from "web-tree-sitter";
import { absent, type Known } from "../../../policy/known.ts";
import { anyByWildcard, type OriginSet } from "../../../policy/originSet.ts";
import type { AllowedOrigins, Policy } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { type CorsCall, corsCalls } from "./calls.ts";
import { allowedByCallback } from "./decide.ts";
import { allowedBy } from "./origins.ts";

/** The policies of all calls of the `cors` function in the file (cors 2.8). */
export function readCors(source: Source): Policy[] {
  return corsCalls(source).map((call) => policyOf(source, call));
}

function policyOf(source: Source, { call, callee, options }: CorsCall): Policy {
  const origin = options && optionOf(options, "origin");
  const origins = allowedOrigins(source, callee, origin);
  return {
    framework: "cors",
    label: "`cors`",
    span: spanOf(call),
    origins,
    anyOriginIsSentAs: origins.set.kind === "everyone" && origins.set.how === "reflection" ? "echo" : "*",
    credentials: credentialsOf(options && optionOf(options, "credentials")),
    dependsOnOrigin: differs(origins.set),
    onlyPreflight: false,
    // A callback that says no ends without any header; everything else names Origin in every answer.
    vary: origin?.kind === "function" ? "when allowed" : "always",
  };
}

/** The value of an option; unknown where the options are. */
export function optionOf(options: Value, name: string): Value | undefined {
  return options.kind === "unknown" ? options : entryOf(options, name);
}

function allowedOrigins(source: Source, callee: Node, origin: Value | undefined): AllowedOrigins {
  if (!origin) return { set: anyByWildcard, span: spanOf(callee) }; // the default is "*"
  const isCallback = origin.kind === "function";
  const { set, culprit } = isCallback ? allowedByCallback(source, origin) : allowedBy(source, origin);
  const span = spanOf(culprit ?? origin.node);
  return { set, span, ...(!culprit && origin.definition && { definedAt: spanOf(origin.definition) }) };
}

/** Only `credentials === true` turns credentials on. */
function credentialsOf(value: Value | undefined): Known<boolean> {
  if (!value) return absent;
  const span = spanOf(value.node);
  if (value.kind === "unknown") return { kind: "unknown", why: value.why, span };
  return {
    kind: "known",
    value: value.kind === "flag" && value.value,
    span,
    ...(value.definition && { definedAt: spanOf(value.definition) }),
  };
}

/** A string, `*` or nothing is sent to everybody alike; all else is answered according to the Origin header. */
function differs(set: OriginSet): boolean {
  return !(set.kind === "nobody" || set.kind === "exact" || (set.kind === "everyone" && set.how === "wildcard"));
}
