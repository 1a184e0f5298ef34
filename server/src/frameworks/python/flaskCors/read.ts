import type { Node } from "web-tree-sitter";
import type { Policy, Scope } from "../../../policy/policy.ts";
import { unheard } from "../../../policy/removed.ts";
import type { Wire } from "../../../policy/wire.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { argument, argumentsOf } from "../../../syntax/python/calls.ts";
import { fromElsewhere } from "../../../syntax/python/reading/names.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, unknown, type Value } from "../../../syntax/value.ts";
import { valueIn, worldsOf } from "../../../syntax/worlds.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { areInOrder } from "../shared/hooks/afterRequest.ts";
import { asCalled } from "../shared/hooks/asCalled.ts";
import { unsetOrigin } from "../shared/reading/unset.ts";
import { configOf } from "./config.ts";
import { failureOf, unknownOptions, wrongTypes } from "./faults.ts";
import { allowedHeaders, allowedMethods, exposedHeaders } from "./lists.ts";
import { type Option, type Options, options } from "./options.ts";
import { allowedOrigins, isOneText } from "./origins.ts";
import { isBlueprint, isForeignBlueprint, registrationsOf } from "./paths.ts";
import { type Resource, resourcesOf } from "./resources.ts";
import { type Site, sitesOf } from "./sites.ts";
import { viewUnder } from "./view.ts";
import { answersOf, decoratorWire, extensionWire, viewWire, withoutEffect } from "./wire.ts";

const withoutPreflights = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

/** The policies of Flask-CORS in the file: one for each resource of an extension, one for each decorator. */
export function readFlaskCors(source: Source): Policy[] {
  return sitesOf(source).flatMap((site) => {
    const written = optionsOf(source, site);
    const values = new Map(options.map((name) => [name, written(name)]));
    return worldsOf([...values.values()]).flatMap((world) =>
      policiesOf(source, site, (name) => {
        const value = values.get(name);
        return value && valueIn(world, value);
      }),
    );
  });
}

function policiesOf(source: Source, site: Site, option: Options): Policy[] {
  if (site.kind === "decorator") return [policyOf(source, site, option)];
  const policies = resourcesOf(source, site.use, option("resources")).map((resource) =>
    policyOf(source, site, ofResource(option, resource), resource),
  );
  return isTooLate(source, site) ? policies.map(unused) : policies;
}

/** Flask 2.2: an app takes over what a blueprint has when it is registered; 2.3 refuses what is put on it later. */
function isTooLate(source: Source, { app, calls: [{ call }] }: Site): boolean {
  if (!app || !(isBlueprint(source, app) || isForeignBlueprint(source, app))) return false;
  return registrationsOf(source, app).some((one) => one.endIndex < call.startIndex && areInOrder(one, call));
}

function unused(policy: Policy): Policy {
  const effect = "The blueprint is registered above this call: apps do not take over what is put on it later.";
  return { ...unheard(policy), inFront: [{ span: policy.span, effect }] };
}

/**
 * Keywords count more than `app.config`, and those of `init_app` more than those of `CORS`. Nobody who names the origins in the call
 * sets CORS_RESOURCES elsewhere, which would count more than they do.
 */
function optionsOf(source: Source, site: Site): Options {
  const [first] = site.calls;
  const { app, at } = site.app
    ? asCalled(source, { app: site.app, at: first.call })
    : { app: undefined, at: first.call };
  const config = configOf(source, app, at, site.kind === "decorator");
  const given: Options = (name) => {
    for (const call of site.calls) {
      const value = argument(source, call, name);
      if (value) return value;
    }
    return ofMaker(site, name);
  };
  return (name) => given(name) ?? config(name, name === "resources" && given("origins") !== undefined);
}

/** What the call in another file gives that makes the extension; it stands for the call in this one. */
function ofMaker({ made, calls: [{ call }] }: Site, name: Option): Value | undefined {
  const value = made && argument(made.source, argumentsOf(made.source, made.node), name);
  return value && fromElsewhere(made.source, value, call);
}

function ofResource(options: Options, { settings }: Resource): Options {
  return (name) => {
    if (!settings) return options(name);
    if (settings.kind !== "record")
      return unknown(settings.node, "the options of the resource are put together elsewhere");
    return entryOf(settings, name) ?? options(name);
  };
}

