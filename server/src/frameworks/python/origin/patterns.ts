import type { Node } from "web-tree-sitter";
import type { OriginPattern } from "../../../policy/originSet.ts";
import type { AllowedEntry } from "../../../policy/policy.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { qualifiedNames } from "../../../syntax/python/imports.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { patternSet } from "../reading/originOption.ts";
import { valuesOf } from "./items.ts";

const matchings: Readonly<Record<string, OriginPattern["matching"]>> = {
  match: "match",
  search: "search",
  fullmatch: "fullmatch",
};

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
  if (!callee || !object || !matching) return undefined;
  const { positional } = argumentsOf(source, call);
  if (qualifiedNames(source, callee).some((full) => /^(?:re|regex)\./.test(full))) {
    const [pattern, subject, flags] = positional;
    if (!pattern || !subject) return undefined;
    return { subject, entries: flags ? undefined : entriesOf(valuesOf(source, pattern), matching) };
  }
  const [subject] = positional;
  return subject && { subject, entries: entriesOf(valuesOf(source, object), matching, true) };
}

function entriesOf(
  values: readonly Value[] | undefined,
  matching: OriginPattern["matching"],
  compiledOnly = false,
): readonly AllowedEntry[] | undefined {
  const entries = values?.map((value) => entryFor(value, matching, compiledOnly));
  return entries?.every((entry) => entry !== undefined) ? entries : undefined;
}

function entryFor(value: Value, matching: OriginPattern["matching"], compiledOnly: boolean): AllowedEntry | undefined {
  const isText = value.kind === "text" && !compiledOnly;
  if (!isText && value.kind !== "regex") return undefined;
  const [text, flags] = value.kind === "regex" ? [value.source, value.flags] : [value.value, ""];
  return { set: patternSet(text, flags, matching), span: spanOf(value.node), text };
}
