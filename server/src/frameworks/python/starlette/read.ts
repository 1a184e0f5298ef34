import type { Node } from "web-tree-sitter";
import { isOn } from "../../../policy/known.ts";
import type { AllowedOrigins, Policy } from "../../../policy/policy.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Arguments } from "../../../syntax/python/calls.ts";
import { qualifiedNames, usesOf } from "../../../syntax/python/imports.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { byDefault, headerText, setting } from "../../reading/settings.ts";
import { allowedHeaders, allowedMethods, exposedHeaders } from "./lists.ts";
import { defaultMaxAge, middlewareNames } from "./options.ts";
import { allowedOrigins } from "./origins.ts";
import { middlewareCall, option } from "./shapes.ts";
import { wireOf } from "./wire.ts";

/** The policies of all `CORSMiddleware` uses in the file: `add_middleware`, `Middleware(…)` and the class called itself. */
export function readStarlette(source: Source): Policy[] {
  const calls = usesOf(source, "CORSMiddleware", middlewareNames).flatMap((use) => {
    const call = middlewareCall(source, use);
    return call ? [{ use, call }] : [];
  });
  return calls.map(({ use, call }, index) => policyOf(source, use, call, calls.length - index));
}

/** `layer`: what is added later wraps what was added before. */
function policyOf(source: Source, use: Node, call: Arguments, layer: number): Policy {
  const origins: AllowedOrigins = allowedOrigins(
    use,
    option(source, call, "allow_origins"),
    option(source, call, "allow_origin_regex"),
  );
  const written = option(source, call, "allow_credentials");
  // Used as a condition: every truthy value turns it on, also the text "false".
  const credentials = setting(written, isTruthy);
  const callee = call.call.childForFieldName("function");
  const maxAge = setting(option(source, call, "max_age"), headerText);
  return {
    framework: "starlette",
    label: qualifiedNames(source, use).some((name) => name.startsWith("fastapi.")) ? "FastAPI" : "Starlette",
    span: spanOf(call.call),
    scope: {
      route: callee ? textOf(source, callee) : "",
      layer,
      writes: "on the way out",
      joins: "replaces",
      servesAssets: false,
    },
    origins,
    credentials,
    ...(written?.kind === "text" && { credentialsOption: written.value }),
    methods: allowedMethods(option(source, call, "allow_methods")),
    headers: allowedHeaders(option(source, call, "allow_headers")),
    exposed: exposedHeaders(option(source, call, "expose_headers")),
    maxAge: maxAge.kind === "absent" ? byDefault(defaultMaxAge, spanOf(call.call)) : maxAge,
    privateNetwork: setting(option(source, call, "allow_private_network"), isTruthy),
    moreOrigins: [],
    wire: wireOf(origins.set, isOn(credentials)),
  };
}