function policyOf(source: Source, site: Site, option: Options, resource?: Resource): Policy {
  const [{ call }] = site.calls;
  const origins = allowedOrigins(call.childForFieldName("function") ?? site.use, option("origins"));
  const written = option("supports_credentials");
  const sendWildcard = option("send_wildcard");
  const answers = answersOf({
    set: origins.set,
    sendsWildcard: sendWildcard ? isTruthy(sendWildcard) === true : false,
    varies: onByDefault(option("vary_header")),
    isOneText: isOneText(option("origins")),
  });
  const view = site.kind === "decorator" ? viewUnder(source, call) : undefined;
  const leaves = site.kind === "decorator" && (leavesOptions(option) || isOfClass(call));
  const failure = failureOf(site, option, resource);
  const wire: Wire = view?.isAboveRoute
    ? withoutEffect
    : site.kind === "extension"
      ? extensionWire(answers)
      : leaves
        ? viewWire(answers)
        : decoratorWire(answers);
  return {
    framework: "flask-cors",
    label: "Flask-CORS",
    span: spanOf(call),
    scope: {
      ...scopeOf(source, site, resource),
      ...(leaves && !view?.takesOptions && { methods: withoutPreflights }),
      ...(view?.onlyRaises && { methods: ["OPTIONS"] }),
    },
    origins,
    // Used as a condition: every truthy value turns it on, also the text "False".
    credentials: setting(written, isTruthy),
    ...(written?.kind === "text" && { credentialsOption: written.value }),
    methods: allowedMethods(option("methods")),
    headers: allowedHeaders(option("allow_headers")),
    exposed: exposedHeaders(option("expose_headers")),
    maxAge: setting(nonZero(option("max_age")), headerText),
    privateNetwork: setting(option("allow_private_network"), isTruthy),
    moreOrigins: [],
    wire,
    ...(failure && { failure }),
    ...unset(source, site, option, resource),
    unknownOptions: unknownOptions(source, site, resource),
    wrongTypes: wrongTypes(option),
    ...(view?.isAboveRoute && {
      inFront: [
        {
          span: spanOf(call),
          other: spanOf(view.isAboveRoute),
          effect: "The route is made below this decorator, of the view without it: its answers have no CORS headers.",
        },
      ],
    }),
  };
}

/** Origins that the environment does not name. What is None in `app.config` is left out, so that the default counts: everyone. */
function unset(source: Source, site: Site, option: Options, resource?: Resource): Pick<Policy, "unsetOrigin"> {
  const origins = option("origins");
  const isConfig = !resource?.settings && !site.calls.some((call) => argument(source, call, "origins"));
  const given = (none: Value) => (name: Option) => (name === "origins" ? none : undefined);
  if (isConfig) return unsetOrigin(source, origins, { none: "Flask-CORS lets every origin in" });
  return unsetOrigin(source, origins, { failureOf: (none) => failureOf(site, given(none), undefined) });
}

/** `automatic_options=False`: the decorator does not answer OPTIONS itself. */
function leavesOptions(option: Options): boolean {
  const automatic = option("automatic_options");
  return automatic !== undefined && isTruthy(automatic) === false;
}

/** `decorators = [cross_origin(…)]`: the class answers OPTIONS before its decorators are asked. */
function isOfClass(call: Node): boolean {
  return call.parent?.type === "list" && call.parent.parent?.type === "assignment";
}

function scopeOf(source: Source, { kind, app, calls: [{ call }] }: Site, resource?: Resource): Scope {
  const name = app ? `${handlerOf(app).startIndex} ${textOf(source, app)}` : "an app of another file";
  return {
    route: kind === "decorator" ? `${call.startIndex}` : `${name} ${resource?.path ?? ""}`,
    ...(resource?.path && { name: resource.path }),
    layer: call.startIndex,
    writes: "on the way out",
    joins: kind === "decorator" ? "adds" : "yields",
    servesAssets: false,
  };
}

/** A setting that is on where nothing is written; undefined where it is not known. */
function onByDefault(value: Value | undefined): boolean | undefined {
  return value ? isTruthy(value) : true;
}

/** Nothing is sent for 0 and for an empty text. */
function nonZero(value: Value | undefined): Value | undefined {
  return value && isTruthy(value) === false ? undefined : value;
}
