import type { Node } from "web-tree-sitter";
import type { OriginPattern, OriginSet } from "../../../../policy/originSet.ts";
import type { AllowedEntry } from "../../../../policy/policy.ts";
import { spanOf, textOf } from "../../../../syntax/nodes.ts";
import { type Arguments, argumentsOf } from "../../../../syntax/python/calls.ts";
import { qualifiedNames } from "../../../../syntax/python/imports.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";
import { patternSet } from "../reading/originOption.ts";
import { isWritten, valuesOf } from "./items.ts";

const matchings: Readonly<Record<string, OriginPattern["matching"]>> = {
  match: "match",
  search: "search",
  fullmatch: "fullmatch",
};

const flagNames: Readonly<Record<string, string>> = { "re.I": "i", "re.IGNORECASE": "i" };

/** A call that matches a pattern on a text: what it is asked about, and the patterns. */
export interface Match {
  readonly subject: Node;
  readonly entries: readonly AllowedEntry[] | undefined;
}

/** `re.match(pattern, subject)`, `pattern.match(subject)` and the like; entries are undefined where the pattern is not known. */
export function matchCall(source: Source, call: Node): Match | undefined {
  const callee = call.type === "call" ? call.childForFieldName("function") : undefined;
  const name = callee?.childForFieldName("attribute");
  const object = callee?.childForFieldName("object");
  const matching = name ? matchings[textOf(source, name)] : undefined;
  const isFileMatch = callee && qualifiedNames(source, callee).some((full) => /^fnmatch\.fnmatch(?:case)?$/.test(full));
  if (isFileMatch) return fileMatch(source, argumentsOf(source, call));
  if (!callee || !object || !matching) return undefined;
  const { positional, keywords } = argumentsOf(source, call);
  if (qualifiedNames(source, callee).some((full) => /^(?:re|regex)\./.test(full))) {
    const [pattern, subject, third] = positional;
    const written = third ?? keywords.get("flags")?.value;
    const flags = written ? flagNames[textOf(source, written)] : "";
    if (!pattern || !subject) return undefined;
    return {
      subject,
      entries: flags === undefined ? undefined : entriesOf(valuesOf(source, pattern), matching, flags),
    };
  }
  const [subject] = positional;
  return subject && { subject, entries: entriesOf(valuesOf(source, object), matching, undefined) };
}

function entriesOf(
  values: readonly Value[] | undefined,
  matching: OriginPattern["matching"],
  flags: string | undefined,
): readonly AllowedEntry[] | undefined {
  const entries = values?.map((value) => entryFor(value, matching, flags));
  return entries?.every((entry) => entry !== undefined) ? entries : undefined;
}

/** `flags` are those of a text; absent where only compiled patterns are taken. */
function entryFor(
  value: Value,
  matching: OriginPattern["matching"],
  flags: string | undefined,
): AllowedEntry | undefined {
  if (value.kind === "regex") {
    return { set: patternSet(value.source, value.flags, matching), span: spanOf(value.node), text: value.source };
  }
  if (value.kind !== "text" || flags === undefined) return undefined;
  const set = patternSet(value.value, flags, matching);
  return { set, span: spanOf(value.node), ...(isWritten(value) && { text: value.value }) };
}

/** `fnmatch(subject, "https://*.example.com")`: a star stands for any run of characters, a question mark for one. */
function fileMatch(source: Source, { positional: [subject, pattern] }: Arguments): Match | undefined {
  const values = pattern && valuesOf(source, pattern);
  if (!subject || !values) return undefined;
  const entries = values.map((value): AllowedEntry | undefined => {
    if (value.kind !== "text" || /[[\]]/.test(value.value)) return undefined;
    const isPlain = !value.value.includes("?");
    const text = value.value
      .replaceAll(/[.+^${}()|\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".");
    const set: OriginSet = isPlain ? { kind: "glob", text: value.value } : patternSet(text, "", "fullmatch");
    return { set, span: spanOf(value.node), ...(isWritten(value) && { text: value.value }) };
  });
  return { subject, entries: entries.every((entry) => entry !== undefined) ? entries : undefined };
}
