import type { Node } from "web-tree-sitter";
import { isOn, type Known } from "../../../policy/known.ts";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import { always, type Failure } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Value } from "../../../syntax/value.ts";
import { comparedAnswers, fixedAnswers, originless, unknownAnswers } from "../shared/options/answers.ts";
import { refusesToStart } from "../shared/options/failures.ts";
import { allowedBy, byDefaultOf, type Origins, setOfList, unknownSet } from "../shared/options/origins.ts";

/** Who is turned away gets none of the headers. */
const compared = comparedAnswers({ others: false, vary: false });

/** Whom `allowOrigins` lets in: `*`, which credentials need a flag for, or the origins of a list or of a text with commas. */
export function originsOf(
  key: Node,
  origins: Value | undefined,
  credentials: Known<boolean>,
  isUnsafe: boolean | undefined,
): Origins {
  const isEchoed = isOn(credentials) && isUnsafe !== false;
  const wildcard = isEchoed ? always("echo", true) : fixedAnswers("*", false);
  const refused: Failure | undefined =
    isOn(credentials) && isUnsafe === false
      ? {
          when: "startup",
          why: "`*` is refused with credentials unless `allowAnyOriginWithCredentialsUnsafe` is on",
          span: spanOf(origins?.node ?? key),
          cure: "origins or credentials",
        }
      : undefined;
  const failure = refused && { failure: refused };
  if (!origins) return { allowed: byDefaultOf(key, anyByWildcard), answers: wildcard, ...failure };
  switch (origins.kind) {
    case "text":
      if (origins.value === "*") return { allowed: allowedBy(origins, anyByWildcard), answers: wildcard, ...failure };
      return {
        allowed: allowedBy(origins, setOfTexts(origins.value), textSet),
        answers: compared,
        ...refusedText(origins),
      };
    case "list": {
      const allowed = allowedBy(origins, setOfList(origins, setOfItem), setOfItem);
      return { allowed, answers: compared, ...refusedItem(origins) };
    }
    case "unknown":
      return { allowed: allowedBy(origins, unknownSet(origins)), answers: unknownAnswers(undefined) };
    default: {
      const why = "`allowOrigins` has to be `*` or a list of texts";
      return {
        allowed: allowedBy(origins, nobody),
        answers: originless(),
        failure: refusesToStart(origins, why, "origins"),
      };
    }
  }
}

function partsOf(text: string): string[] {
  return text.split(",").map((part) => part.trim());
}

function setOfTexts(text: string): OriginSet {
  const members = partsOf(text).map((origin): OriginSet => ({ kind: "exact", origin }));
  return members.length === 1 && members[0] ? members[0] : { kind: "union", members };
}

function textSet(item: Value): OriginSet {
  return item.kind === "text" ? setOfTexts(item.value) : unknownSet(item);
}

function setOfItem(item: Value): OriginSet {
  if (item.kind === "unknown") return unknownSet(item);
  return item.kind === "text" ? { kind: "exact", origin: item.value } : nobody;
}

/** An origin has to be written as browsers send it (`lib/util/check-origin-url.js`). */
function isOrigin(text: string): boolean {
  const host = /^https?:\/\/([^/?#\\]+)$/.exec(text)?.[1];
  return host !== undefined && !host.endsWith(text.startsWith("https:") ? ":443" : ":80");
}

function refusedItem({ items }: Extract<Value, { kind: "list" }>): { failure?: Failure } {
  const wrong = items.find((item) => item.kind !== "unknown" && !(item.kind === "text" && isOrigin(item.value)));
  return wrong
    ? { failure: refusesToStart(wrong, "`allowOrigins` takes origins only: a scheme, a host and no path", "origins") }
    : {};
}

function refusedText(origins: Extract<Value, { kind: "text" }>): { failure?: Failure } {
  const isFine = partsOf(origins.value).every(isOrigin);
  return isFine
    ? {}
    : {
        failure: refusesToStart(origins, "`allowOrigins` takes origins only: a scheme, a host and no path", "origins"),
      };
}
