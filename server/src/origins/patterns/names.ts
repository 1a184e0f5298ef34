import type { AST } from "@eslint-community/regexpp";
import { originParts } from "../hosts/origin.ts";
import { Undecided } from "../undecided.ts";
import type { Parsed } from "./parse.ts";

/** How many texts an author is thought to spell in one pattern, and how long the end of one is that matters. */
const mostTexts = 4096;
const longestText = 300;

/** The hosts found so far, and the texts that are being spelled where the reading stands; "" after a gap. */
interface Reading {
  readonly hosts: Set<string>;
}

/**
 * The hosts that a pattern spells, as its author reads it: a lone dot is a dot though it matches any character, an
 * optional part is there or not, and where more than one text could stand the spelling breaks off. Of
 * `^https://(.+\.)?example.(com|org)$` these are `example.com` and `example.org`. Some are only pieces of hosts, without
 * a registrable domain.
 * @throws {Undecided} when there are too many
 */
export function hostsNamedBy({ pattern }: Parsed): readonly string[] {
  const reading: Reading = { hosts: new Set() };
  endAll(readAlternatives(pattern.alternatives, new Set([""]), reading), reading);
  return [...reading.hosts];
}

function readAlternatives(
  alternatives: readonly AST.Alternative[],
  texts: ReadonlySet<string>,
  reading: Reading,
): Set<string> {
  const read = new Set<string>();
  for (const { elements } of alternatives) {
    let current: ReadonlySet<string> = texts;
    for (const element of elements) current = readElement(element, current, reading);
    for (const text of current) read.add(text);
    if (read.size > mostTexts) throw new Undecided("a pattern that names too many hosts");
  }
  return read;
}

function readElement(element: AST.Element, texts: ReadonlySet<string>, reading: Reading): ReadonlySet<string> {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return readAlternatives(element.alternatives, texts, reading);
    case "Quantifier":
      return readQuantifier(element, texts, reading);
    case "Assertion":
      if ("alternatives" in element && !element.negate) {
        endAll(readAlternatives(element.alternatives, new Set([""]), reading), reading);
      }
      return texts;
    default: {
      const spelled = spelling(element);
      return spelled === undefined
        ? gap(texts, reading)
        : new Set([...texts].map((text) => (text + spelled).slice(-longestText)));
    }
  }
}

function readQuantifier(
  { element, min, max }: AST.Quantifier,
  texts: ReadonlySet<string>,
  reading: Reading,
): ReadonlySet<string> {
  const isLiteral = element.type === "Character" || element.type === "Group" || element.type === "CapturingGroup";
  if (!isLiteral || max > 1) {
    const once = isLiteral ? readElement(element, texts, reading) : gap(texts, reading);
    return min > 0 ? once : new Set([...texts, ...once]);
  }
  const once = max === 0 ? texts : readElement(element, texts, reading);
  return min > 0 ? once : new Set([...texts, ...once]);
}

/** The one character that an author means by an element, in lower case. */
function spelling(element: AST.Element): string | undefined {
  if (element.type === "Character") return String.fromCodePoint(element.value).toLowerCase();
  if (element.type === "CharacterSet") return element.kind === "any" ? "." : undefined;
  if (element.type !== "CharacterClass" || element.negate) return undefined;
  const members = new Set(
    element.elements.map((member) =>
      member.type === "Character" ? String.fromCodePoint(member.value).toLowerCase() : "",
    ),
  );
  const [only = ""] = members;
  return members.size === 1 && only !== "" ? only : undefined;
}

function gap(texts: ReadonlySet<string>, reading: Reading): Set<string> {
  endAll(texts, reading);
  return new Set([""]);
}

function endAll(texts: ReadonlySet<string>, { hosts }: Reading): void {
  for (const text of texts) {
    const host = /^(?:.*\/\/|https?:..)?\.*(\[[^\]]*\]|[^/:]*)/s.exec(text)?.[1] ?? "";
    if (originParts(`https://${host}`)) hosts.add(host);
  }
}
