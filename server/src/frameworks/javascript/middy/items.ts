import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { Value } from "../../../syntax/value.ts";
import { searched, unknownSet } from "../shared/options/origins.ts";
import type { Middleware } from "./versions.ts";

/** Whom an item of `origins` lets in. `*` in a longer text stands for anything without a dot. */
export function setOfItem(item: Value, { globs, isNormalized }: Middleware): OriginSet {
  if (item.kind !== "text") return item.kind === "unknown" ? unknownSet(item) : nobody;
  const text = isNormalized ? normalized(item.value) : item.value;
  if (text === "") return nobody;
  if (globs === "none") return { kind: "exact", origin: text };
  if (text === "*") return anyByWildcard;
  if (!text.includes("*")) return { kind: "exact", origin: text };
  const special = globs === "only dots are literal" ? /\./g : /[.+?^${}()|[\]\\]/g;
  return searched({ source: `^${text.replace(special, "\\$&").replaceAll("*", "[^.]*")}$`, flags: "" });
}

/** A text that starts like a URL is cut down to its origin (`originToPunycode`). */
function normalized(text: string): string {
  if (/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/i.test(text)) return text.toLowerCase();
  const [, scheme, rest] = /^(https?:\/\/)(.+)$/.exec(text) ?? [];
  const star = "-_any_-";
  const url = `https://${rest?.replaceAll("*", star)}`;
  if (rest === undefined || !URL.canParse(url)) return text;
  return `${scheme}${new URL(url).host.replaceAll(star, "*")}`;
}
