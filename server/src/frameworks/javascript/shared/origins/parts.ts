import { anyByReflection, nobody, type OriginSet } from "../../../../policy/originSet.ts";
import { escapedPattern } from "./escaped.ts";

/** What an expression holds of the request's origin. */
export interface Subject {
  /**
   * `url` is the whole as an object, as `new URL(origin)` gives it; `host` has the port, `hostname` has not; `slashed` is the
   * origin with a slash at its end, `schemeless` has lost its `https://` but no other scheme.
   */
  readonly part: "origin" | "url" | "hostname" | "host" | "protocol" | "port" | "slashed" | "schemeless";
  /** It is turned into lower case first. */
  readonly lowered: boolean;
  /** `new URL(origin)` has read it: where it fails, as of `null`, nothing is asked any more. */
  readonly isParsed?: true;
}

/** How a text is compared with a part. */
export type Comparison = "is" | "starts" | "ends" | "holds";

export interface Regex {
  readonly source: string;
  readonly flags: string;
}

const scheme = "[a-z][a-z0-9+.-]*:\\/\\/";
const whole: Readonly<Record<Comparison, "exact" | "prefix" | "suffix" | "substring">> = {
  is: "exact",
  starts: "prefix",
  ends: "suffix",
  holds: "substring",
};

/** The origins of which a part compares so with a text. What `new URL` reads is in lower case (URL standard, host parsing). */
export function comparing({ part, lowered }: Subject, how: Comparison, text: string): OriginSet {
  if (text === "" && how !== "is") return anyByReflection;
  if ((lowered || part !== "origin") && text !== text.toLowerCase()) return nobody;
  switch (part) {
    case "origin":
      return lowered ? pattern(anchored(how, text, "[\\s\\S]*"), "i") : plain(how, text);
    case "hostname":
      return text.replace(/^\[.*\]$/, "").includes(":")
        ? nobody
        : pattern(`^${scheme}${within(how, text, "[^/:]*")}(?::\\d+)?$`, "i");
    case "host":
      return pattern(`^${scheme}${within(how, text, "[^/]*")}$`, "i");
    case "protocol":
      return ofProtocol(how, text);
    case "port":
      return ofPort(how, text);
    case "slashed":
      return slashed(lowered, how, text);
    case "schemeless":
      return schemeless(how, text);
    case "url":
      return unclear;
  }
}

/** The origins in a part of which a pattern matches somewhere. */
export function matching({ part, lowered }: Subject, { source, flags }: Regex): OriginSet {
  if (part === "origin") return pattern(source, lowered && !flags.includes("i") ? `${flags}i` : flags);
  if (part !== "hostname" && part !== "host") return unclear;
  const inside = part === "hostname" ? "[^/:]*" : "[^/]*";
  const behind = `(?<=^${scheme}${inside})`;
  const end = part === "hostname" ? "(?=(?::\\d+)?$)" : "$";
  const moved = withAnchors(source, `(?<=^${scheme})`, end);
  return pattern(`${behind}(?:${moved})${behind}`, flags.includes("i") ? flags : `${flags}i`);
}

const unclear: OriginSet = { kind: "unknown", why: "a part of the origin is tested" };

function plain(how: Comparison, text: string): OriginSet {
  const kind = whole[how];
  return kind === "exact" ? { kind, origin: text } : { kind, text };
}

function pattern(source: string, flags: string): OriginSet {
  return { kind: "pattern", source, flags, dialect: "javascript", matching: "search" };
}

function anchored(how: Comparison, text: string, rest: string): string {
  return `^${within(how, text, rest)}$`;
}

function within(how: Comparison, text: string, rest: string): string {
  const before = how === "ends" || how === "holds" ? rest : "";
  const after = how === "starts" || how === "holds" ? rest : "";
  return `${before}${escapedPattern(text)}${after}`;
}

/** The empty text where the port is the one of the scheme, and stands in no origin. */
function ofPort(how: Comparison, text: string): OriginSet {
  if (how !== "is") return unclear;
  if (text === "") return pattern(`^${scheme}(?:\\[[^\\]]*\\]|[^/:]*)$`, "i");
  return /^\d+$/.test(text) ? pattern(`^${scheme}.*:${text}$`, "i") : nobody;
}

/** Behind the two slashes of the scheme there is only the one at the end. */
function slashed(lowered: boolean, how: Comparison, text: string): OriginSet {
  const subject: Subject = { part: "origin", lowered };
  const isEnd = text.endsWith("/") && !text.endsWith("//");
  const inner = isEnd ? text.slice(0, -1) : text;
  if (how === "is" || how === "ends") return isEnd ? comparing(subject, how, inner) : nobody;
  if (!isEnd) return comparing(subject, how, text);
  return how === "starts" && /^[^/]+:\/\/[^/]+$/.test(inner) ? comparing(subject, "is", inner) : unclear;
}

function schemeless(how: Comparison, text: string): OriginSet {
  if (/[/:]/.test(text.replace(/:\d+$/, ""))) return unclear;
  if (how === "ends") return { kind: "suffix", text };
  return how === "is" ? { kind: "exact", origin: `https://${text}` } : unclear;
}

/** `https:` ends with its colon; behind it come two slashes in every origin. */
function ofProtocol(how: Comparison, text: string): OriginSet {
  if (how === "is") return /^[a-z][a-z0-9+.-]*:$/.test(text) ? { kind: "prefix", text: `${text}//` } : nobody;
  return how === "starts" ? { kind: "prefix", text } : unclear;
}

/** A pattern whose `^` and `$` stand for other places. */
function withAnchors(source: string, start: string, end: string): string {
  return source.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|[\^$]/g, (part) =>
    part === "^" ? start : part === "$" ? end : part,
  );
}
