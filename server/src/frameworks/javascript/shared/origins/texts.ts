import type { Node } from "web-tree-sitter";
import { union } from "../../../../origins/union.ts";
import type { Value } from "../../../../syntax/value.ts";
import type { Subject } from "./parts.ts";
import { type Outcome, tested, undecided } from "./tests.ts";

/** More origins in one text are not told one by one. */
const most = 300;
const whole = /^[a-z][a-z0-9+.-]*:\/\/(?:[a-z0-9._-]*[a-z0-9]|\[[0-9a-f:]+\])(?::[1-9]\d*)?$/;

/**
 * Whom `"https://a.com,https://b.com".includes(origin)` lets through: also who is a part of one of the origins, such as
 * `https://a.co`. Undefined where the text is no text.
 */
export function insideText({ part, lowered }: Subject, value: Value, node: Node): Outcome | undefined {
  if (value.kind !== "text") return undefined;
  const origins = part === "origin" && !lowered ? originsIn(value.value) : undefined;
  if (!origins || origins.length > most) return undecided(node);
  return tested(union(origins.map((origin) => ({ kind: "exact", origin }))), node);
}

/** All origins that browsers send which are a piece of a text. */
function originsIn(text: string): string[] {
  const found = new Set<string>(text.includes("null") ? ["null"] : []);
  for (const { index } of text.matchAll(/https?:\/\//g)) {
    const rest = /^[^\s,;|"'<>()]*/.exec(text.slice(index))?.[0] ?? "";
    for (let end = rest.length; end > 0; end--) if (whole.test(rest.slice(0, end))) found.add(rest.slice(0, end));
  }
  return [...found];
}
