import type { Node } from "web-tree-sitter";
import { absent, isOn, type Known } from "../../../policy/known.ts";
import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Preflight } from "../../../policy/wire.ts";
import { functionAround } from "../../../syntax/javascript/functions.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { compareVersions } from "../../../syntax/versions.ts";
import { byDefault, headerText, setting } from "../../shared/reading/settings.ts";
import { inBranches } from "../shared/options/branches.ts";
import { type ModuleCall, moduleCalls } from "../shared/options/calls.ts";
import { listOrText } from "../shared/options/lists.ts";
import { mountOf } from "../shared/options/mount.ts";
import { exactlyTrue, givenOption, originOption, unlessUndefined } from "../shared/options/option.ts";
import { policyOf } from "../shared/options/policy.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { behindSignIn, refusedWith } from "../shared/routing/refused.ts";
import { onlyApp } from "./app.ts";
import { exports, namesOf, type Plugin, pluginOf } from "./options.ts";
import { originsOf } from "./origins.ts";
import { refusalBefore } from "./refusals.ts";

const label = "`@elysiajs/cors`";

/** The policies of all calls of the plugin. */
export function readPlugins(source: Source): Policy[] {
  return moduleCalls(source, exports).flatMap((made) => {
    const policies = inBranches(source, made.call, 0, (options) => read(source, made, options));
    const refusal = refusalBefore(source, made.call, pluginOf(source.project.versionOf(made.module)));
    if (!refusal) return policies;
    const inFront = [behindSignIn(label, made.call, refusal.call, refusal.status)];
    const preflight = refusedWith(refusal.status);
    return policies.map((policy) => ({ ...policy, inFront, wire: { ...policy.wire, preflight } }));
  });
}

function read(source: Source, { call, callee, module }: ModuleCall, options: Value | undefined): Policy {
  const plugin = pluginOf(source.project.versionOf(module));
  const option = (name: string) => givenOption(options, name);
  const route = onlyApp(source);
  const origin = originOption(source, options, "origin");
  const readOrigin = (value: Value | undefined) => originsOf(source, callee, unlessUndefined(value), plugin);
  const origins = readOrigin(origin);
  const given = option("credentials");
  const asked = given ? exactlyTrue(given) : standing(plugin, callee);
  const credentials = isOn(asked) && isInGroup(source, call) ? lostInGroup(source, callee) : asked;
  const preflight = option("preflight");
  const isAnswered = !preflight || isTruthy(preflight) !== false;
  const answered: Preflight = { kind: "answered", status: 204, ...origins.answers };
  return policyOf({
    framework: "elysia",
    label,
    node: call,
    ...(route && { scope: { route } }),
    origins,
    credentials,
    credentialsGiven: given,
    methods: listing(option("methods"), plugin),
    headers: listing(option("allowedHeaders"), plugin),
    exposed: exposed(option(plugin.exposedName)),
    maxAge: maxAgeOf(option("maxAge"), byDefault("5", spanOf(callee))),
    unknownOptions: unknownOptions(options, namesOf(plugin)),
    wire: {
      simple: origins.answers,
      preflight: isAnswered ? answered : { kind: "passed on", status: 404 },
      keptOn: "every status",
    },
    unset: unsetOrigin(source, origin, (unset) => effectOf(label, readOrigin(unset), credentials)),
  });
}

/** `app.group("/api", (api) => api.use(cors()))` */
function isInGroup(source: Source, call: Node): boolean {
  const fn = functionAround(call);
  const method = fn ? mountOf(source, fn)?.method : undefined;
  return method === "group" || method === "guard";
}

/** Credentials are a header that the plugin gives the app to start all answers with; a group of Elysia 1.4 forgets these. */
function lostInGroup(source: Source, callee: Node): Known<boolean> {
  const version = source.project.versionOf("elysia");
  if (version !== undefined && compareVersions(version, "1.4") >= 0) return absent;
  return { kind: "unknown", why: "a group may forget them", span: spanOf(callee) };
}

function standing({ credentials }: Plugin, callee: Node): Known<boolean> {
  return credentials ? byDefault(true, spanOf(callee)) : absent;
}

/** `true` reflects what is asked for, `false` lists nothing. */
function listing(value: Value | undefined, plugin: Plugin): Listing {
  if (!value) return plugin.default === "*" ? listedByDefault("*") : reflected;
  if (value.kind === "flag") return value.value ? reflected : notSent;
  return value.kind === "null" ? notSent : listOrText(value);
}

/** `true`, the default, names the headers of the request, which are not those of the answer. */
function exposed(value: Value | undefined): Listing {
  return !value || value.kind === "flag" ? notSent : listOrText(value);
}

function maxAgeOf(value: Value | undefined, otherwise: Known<string>): Known<string> {
  if (!value) return otherwise;
  return isTruthy(value) === false ? { kind: "absent" } : setting(value, headerText);
}
