/** `request.method`, `event.httpMethod`, `event["httpMethod"]`, `event.get("httpMethod")`, also in capital letters. */
const method = "\\b(?:http)?[mM]ethod\\b[\"'`\\])]*(?:\\.(?:toUpperCase|upper)\\(\\))?";
const options = "[\"'`]OPTIONS[\"'`]";
const comparison = new RegExp(`${method}\\s*={2,3}\\s*${options}|${options}\\s*={2,3}\\s*[\\w.[("'\`]*?${method}`);
const alternative = /\|\||\bor\b|\?|\bnot\b/;

/** Whether a condition holds for OPTIONS requests only: it compares the method, and offers no other way to hold. */
export function asksForPreflight(condition: string): boolean {
  return comparison.test(condition) && !alternative.test(condition);
}
