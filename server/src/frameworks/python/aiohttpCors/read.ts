import type { Node } from "web-tree-sitter";
import { union } from "../../../origins/union.ts";
import { type Listing, notSent, reflected } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import { unheard } from "../../../policy/removed.ts";
import { echoes } from "../../../policy/wire.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { isTruthy, pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { listedTexts } from "../../shared/reading/names.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { entryOf, exactOrWildcard } from "../shared/reading/originOption.ts";
import { unsetOrigin } from "../shared/reading/unset.ts";
import { withVaryByHand } from "../shared/reading/vary.ts";
import { failureOf, failureOfOrigin } from "./failures.ts";
import { isNeverUsed, isWrittenOut, type Mapping, mappingsIn, pairsOf } from "./mappings.ts";
import { routeMethods } from "./options.ts";
import { type Options, optionsAt } from "./resourceOptions.ts";

/** The policies of the mappings in the file: origins that get the same options share one. */
export function readAiohttpCors(source: Source): Policy[] {
  return policiesOf(source, mappingsIn(source).filter(isWrittenOut));
}

/** The same with a policy for each mapping of which nothing is known. */
export function readAllMappings(source: Source): Policy[] {
  return policiesOf(source, mappingsIn(source));
}

function policiesOf(source: Source, mappings: readonly Mapping[]): Policy[] {
  const policies = mappings.flatMap((mapping) => {
    const groups = new Map<string, { keys: Node[]; options: Node }>();
    for (const { key, options } of pairsOf(source, mapping.dictionary)) {
      // Everybody stands apart, so that what is said of them is said of their own options.
      const who = exactOrWildcard(pythonValue(source, key)).kind === "everyone" ? "everyone" : "listed";
      const text = `${who} ${textOf(source, options).replaceAll(/\s+/g, " ")}`;
      const group = groups.get(text);
      if (group) group.keys.push(key);
      else groups.set(text, { keys: [key], options });
    }
    const read = [...groups.values()].map(({ keys, options }) =>
      policyOf(source, mapping, keys, optionsAt(source, options, mapping)),
    );
    const isUsed = !isNeverUsed(source, mapping);
    return read.map((policy) => butNamed(policy, read)).map((policy) => (isUsed ? policy : unheard(policy)));
  });
  return withVaryByHand(source, policies);
}

function policyOf(source: Source, mapping: Mapping, keys: readonly Node[], options: Options): Policy {
  const origins = keys.flatMap((key) => {
    const value = pythonValue(source, key);
    // What `for` walks through, where it is a list.
    const values = value.kind === "list" && key.parent?.type !== "pair" ? value.items : [value];
    return values.map((each) => ({ key, set: exactOrWildcard(each), value: each }));
  });
  const [first] = keys;
  const open = origins.find(({ set }) => set.kind === "everyone")?.key;
  const credentials = options.get("allow_credentials");
  const failure = failureOf(options) ?? origins.map(({ value }) => failureOfOrigin(value)).find((found) => found);
  return {
    framework: "aiohttp-cors",
    label: "aiohttp-cors",
    span: spanOf(mapping.call),
    scope: {
      route: `${mapping.call.id}`,
      layer: 0,
      writes: "on the way out",
      joins: "replaces",
      servesAssets: false,
    },
    origins: {
      set: union(origins.map(({ set }) => set)),
      span: spanOf(open ?? first ?? mapping.dictionary),
      entries: origins.map(({ set, value }) => entryOf(value, set)),
    },
    credentials: setting(credentials, isTruthy),
    ...(credentials?.kind === "text" && { credentialsOption: credentials.value }),
    methods: allowedMethods(methodsOf(source, mapping), options.get("allow_methods")),
    headers: namesOf(options.get("allow_headers")),
    exposed: exposedHeaders(options.get("expose_headers")),
    maxAge: setting(options.get("max_age"), headerText),
    privateNetwork: { kind: "absent" },
    moreOrigins: [],
    wire: {
      simple: echoes({ allowed: false, denied: false }),
      preflight: {
        kind: "answered",
        status: 200,
        refusal: { status: 403, of: ["origin", "method", "headers"], keepsHeaders: false },
        ...echoes({ allowed: false, denied: false }),
      },
      keptOn: "every status",
    },
    ...(failure && { failure }),
    ...unsetAmong(source, origins),
  };
}

