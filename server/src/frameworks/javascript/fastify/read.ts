import type { Node } from "web-tree-sitter";
import { intersection } from "../../../origins/intersection.ts";
import { isOn } from "../../../policy/known.ts";
import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import type { OriginSet } from "../../../policy/originSet.ts";
import type { Policy } from "../../../policy/policy.ts";
import { type Failure, type Preflight, silent, type Wire } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { settled } from "../shared/options/branches.ts";
import { refusesToStart } from "../shared/options/failures.ts";
import { listOrText } from "../shared/options/lists.ts";
import { actualMethods } from "../shared/options/mount.ts";
import { exactlyTrue, optionOf, originOption, truthy } from "../shared/options/option.ts";
import type { Origins } from "../shared/options/origins.ts";
import { policyOf } from "../shared/options/policy.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { wrongTypes } from "../shared/options/wrongTypes.ts";
import { layerAt } from "./handlers.ts";
import { namesOf, type Plugin, pluginOf, takingOf } from "./options.ts";
import { originsOf } from "./origins.ts";
import { type OptionWay, type Registration, registrations } from "./registrations.ts";
import { overridingRoutes, routeOptions } from "./routes.ts";
import { twice } from "./twice.ts";

/** The policies of all registrations of the plugin, and of the routes that have options of their own. */
export function readPlugins(source: Source): Policy[] {
  const all = registrations(source);
  return all.flatMap((registration, index) => {
    const plugin = pluginOf(registration.module, source.project.versionOf(registration.module));
    const { call, ways, receiver, keptIn } = registration;
    const failure = twice(registration, all.slice(0, index), plugin);
    const registered = { node: call, place: registration.plugin, plugin, failure, receiver, keptIn };
    const policies = ways.map((way) => ({
      ...readPlugin(source, { ...registered, ...way }),
      ...aloneIn(registration),
    }));
    const isChosen = ways.length > 1 && ways.every(({ isDynamic }) => !isDynamic);
    const global = isChosen ? policies.map(settled) : policies;
    const own = ways[0]?.options;
    const routes = plugin.routesOverride && index === 0 && ways.length === 1 ? routeOptions(source, own) : [];
    return [
      ...global,
      ...routes.map(({ node, merged }) =>
        readPlugin(source, {
          node,
          plugin,
          options: merged,
          isDynamic: ways[0]?.isDynamic ?? false,
          failure: undefined,
          receiver: `${node.startIndex}`,
        }),
      ),
    ];
  });
}

/** What a plugin of its own keeps for itself, as Fastify does with all that is not wrapped. */
function aloneIn({ plugin, keptIn }: Registration): Pick<Policy, "notInstalled"> {
  if (!keptIn) return {};
  const effect =
    "Fastify keeps this in the plugin that registers it, which has no routes: no answer has CORS headers. Wrap that plugin with `fastify-plugin`.";
  return { notInstalled: { span: spanOf(plugin), list: spanOf(keptIn), effect, isHarmless: false } };
}

/** The same for every route that the file shows: where each has options of its own, those of the plugin are for preflights. */
export function readPluginRoutes(source: Source): Policy[] {
  const policies = readPlugins(source);
  const overriding = overridingRoutes(source);
  if (overriding.length === 0) return policies;
  const calls = new Set(registrations(source).map(({ call }) => call.startIndex));
  return policies.map((policy) => {
    const isGlobal = calls.has(policy.span.start);
    const methods = isGlobal ? ["OPTIONS"] : actualMethods;
    return { ...policy, scope: { ...policy.scope, methods } };
  });
}

interface Plugged extends OptionWay, Pick<Registration, "receiver">, Partial<Pick<Registration, "keptIn">> {
  readonly node: Node;
  /** What stands for the defaults; the node where it is absent. */
  readonly place?: Node;
  readonly plugin: Plugin;
  readonly failure: Failure | undefined;
}

