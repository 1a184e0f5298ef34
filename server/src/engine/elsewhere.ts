import type { FileSpan } from "../policy/span.ts";
import type { Source } from "../syntax/source.ts";
import type { Finding } from "./finding.ts";

/** A finding that names the files in which its places are written, where other files bring them. */
export function withWrittenPlaces(finding: Finding, source: Source): Finding {
  const { start, end } = finding.span;
  const own = placeOf({ span: finding.span }, source);
  const related = finding.related.map((one) => ({ ...one, ...placeOf(one, source) }));
  const isTold = finding.related.some(({ file }) => file && file.path === own?.file?.path);
  return {
    ...finding,
    span: { start, end },
    related: own && !isTold ? [{ ...own, message: "It is written here." }, ...related] : related,
  };
}

function placeOf({ span, file }: FileSpan, { project, grammar }: Source): FileSpan | undefined {
  if (!span.written || file) return undefined;
  const { path, start, end } = span.written;
  const text = project.module(path, grammar)?.text;
  return text === undefined ? undefined : { span: { start, end }, file: { path, text } };
}
