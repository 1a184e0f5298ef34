import type { Node } from "web-tree-sitter";
import { absent, type Known } from "../../../policy/known.ts";
import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import { anyByWildcard } from "../../../policy/originSet.ts";
import type { AllowedOrigins, Policy } from "../../../policy/policy.ts";
import { always, type SentOrigin } from "../../../policy/wire.ts";
import { hits } from "../../../syntax/hits.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import { argument, argumentsOf } from "../../../syntax/python/calls.ts";
import { importsModule, usesOf } from "../../../syntax/python/imports.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { listedTexts } from "../../shared/reading/names.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { failureOfUnknown, unknownKeywords } from "../shared/reading/keywords.ts";
import { exactOrWildcard, readOrigins } from "../shared/reading/originOption.ts";
import { alwaysAllowedHeaders, configNames, type Parameter, parameters } from "./options.ts";

/** The policies of every `CORSConfig(…)`, of `@app.route(…, cors=True)` and of `app.api.cors = True`. */
export function readChalice(source: Source): Policy[] {
  if (!importsModule(source, "chalice")) return [];
  const configs = usesOf(source, "CORSConfig", configNames).flatMap((use) => {
    const call = calledAt(use);
    if (!call) return [];
    const given = argumentsOf(source, call);
    const unknownOptions = unknownKeywords(source, given, "CORSConfig", parameters);
    const failure = failureOfUnknown(unknownOptions, "CORSConfig");
    const policy = policyOf(use, call, (name) => argument(source, given, name, parameters.indexOf(name)));
    return [{ ...policy, unknownOptions, ...(failure && { failure }) }];
  });
  return [...configs, ...switches(source).map((node) => policyOf(node, node, () => undefined))];
}

/** `True` in the place of a configuration: the defaults of one. */
function switches(source: Source): Node[] {
  return hits(source, /\bTrue\b/g).filter((node) => {
    const { parent } = node;
    if (parent?.type === "keyword_argument") return isRouteOption(source, parent);
    const left = parent?.type === "assignment" ? parent.childForFieldName("left") : undefined;
    return left !== undefined && left !== null && /\.api\.cors$/.test(textOf(source, left));
  });
}

function isRouteOption(source: Source, keyword: Node): boolean {
  const name = keyword.childForFieldName("name");
  const call = keyword.parent?.parent;
  const callee = call?.type === "call" ? call.childForFieldName("function") : undefined;
  return name?.text === "cors" && callee !== null && callee !== undefined && /\.route$/.test(textOf(source, callee));
}

function policyOf(use: Node, node: Node, option: (name: Parameter) => Value | undefined): Policy {
  const value = option("allow_origin");
  const origins = readOrigins({ use, value, byDefault: anyByWildcard, item: exactOrWildcard });
  const written = option("allow_credentials");
  const more = value?.kind === "list" ? value.items.slice(1) : [];
  const answers = always(sentOrigin(value, origins), false);
  return {
    framework: "chalice",
    label: "Chalice",
    span: spanOf(node),
    scope: { route: `${node.id}`, layer: 0, writes: "on the way out", joins: "yields", servesAssets: false },
    origins,
    credentials: credentialsOf(written),
    ...(written?.kind === "text" && { credentialsOption: written.value }),
    methods: reflected, // API Gateway answers preflights with the methods of the route
    headers: allowedHeaders(option("allow_headers")),
    exposed: exposedHeaders(option("expose_headers")),
    maxAge: setting(option("max_age"), headerText),
    privateNetwork: absent,
    moreOrigins: more.flatMap((item) => (item.kind === "text" ? [{ span: spanOf(item.node), text: item.value }] : [])),
    wire: { simple: answers, preflight: { kind: "answered", status: 200, ...answers }, keptOn: "every status" },
  };
}

/** One value is sent to everybody; of a list each item is a line of its own. */
function sentOrigin(value: Value | undefined, { set }: AllowedOrigins): SentOrigin {
  if (set.kind === "everyone") return "*";
  const first = value?.kind === "list" ? value.items[0] : value;
  return first?.kind === "text" ? { text: first.value } : "unknown";
}

/** `allow_credentials is True`: nothing else counts. */
function credentialsOf(value: Value | undefined): Known<boolean> {
  return setting(value, (each) => (each.kind === "unknown" ? undefined : each.kind === "flag" && each.value));
}

function allowedHeaders(value: Value | undefined): Listing {
  const always = listedByDefault(...alwaysAllowedHeaders);
  if (!value || value.kind === "null") return always;
  const listing = listedTexts(value);
  if (listing.kind !== "listed" || always.kind !== "listed") return listing;
  return { kind: "listed", names: [...always.names, ...listing.names] };
}

function exposedHeaders(value: Value | undefined): Listing {
  if (!value || value.kind === "null") return notSent;
  const listing = listedTexts(value);
  return listing.kind === "listed" && listing.names.length === 0 ? notSent : listing;
}