/** `"*"` stands for the origins that have no entry of their own. */
function butNamed(policy: Policy, all: readonly Policy[]): Policy {
  const others = all.filter((one) => one !== policy).map(({ origins }) => origins.set);
  const isForTheRest = policy.origins.set.kind === "everyone" && others.length > 0;
  return isForTheRest ? { ...policy, origins: { ...policy.origins, except: others } } : policy;
}

/** Each key is looked at by itself: one that is None is enough. */
function unsetAmong(
  source: Source,
  origins: readonly { readonly key: Node; readonly value: Value }[],
): Pick<Policy, "unsetOrigin"> {
  const found = origins.map(({ key, value }) => {
    const isWalked = key.parent?.type === "for_in_clause";
    return unsetOrigin(
      source,
      value,
      isWalked ? { none: "the program fails when it starts" } : { failureOf: failureOfOrigin },
    );
  });
  return found.find(({ unsetOrigin: unset }) => unset) ?? {};
}

/** Those of the routes, and `allow_methods` whether a route answers them or not (`get_preflight_request_config`). */
function allowedMethods(routed: Listing, value: Value | undefined): Listing {
  if (!value || value.kind === "null" || routed.kind === "reflected") return routed;
  if (value.kind === "text") return value.value === "*" ? reflected : routed;
  const more = listedTexts(value);
  if (more.kind !== "listed" || routed.kind !== "listed") return more;
  const names = [...routed.names, ...more.names.map((name) => ({ ...name, text: name.text.toUpperCase() }))];
  return { kind: "listed", names };
}

/** The method that was asked for, where the route answers it. */
function methodsOf(source: Source, { route }: Mapping): Listing {
  const callee = route?.type === "call" ? route.childForFieldName("function") : undefined;
  const name = callee?.childForFieldName("attribute");
  const known = name ? routeMethods[textOf(source, name)] : undefined;
  if (!route) return methodsOfFile(source);
  if (known) return { kind: "listed", names: known.map((text) => ({ text })) };
  const first =
    route?.type === "call" && name?.text === "add_route" ? argumentsOf(source, route).positional[0] : undefined;
  const method = first && pythonValue(source, first);
  return method?.kind === "text" && method.value !== "*"
    ? { kind: "listed", names: [{ text: method.value }] }
    : reflected;
}

/** `app.router.add_get(…)`, `web.post(…)`, `routes.put(…)`, `add_route("DELETE", …)`. */
const routed = /\.add_(\w+)\s*\((?:\s*["'](\w+|\*)["'])?|\b(?:web|\w*routes\w*)\.(\w+)\s*\((?:\s*["'](\w+|\*)["'])?/g;

/** What the routes of the file answer; the method that was asked for where there are none, or one answers any, as resources do. */
function methodsOfFile({ text }: Source): Listing {
  const names = [...text.matchAll(routed)].flatMap(([, adder = "", first, maker = "", second]) => {
    const by = adder || maker;
    if (by === "route") return [(first ?? second ?? "*").toUpperCase()];
    return routeMethods[`add_${by}`] ?? (/^(?:view|resource)$/.test(by) ? ["*"] : []);
  });
  if (names.length === 0 || names.includes("*")) return reflected;
  return { kind: "listed", names: [...new Set(names)].map((one) => ({ text: one })) };
}

/** `"*"` copies what the preflight asks for; a `"*"` in a list is a name like any other. */
function namesOf(value: Value | undefined): Listing {
  if (!value) return { kind: "listed", names: [] };
  if (value.kind === "text" && value.value === "*") return reflected;
  return listedTexts(value);
}

/** `"*"` lists the headers that the answer has. */
function exposedHeaders(value: Value | undefined): Listing {
  if (!value) return notSent;
  if (value.kind === "text" && value.value === "*") return { kind: "unknown", why: "it lists what the answer has" };
  const listing = listedTexts(value);
  return listing.kind === "listed" && listing.names.length === 0 ? notSent : listing;
}