/** The policy of one registration. */
export function readPlugin(source: Source, plugged: Plugged): Policy {
  const { node, place, plugin, options, isDynamic, among, failure, receiver, keptIn } = plugged;
  const option = (name: string) => optionOf(options, name);
  const list = (name: string) => originOption(source, options, name);
  const varies = plugin.alwaysVaries || isDynamic;
  const origin = originOption(source, options, "origin");
  const readOrigin = (value: Value | undefined) => originsOf(source, place ?? node, value, varies);
  const origins = onlyFor(among, readOrigin(origin));
  const credentials = truthy(option("credentials"));
  const preflight = option("preflight");
  const answersPreflights = !preflight || preflight.kind === "unknown" || isOn(exactlyTrue(preflight));
  const maxAge = option("maxAge");
  const hook = option("hook");
  const unknownHook = hook?.kind === "text" && !plugin.hooks.includes(hook.value);
  const phase = hook?.kind === "text" ? hook.value : "onRequest";
  return policyOf({
    framework: "fastify",
    label: plugin.label,
    node,
    scope: {
      route: receiver,
      layer: layerAt(source, phase, node.startIndex),
      ...(keptIn && { methods: ["OPTIONS"] }),
    },
    origins,
    credentials,
    credentialsGiven: option("credentials"),
    methods: answersPreflights ? methodsOf(list("methods"), plugin) : notSent,
    headers: answersPreflights ? listOf(list("allowedHeaders"), reflected) : notSent,
    exposed: listOf(list("exposedHeaders"), notSent),
    ...(maxAge && maxAge.kind !== "null" && { maxAge: setting(maxAge, headerText) }),
    wire: wireOf(origins, {
      answersPreflights,
      continues: option("preflightContinue"),
      status: option("optionsSuccessStatus"),
      isTooLate: phase === "onSend",
    }),
    unknownOptions: unknownOptions(options, namesOf(plugin)),
    wrongTypes: wrongTypes(source, options, takingOf(plugin)),
    unset: unsetOrigin(source, origin, (unset) => effectOf(plugin.label, readOrigin(unset), credentials)),
    failure: unknownHook ? refusesToStart(hook, "`hook` names no hook that the plugin knows") : failure,
  });
}

function methodsOf(value: Value | undefined, { methods }: Plugin): Listing {
  return value ? listOrText(value) : listedByDefault(...methods);
}

/** `null`, the default, is the only value that lists nothing. */
function listOf(value: Value | undefined, otherwise: Listing): Listing {
  return !value || value.kind === "null" ? otherwise : listOrText(value);
}

interface PreflightOptions {
  readonly answersPreflights: boolean;
  readonly continues: Value | undefined;
  readonly status: Value | undefined;
  /** The hook runs when the answer is on its way, and cannot give another one. */
  readonly isTooLate: boolean;
}

/** Options of a delegator that only requests of some origins meet. */
function onlyFor(among: OriginSet | undefined, origins: Origins): Origins {
  if (!among) return origins;
  const { allowed, answers } = origins;
  const set = intersection([among, allowed.set]);
  const denied = { ...silent, vary: true };
  // Where everybody is named, those who come this way are what is listed.
  const isNamed = allowed.set.kind === "everyone" && answers.allowed.origin === "echo";
  const entries = isNamed ? [{ set, span: allowed.span }] : [];
  return { ...origins, allowed: { ...allowed, set, entries }, answers: { allowed: answers.allowed, denied } };
}

function wireOf({ allowed, answers }: Origins, options: PreflightOptions): Wire {
  const { answersPreflights, continues, status, isTooLate } = options;
  const isOff = allowed.set.kind === "nobody" && !answers.denied.others;
  const answered: Preflight = { kind: "answered", status: status?.kind === "number" ? status.value : 204, ...answers };
  const passedOn = (code: number): Preflight => ({ kind: "passed on", status: code });
  const handled = isOn(truthy(continues)) ? passedOn(200) : answered;
  if (isTooLate) return { simple: answers, preflight: passedOn(404), keptOn: "every status" };
  return { simple: answers, preflight: isOff || !answersPreflights ? passedOn(404) : handled, keptOn: "every status" };
}
