import type { Node } from "web-tree-sitter";
import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Failure } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { type Arguments, argument, argumentsOf } from "../../../syntax/python/calls.ts";
import { usesOf } from "../../../syntax/python/imports.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { compareVersions } from "../../../syntax/versions.ts";
import { holdsWildcard, listedTexts } from "../../shared/reading/names.ts";
import { byDefault, headerText, setting } from "../../shared/reading/settings.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { failureOfUnknown, unknownKeywords } from "../shared/reading/keywords.ts";
import { unsetOrigin } from "../shared/reading/unset.ts";
import {
  allMethods,
  alwaysAllowedHeaders,
  configNames,
  defaultMaxAge,
  type Field,
  fields,
  globsSince,
} from "./options.ts";
import { allowedOrigins } from "./origins.ts";
import { wireOf } from "./wire.ts";

/** The policies of every `CORSConfig(…)` of Litestar in the file. */
export function readLitestar(source: Source): Policy[] {
  return usesOf(source, "CORSConfig", configNames).flatMap((use) => {
    const call = calledAt(use);
    return call ? [policyOf(source, use, argumentsOf(source, call))] : [];
  });
}

function policyOf(source: Source, use: Node, call: Arguments): Policy {
  const option = (name: Field) => argument(source, call, name, fields.indexOf(name));
  const version = source.project.versionOf("litestar");
  const hasGlobs = version === undefined || compareVersions(version, globsSince) >= 0;
  const written = option("allow_credentials");
  const credentials = setting(written, isTruthy);
  const origins = allowedOrigins(use, option("allow_origins"), option("allow_origin_regex"), hasGlobs);
  const maxAge = setting(option("max_age"), headerText);
  const exposed = option("expose_headers");
  const unknownOptions = unknownKeywords(source, call, "CORSConfig", fields);
  const failure = failureOfUnknown(unknownOptions, "CORSConfig") ?? failureOf(option("allow_origins"));
  return {
    framework: "litestar",
    label: "Litestar",
    span: spanOf(call.call),
    scope: {
      route: `${call.call.id}`,
      layer: 0,
      writes: "on the way out",
      joins: "replaces",
      servesAssets: false,
    },
    origins,
    credentials,
    ...(written?.kind === "text" && { credentialsOption: written.value }),
    methods: allowedMethods(option("allow_methods")),
    headers: allowedHeaders(option("allow_headers")),
    exposed: exposed ? listedTexts(exposed) : notSent,
    maxAge: maxAge.kind === "absent" ? byDefault(defaultMaxAge, spanOf(call.call)) : maxAge,
    privateNetwork: { kind: "absent" },
    moreOrigins: [],
    wire: wireOf(origins.set),
    ...(failure && { failure }),
    ...unsetOrigin(source, option("allow_origins"), { failureOf }),
    unknownOptions,
  };
}

/** Litestar 2.24: `"*" in self.allow_origins` is looked at while a request of another origin is answered. */
function failureOf(origins: Value | undefined): Failure | undefined {
  if (!origins || !["null", "flag", "number"].includes(origins.kind)) return undefined;
  return { when: "every request", why: "allow_origins has to be a list", span: spanOf(origins.node), cure: "origins" };
}

/** `*` stands for seven methods, which are listed. */
function allowedMethods(value: Value | undefined): Listing {
  const all = listedByDefault(...allMethods);
  if (!value) return all;
  const listing = listedTexts(value);
  return holdsWildcard(listing) ? all : listing;
}

/** `*` copies what the preflight asks for; others are listed in lower case beside four that always are. */
function allowedHeaders(value: Value | undefined): Listing {
  if (!value) return reflected;
  const listing = listedTexts(value);
  if (listing.kind !== "listed") return listing;
  if (holdsWildcard(listing)) return reflected;
  const always = alwaysAllowedHeaders.map((text) => ({ text }));
  return {
    kind: "listed",
    names: [...always, ...listing.names.map((name) => ({ ...name, text: name.text.toLowerCase() }))],
  };
}
