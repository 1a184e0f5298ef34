import type { Node } from "web-tree-sitter";
import { union } from "../../../origins/union.ts";
import { absent, isOn, type Known } from "../../../policy/known.ts";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { AllowedOrigins, Policy } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { qualifiedNames, usesOf } from "../../../syntax/python/imports.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { middlewareNames } from "./options.ts";
import { middlewareCall, option } from "./shapes.ts";

/** The policies of all `CORSMiddleware` uses in the file: `add_middleware`, `Middleware(…)` and the class called itself. */
export function readStarlette(source: Source): Policy[] {
  return usesOf(source, "CORSMiddleware", middlewareNames).flatMap((use) => readUse(source, use) ?? []);
}

function readUse(source: Source, use: Node): Policy | undefined {
  const call = middlewareCall(source, use);
  if (!call) return undefined;
  const origins = allowedOrigins(
    use,
    option(source, call, "allow_origins"),
    option(source, call, "allow_origin_regex"),
  );
  const credentials = truth(option(source, call, "allow_credentials"));
  const everyone = origins.set.kind === "everyone";
  return {
    framework: "starlette",
    label: qualifiedNames(source, use).some((name) => name.startsWith("fastapi.")) ? "FastAPI" : "Starlette",
    span: spanOf(call.call),
    origins,
    // Before 1.0 only requests with a cookie are answered with their own origin, which are those that matter here.
    anyOriginIsSentAs: isOn(credentials) ? "echo" : "*",
    credentials,
    dependsOnOrigin: !everyone || isOn(credentials),
    onlyPreflight: false,
    vary: "when allowed",
  };
}

/** `allow_credentials` is used as a condition: every truthy value turns it on, also the text "false". */
function truth(value: Value | undefined): Known<boolean> {
  if (!value) return absent;
  const on = isTruthy(value);
  const span = spanOf(value.node);
  if (on === undefined)
    return { kind: "unknown", why: value.kind === "unknown" ? value.why : "it is no plain value", span };
  return { kind: "known", value: on, span, ...(value.definition && { definedAt: spanOf(value.definition) }) };
}

function allowedOrigins(use: Node, list: Value | undefined, regex: Value | undefined): AllowedOrigins {
  const span = list ? spanOf(wildcardIn(list) ?? list.node) : regex ? spanOf(regex.node) : spanOf(use);
  const set = union([listed(list), matching(regex)]);
  return { set, span, ...(list?.definition && { definedAt: spanOf(list.definition) }) };
}

/** The item that lets everyone in, where the list is written in place. */
function wildcardIn(list: Value): Node | undefined {
  if (list.kind !== "list" || list.definition) return undefined;
  return list.items.find((item) => item.kind === "text" && item.value === "*")?.node;
}

function listed(value: Value | undefined): OriginSet {
  if (!value) return nobody; // the default is ()
  if (value.kind === "list") return union(value.items.map(member));
  if (value.kind !== "text") return { kind: "unknown", why: value.kind === "unknown" ? value.why : "it is no list" };
  // `"*" in allow_origins` and `origin in self.allow_origins` look for a part of the text when it is no list.
  return value.value.includes("*") ? anyByWildcard : { kind: "unknown", why: "a text is searched for the origin" };
}

function member(item: Value): OriginSet {
  if (item.kind === "text") return item.value === "*" ? anyByWildcard : { kind: "exact", origin: item.value };
  return { kind: "unknown", why: item.kind === "unknown" ? item.why : "it is no text" };
}

function matching(value: Value | undefined): OriginSet {
  if (!value || value.kind === "null") return nobody;
  if (value.kind !== "text") return { kind: "unknown", why: "the regular expression is not written out" };
  return { kind: "pattern", source: value.value, flags: "", dialect: "python", matching: "fullmatch" };
}
