/** A half-open range of a text, in UTF-16 code units counted from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Where it is written, when that is another file, which brings it to this place. */
  readonly written?: WrittenSpan;
}

/** A span of another file, by its path as the project knows it. */
export interface WrittenSpan {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Another file than the one that is analysed. Its path is absolute or an address, as the project knows it. */
export interface OtherFile {
  readonly path: string;
  readonly text: string;
}

/** A span of the analysed file, or of the one that is named. */
export interface FileSpan {
  readonly span: Span;
  readonly file?: OtherFile;
}

/** Whether two spans cover the same text. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Whether `inner` lies in `outer`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
