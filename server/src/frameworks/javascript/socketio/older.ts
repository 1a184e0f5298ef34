import type { Node } from "web-tree-sitter";
import { notSent } from "../../../policy/listing.ts";
import { anyByReflection, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { Policy } from "../../../policy/policy.ts";
import { hits } from "../../../syntax/hits.ts";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import { compareVersions } from "../../../syntax/versions.ts";
import { byDefault } from "../../shared/reading/settings.ts";
import { comparedAnswers, unknownAnswers } from "../shared/options/answers.ts";
import { givenOption } from "../shared/options/option.ts";
import { allowedBy, byDefaultOf, type Origins, setOfList, unknownSet } from "../shared/options/origins.ts";
import { policyOf } from "../shared/options/policy.ts";

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
  const origins = originsOf(callee, value);
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

/** `io.origins(…)`, which takes the place of what the options say. */
function setLater(source: Source): Value | undefined {
  const calls = hits(source, /\borigins(?=\s*\()/g).flatMap((name) => {
    const call = name.parent?.parent && methodCall(source, name.parent.parent);
    return call?.method === "origins" && call.given.length > 0 ? [call] : [];
  });
  const [only, ...others] = calls;
  const given = only?.given[0];
  if (!given) return undefined;
  return others.length > 0 ? unknown(given, "it is set more than once") : javascriptValue(source, given);
}

function originsOf(callee: Node, value: Value | undefined): Origins {
  const answers = comparedAnswers({ others: false, vary: false }, false);
  if (!value) return { allowed: byDefaultOf(callee, anyByReflection), answers };
  if (value.kind === "text" && value.value.includes("*:*")) {
    return { allowed: allowedBy(value, anyByReflection), answers };
  }
  if (value.kind !== "list") return { allowed: allowedBy(value, unknownSet(value)), answers: unknownAnswers(false) };
  return { allowed: allowedBy(value, setOfList(value, setOfItem), setOfItem), answers };
}

/** An item of a list is compared with the scheme, host and port, the last two of them, or the host with any port. */
function setOfItem(item: Value): OriginSet {
  if (item.kind !== "text") return item.kind === "unknown" ? unknownSet(item) : nobody;
  if (item.value === "*:*") return anyByReflection;
  const [, origin, port] = /^(https?:\/\/[^/:*]+):(\d+)$/.exec(item.value) ?? [];
  if (!origin || !port) return unknownSet(item, "it is compared in parts");
  const isUsual = port === (origin.startsWith("https:") ? "443" : "80");
  return { kind: "exact", origin: isUsual ? origin : item.value };
}
