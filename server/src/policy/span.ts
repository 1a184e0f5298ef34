/** A half-open range of a text, in UTF-16 code units counted from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans cover the same text. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Whether `inner` lies in `outer`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
