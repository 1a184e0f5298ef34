import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import type { Failure } from "../../../policy/wire.ts";
import { encloses, spanOf } from "../../../syntax/nodes.ts";
import { argument, argumentsOf } from "../../../syntax/python/calls.ts";
import { usesOf } from "../../../syntax/python/imports.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { compareVersions } from "../../../syntax/versions.ts";
import { setting } from "../../shared/reading/settings.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { unsetOrigin } from "../shared/reading/unset.ts";
import { withVaryByHand } from "../shared/reading/vary.ts";
import { failureOf, unknownOptions } from "./failures.ts";
import { joinedPolicies } from "./joining.ts";
import { methodsOfResources } from "./methods.ts";
import { appNames, middlewareNames, type Parameter, parameters, stricterSince } from "./options.ts";
import { defaultPolicy, policiesOf } from "./policies.ts";

/** The policies of `CORSMiddleware(…)` and of `App(cors_enable=True)`. */
export function readFalcon(source: Source): Policy[] {
  const version = source.project.versionOf("falcon");
  const isNew = version === undefined || compareVersions(version, stricterSince) >= 0;
  const middlewares = callsOf(source, "CORSMiddleware", middlewareNames);
  const apps = [...callsOf(source, "App", appNames), ...callsOf(source, "API", appNames)];
  const inApps = apps.map((app) => {
    const own = middlewares.filter((call) => encloses(app, call));
    const enabled = argument(source, argumentsOf(source, app), "cors_enable");
    const isEnabled = setting(enabled, isTruthy);
    const byFlag =
      enabled && isEnabled.kind === "known" && isEnabled.value
        ? [{ ...defaultPolicy(app, spanOf(enabled.node)), methods: methodsOfResources(source) }]
        : [];
    const refusal = isNew && byFlag.length > 0 && own[0] ? twice(own[0]) : undefined;
    const layers = [...own.map((call) => read(source, call, isNew, refusal)), ...(byFlag.length > 0 ? [byFlag] : [])];
    return joinedPolicies(layers, `${app.id}`);
  });
  const elsewhere = middlewares.filter((call) => !apps.some((app) => encloses(app, call)));
  return withVaryByHand(source, [
    ...inApps.flat(),
    ...joinedPolicies(
      elsewhere.map((call) => read(source, call, isNew, undefined)),
      "falcon",
    ),
  ]);
}

function callsOf(source: Source, name: string, targets: ReadonlySet<string>): Node[] {
  return usesOf(source, name, targets).flatMap((use) => calledAt(use) ?? []);
}

function read(source: Source, node: Node, isNew: boolean, refusal: Failure | undefined): Policy[] {
  const call = argumentsOf(source, node);
  const option = (name: Parameter) => argument(source, call, name, parameters.indexOf(name));
  const unknown = unknownOptions(source, call, isNew);
  const failure = failureOf(unknown, option) ?? refusal;
  const given = (none: Value) => (name: Parameter) => (name === "allow_origins" ? none : undefined);
  const unset = unsetOrigin(source, option("allow_origins"), { failureOf: (none) => failureOf([], given(none)) });
  const methods = methodsOfResources(source);
  return policiesOf(node, option, failure).map((policy) => ({ ...policy, methods, unknownOptions: unknown, ...unset }));
}

function twice(call: Node): Failure {
  return {
    when: "startup",
    why: "`cors_enable` adds a `CORSMiddleware` already",
    span: spanOf(call.childForFieldName("function") ?? call),
  };
}
