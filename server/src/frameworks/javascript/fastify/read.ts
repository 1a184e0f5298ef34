import type { Node } from "web-tree-sitter";
import { isOn } from "../../../policy/known.ts";
import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Failure, Preflight, Wire } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { headerText, setting } from "../../reading/settings.ts";
import { refusesToStart } from "../options/failures.ts";
import { listOrText } from "../options/lists.ts";
import { exactlyTrue, optionOf, originOption, truthy } from "../options/option.ts";
import type { Origins } from "../options/origins.ts";
import { policyOf } from "../options/policy.ts";
import { unknownOptions } from "../options/unknownOptions.ts";
import { hooks, namesOf, type Plugin, pluginOf } from "./options.ts";
import { originsOf } from "./origins.ts";
import { type Registration, registrations } from "./registrations.ts";
import { routeOptions } from "./routes.ts";

/** The policies of all registrations of the plugin, and of the routes that have options of their own. */
export function readPlugins(source: Source): Policy[] {
  const all = registrations(source);
  return all.flatMap((registration, index) => {
    const plugin = pluginOf(registration.module, source.project.versionOf(registration.module));
    const { call, options } = registration;
    const failure = twice(registration, all.slice(0, index));
    const global = readPlugin(source, { ...registration, node: call, place: registration.plugin, plugin, failure });
    const routes = plugin.routesOverride && index === 0 ? routeOptions(source, options) : [];
    return [
      global,
      ...routes.map(({ node, merged }) =>
        readPlugin(source, {
          ...registration,
          node,
          plugin,
          options: merged,
          failure: undefined,
          receiver: `${node.startIndex}`,
        }),
      ),
    ];
  });
}

interface Plugged extends Omit<Registration, "plugin" | "call"> {
  readonly node: Node;
  /** What stands for the defaults; the node where it is absent. */
  readonly place?: Node;
  readonly plugin: Plugin;
  readonly failure: Failure | undefined;
}

/** The policy of one registration. */
export function readPlugin(source: Source, plugged: Plugged & Pick<Registration, "module">): Policy {
  const { node, place, plugin, options, isDynamic, failure, receiver } = plugged;
  const option = (name: string) => optionOf(options, name);
  const origins = originsOf(
    source,
    place ?? node,
    originOption(source, options, "origin"),
    plugin.alwaysVaries || isDynamic,
  );
  const preflight = option("preflight");
  const answersPreflights = !preflight || preflight.kind === "unknown" || isOn(exactlyTrue(preflight));
  const maxAge = option("maxAge");
  const hook = option("hook");
  const unknownHook = hook?.kind === "text" && !hooks.has(hook.value);
  return policyOf({
    framework: "fastify",
    label: plugin.label,
    node,
    scope: { route: receiver, layer: node.startIndex },
    origins,
    credentials: truthy(option("credentials")),
    credentialsGiven: option("credentials"),
    methods: answersPreflights ? methodsOf(option("methods"), plugin) : notSent,
    headers: answersPreflights ? listOf(option("allowedHeaders"), reflected) : notSent,
    exposed: listOf(option("exposedHeaders"), notSent),
    ...(maxAge && maxAge.kind !== "null" && { maxAge: setting(maxAge, headerText) }),
    wire: wireOf(origins, {
      answersPreflights,
      continues: option("preflightContinue"),
      status: option("optionsSuccessStatus"),
    }),
    unknownOptions: unknownOptions(options, namesOf(plugin)),
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
}

function wireOf({ allowed, answers }: Origins, { answersPreflights, continues, status }: PreflightOptions): Wire {
  const isOff = allowed.set.kind === "nobody" && !answers.denied.others;
  const answered: Preflight = { kind: "answered", status: status?.kind === "number" ? status.value : 204, ...answers };
  const passedOn = (code: number): Preflight => ({ kind: "passed on", status: code });
  const handled = isOn(truthy(continues)) ? passedOn(200) : answered;
  return { simple: answers, preflight: isOff || !answersPreflights ? passedOn(404) : handled, keptOn: "every status" };
}

/** Fastify refuses the second `options *` route of one instance. */
function twice({ call, receiver, plugin }: Registration, before: readonly Registration[]): Failure | undefined {
  const statement = (node: Node) => {
    const awaited = node.parent?.type === "await_expression" ? node.parent : node;
    return awaited.parent?.type === "expression_statement" ? awaited.parent.parent?.id : undefined;
  };
  const place = statement(call);
  const first = before.find(
    (other) => other.receiver === receiver && place !== undefined && statement(other.call) === place,
  );
  if (!first) return undefined;
  return {
    when: "startup",
    why: "the plugin is registered twice, and its route `OPTIONS *` with it",
    span: spanOf(plugin),
  };
}
