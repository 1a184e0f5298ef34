const comparison = /\bmethod\s*={2,3}\s*["'`]OPTIONS["'`]|["'`]OPTIONS["'`]\s*={2,3}\s*[\w.]*\bmethod\b/;
const alternative = /\|\||\bor\b|\?|\bnot\b/;

/** Whether a condition holds for OPTIONS requests only: it compares the method, and offers no other way to hold. */
export function asksForPreflight(condition: string): boolean {
  return comparison.test(condition) && !alternative.test(condition);
}
