import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { literalOf, type Value } from "../../../../syntax/value.ts";
import type { Edit } from "../../../adapter.ts";
import { replaceNode } from "../../../shared/writing/elements.ts";
import { indentOf, lineEnding, startsLine } from "../../../shared/writing/lines.ts";

/** What is left of an object of headers without those of CORS. */
export interface Remaining {
  readonly isEmpty: boolean;
  /** Takes them out. */
  readonly edit: Edit;
}

/** An object of headers without those of CORS; undefined where it is not written out in place. */
export function withoutCorsHeaders(source: Source, headers: Value): Remaining | undefined {
  const object = literalOf(headers);
  const isInPlace = headers.kind === "record" && !headers.definition && !headers.elsewhere && object.type === "object";
  if (!isInPlace || headers.entries.some(({ key }) => key === undefined)) return undefined;
  const parts = partsOf(object);
  const kept = parts.filter((_, index) => !isCors(headers.entries[index]?.key ?? ""));
  if (kept.length === 0) return { isEmpty: true, edit: replaceNode(object, ["{}"]) };
  const texts = kept.map((part) => textOf(source, part));
  const [first] = parts;
  const hasLines = first && startsLine(source.text, { start: first.startIndex, end: first.endIndex });
  if (!hasLines) return { isEmpty: false, edit: replaceNode(object, [`{ ${texts.join(", ")} }`]) };
  const newline = lineEnding(source.text);
  const lines = texts.map((text) => `${newline}${indentOf(source.text, first.startIndex)}${text},`);
  const end = `${newline}${indentOf(source.text, object.endIndex - 1)}}`;
  return { isEmpty: false, edit: replaceNode(object, ["{", ...lines, end]) };
}

function isCors(name: string): boolean {
  return /^(?:access-control-.*|vary)$/i.test(name);
}
