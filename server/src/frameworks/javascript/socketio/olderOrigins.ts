import type { Node } from "web-tree-sitter";
import { union } from "../../../origins/union.ts";
import { anyByReflection, nobody, type OriginSet } from "../../../policy/originSet.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { comparedAnswers, unknownAnswers } from "../shared/options/answers.ts";
import { byCallback, type Meaning } from "../shared/options/callbacks.ts";
import { allowedBy, byDefaultOf, type Origins, searched, setOfList, unknownSet } from "../shared/options/origins.ts";
import type { Result } from "../shared/options/returns.ts";

/**
 * Whom `origins` of Socket.IO 2 lets in (`Server.prototype.checkRequest`): everybody where nothing is written. The origin's
 * scheme, host and port, its host and port, its host with `:*`, and `*:` with its port are looked for in a list, or in a text.
 */
export function originsOf(source: Source, callee: Node, value: Value | undefined): Origins {
  const answers = comparedAnswers({ others: false, vary: false }, false);
  if (!value) return { allowed: byDefaultOf(callee, anyByReflection), answers };
  switch (value.kind) {
    case "list":
      return { allowed: allowedBy(value, setOfList(value, setOfItem), setOfItem), answers };
    case "function":
      return byCallback(source, value, { takes: ["origin", "callback"], meaningOf, denied, vary: false });
    case "text": {
      const set = value.value === "" ? anyByReflection : setOfText(value.value);
      return { allowed: allowedBy(value, set, () => set), answers };
    }
    case "unknown":
      return { allowed: allowedBy(value, unknownSet(value)), answers: unknownAnswers(false) };
    default:
      return isTruthy(value) === false
        ? { allowed: allowedBy(value, anyByReflection), answers }
        : { allowed: allowedBy(value, unknownSet(value)), answers: unknownAnswers(false) };
  }
}

const denied = { others: false, vary: false };

/** `callback(null, true)` lets in, with the origin's own name. */
function meaningOf({ isOrigin, value }: Result): Meaning {
  const isLetIn = isOrigin || isTruthy(value);
  return isLetIn === undefined ? "unknown" : isLetIn ? "echo" : "nothing";
}

function setOfItem(item: Value): OriginSet {
  if (item.kind !== "text") return item.kind === "unknown" ? unknownSet(item) : nobody;
  if (item.value === "*:*") return anyByReflection;
  const [, scheme, host, port] = /^(?:([a-z][a-z\d+.-]*):\/\/)?([^\s:/]+):(\d+|\*)$/.exec(item.value) ?? [];
  if (!host || !port || (scheme && port === "*") || (scheme && host === "*")) return nobody;
  return setOfHosts([host], port, scheme);
}

/** In a text the end of a host and the start of a port are found as well: `e.com:*` in `example.com:*`. */
function setOfText(text: string): OriginSet {
  if (text.includes("*:*")) return anyByReflection;
  const parts = [...text.matchAll(/([a-z\d.-]+|\*):(\d+|\*)/gi)];
  return union(
    parts.flatMap(([, host = "", port = ""]) => startsOf(port).map((each) => setOfHosts(endsOf(host), each))),
  );
}

function endsOf(host: string): string[] {
  return [...host].map((_, index) => host.slice(index)).filter((end) => !/^[.-]/.test(end));
}

function startsOf(port: string): string[] {
  return [...port].map((_, index) => port.slice(0, index + 1));
}

/** Origins of some hosts on a port, or on all; those without a port have that of their scheme. */
function setOfHosts(hosts: readonly string[], port: string, scheme = "[a-z][a-z\\d+.-]*"): OriginSet {
  const host = hosts.includes("*") ? "[^:/]+" : `(?:${hosts.map((each) => each.replace(/[.+]/g, "\\$&")).join("|")})`;
  if (port === "*") return searched({ source: `^${scheme}://${host}(?::\\d+)?$`, flags: "" });
  const usual = port === "443" ? "https" : "(?!https:)[a-z][a-z\\d+.-]*";
  const onUsual = port === "443" || port === "80" ? [`^(?=${scheme}:)${usual}://${host}$`] : [];
  return union(
    [`^${scheme}://${host}:${port}$`, ...onUsual].map((pattern) => searched({ source: pattern, flags: "" })),
  );
}
