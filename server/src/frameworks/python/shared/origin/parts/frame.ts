import type { OriginPattern, OriginSet } from "../../../../../policy/originSet.ts";

/** Where a part lies in an origin, as Python patterns: what stands before it, what it may hold, what stands behind it. */
export interface Frame {
  readonly before: string;
  readonly inside: string;
  readonly after: string;
}

const anchors = /\\[AZbBz]|(?<!\\)\$|(?<![\\[])\^/;

/** The origins whose part, as `frame` tells where it is, lies in a set of texts. */
export function originsWith(frame: Frame, texts: OriginSet): OriginSet {
  const { before, inside, after } = frame;
  const whole = (source: string, flags = ""): OriginSet => ({
    kind: "pattern",
    source: `${before}${source}${after}`,
    flags,
    dialect: "python",
    matching: "fullmatch",
  });
  switch (texts.kind) {
    case "exact":
      return whole(quotedPattern(texts.origin));
    case "prefix":
      return whole(`${quotedPattern(texts.text)}${inside}`);
    case "suffix":
      return whole(`${inside}${quotedPattern(texts.text)}`);
    case "substring":
      return whole(`${inside}${quotedPattern(texts.text)}${inside}`);
    case "glob":
      return whole(texts.text.split("*").map(quotedPattern).join(inside));
    case "pattern": {
      const source = framed(texts, inside);
      return source === undefined
        ? { kind: "unknown", why: "a pattern tests a part of the origin" }
        : whole(source, texts.flags);
    }
    case "union":
    case "intersection":
      return { kind: texts.kind, members: texts.members.map((member) => originsWith(frame, member)) };
    default:
      return texts;
  }
}

/** A pattern that matches the part as a whole; undefined where an anchor stands anywhere but at its ends. */
function framed({ source, matching, dialect }: OriginPattern, inside: string): string | undefined {
  if (dialect !== "python") return undefined;
  const [, start, body = "", end] = /^(\^|\\A)?(.*?)(\$|\\Z)?$/s.exec(source) ?? [];
  const isSeveral = /(?<!\\)\|/.test(body.replaceAll(/\([^()]*\)/g, "")) && (start !== undefined || end !== undefined);
  if (anchors.test(body) || isSeveral || body.endsWith("\\")) return undefined;
  const isOpenBefore = matching === "search" && start === undefined;
  const isOpenBehind = matching !== "fullmatch" && end === undefined;
  return `${isOpenBefore ? inside : ""}(?:${body})${isOpenBehind ? inside : ""}`;
}

/** A text as a pattern that matches it and nothing else. */
export function quotedPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
