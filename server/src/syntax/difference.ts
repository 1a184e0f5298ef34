/** A replacement in a text, in UTF-16 offsets: `[start, end)` of the old text became `inserted` characters. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly inserted: number;
}

/** The one change that makes a text from another one. */
export function differenceOf(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  const start = sharedStart(before, after, shorter);
  const kept = sharedEnd(before, after, shorter - start);
  return { start, end: before.length - kept, inserted: after.length - kept - start };
}

/** So much is compared at once: slices that are compared as a whole cost a hundredth of `startsWith`, or of one by one. */
const stride = 1024;

/** How many of the first `most` UTF-16 code units two texts share. */
function sharedStart(a: string, b: string, most: number): number {
  let at = 0;
  while (at + stride <= most && a.slice(at, at + stride) === b.slice(at, at + stride)) at += stride;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many of the last `most` UTF-16 code units two texts share. */
function sharedEnd(a: string, b: string, most: number): number {
  let kept = 0;
  while (kept + stride <= most && blockBefore(a, kept) === blockBefore(b, kept)) kept += stride;
  while (kept < most && a.charCodeAt(a.length - 1 - kept) === b.charCodeAt(b.length - 1 - kept)) kept++;
  return kept;
}

function blockBefore(text: string, kept: number): string {
  const end = text.length - kept;
  return text.slice(end - stride, end);
}
