import { expect, test } from "vitest";
import { regexError } from "../../server/src/frameworks/python/shared/reading/regexError.ts";

/** What `re.compile` of Python 3.11 says; undefined where it compiles the pattern. */
test.each<[string, string | undefined]>([
  ["*", "nothing to repeat"],
  ["*.example.com", "nothing to repeat"],
  ["https://*.example.com", undefined],
  ["+a", "nothing to repeat"],
  ["?a", "nothing to repeat"],
  ["^*", "nothing to repeat"],
  ["(*)", "nothing to repeat"],
  ["a|*", "nothing to repeat"],
  ["(?:*)", "nothing to repeat"],
  ["a**", "multiple repeat"],
  ["a*?", undefined],
  ["a++", undefined],
  ["a*+", undefined],
  ["a?*", "multiple repeat"],
  ["[abc", "unterminated character set"],
  ["[]abc]", undefined],
  ["[^]]", undefined],
  ["(a", "missing ), unterminated subpattern"],
  ["a)", "unbalanced parenthesis"],
  ["(a))", "unbalanced parenthesis"],
  ["a\\", "bad escape (end of pattern)"],
  ["\\*", undefined],
  ["(?i)a", undefined],
  ["(?P<n>a)", undefined],
  ["$*", "nothing to repeat"],
  ["a{2}*", "multiple repeat"],
  ["[(]", undefined],
  ["\\(", undefined],
  ["(?:https?)://x", undefined],
  ["^https://(?:[a-z0-9-]+\\.)+example\\.com$", undefined],
  ["(?=a)", undefined],
  ["a|?", "nothing to repeat"],
  ["(?", "unexpected end of pattern"],
  ["x(?:*", "nothing to repeat"],
  ["", undefined],
])("%j", (source, message) => {
  expect(regexError(source)).toBe(message);
});
