import type { Node } from "web-tree-sitter";
import { notSent } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import { memberHits } from "../../../syntax/hits.ts";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { decodeJavascriptString } from "../../../syntax/javascript/strings.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import { compareVersions } from "../../../syntax/versions.ts";
import { byDefault } from "../../shared/reading/settings.ts";
import { givenOption } from "../shared/options/option.ts";
import { policyOf } from "../shared/options/policy.ts";
import { originsOf } from "./olderOrigins.ts";

/** Whether the project has Socket.IO 2 or older: it knows no option `cors`. */
export function isOlder(source: Source): boolean {
  const version = source.project.versionOf("socket.io");
  return version !== undefined && compareVersions(version, "3") < 0;
}

/**
 * What a server of Socket.IO 2 answers: each origin that `origins` lets in with its own name and with credentials, everybody
 * where nothing is written (`Server.prototype.checkRequest`, and `headers` of the transport in engine.io 3).
 */
export function olderPolicy(source: Source, made: Node, callee: Node): Policy {
  const written = givenOption(optionsOf(source, made), "origins");
  const value = setLater(source) ?? written;
  const origins = originsOf(source, callee, value);
  return policyOf({
    framework: "socket.io",
    label: "Socket.IO 2",
    node: made,
    origins,
    credentials: byDefault(true, spanOf(callee)),
    methods: notSent,
    headers: notSent,
    wire: { simple: origins.answers, preflight: { kind: "passed on", status: 200 }, keptOn: "every status" },
  });
}

/** The options come last; what stands alone and is no object is the server. */
function optionsOf(source: Source, made: Node): Value | undefined {
  const { given } = argumentsOf(made);
  const last = given.at(-1);
  const options = last && javascriptValue(source, last);
  return options?.kind === "unknown" && given.length === 1 ? undefined : options;
}

/** `io.origins(…)` and `io.set("origins", …)`, which take the place of what the options say. */
function setLater(source: Source): Value | undefined {
  const calls = memberHits(source, /\b(?:origins|set)(?=[^\S\n]*\()/g).flatMap((name) => {
    const call = name.parent?.parent && methodCall(source, name.parent.parent);
    const [first, second] = call?.given ?? [];
    if (call?.method === "origins") return first ? [first] : [];
    const isSet = call?.method === "set" && first && decodeJavascriptString(textOf(source, first)) === "origins";
    return isSet && second ? [second] : [];
  });
  const [only, ...others] = calls;
  if (!only) return undefined;
  return others.length > 0 ? unknown(only, "it is set more than once") : javascriptValue(source, only);
}
