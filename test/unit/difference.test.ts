import { expect, test } from "vitest";
import { differenceOf } from "../../server/src/syntax/difference.ts";
import { randomFrom } from "../support/edits.ts";

const long = "abc\n".repeat(1500);

test.each([
  { name: "nothing", before: "", after: "", change: { start: 0, end: 0, inserted: 0 } },
  { name: "the same text", before: "ab", after: "ab", change: { start: 2, end: 2, inserted: 0 } },
  { name: "an inserted character", before: "ac", after: "abc", change: { start: 1, end: 1, inserted: 1 } },
  { name: "one of several that are alike", before: "aaa", after: "aa", change: { start: 2, end: 3, inserted: 0 } },
  { name: "a text that is replaced", before: "abc", after: "xyz", change: { start: 0, end: 3, inserted: 3 } },
  {
    name: "a character in the middle of a long text",
    before: long,
    after: `${long.slice(0, 3001)}X${long.slice(3002)}`,
    change: { start: 3001, end: 3002, inserted: 1 },
  },
])("the difference: $name", ({ before, after, change }) => {
  expect(differenceOf(before, after)).toEqual(change);
});

test("the change makes the one text from the other, and as little as can be is replaced", () => {
  const random = randomFrom(7);
  for (let round = 0; round < 300; round++) {
    const at = random(long.length);
    const after = long.slice(0, at) + "abc\nx".slice(random(5)) + long.slice(at + random(9) * random(900));
    const { start, end, inserted } = differenceOf(long, after);
    expect(long.slice(0, start) + after.slice(start, start + inserted) + long.slice(end)).toBe(after);
    if (end > start && inserted > 0) {
      expect(long[start]).not.toBe(after[start]);
      expect(long[end - 1]).not.toBe(after[start + inserted - 1]);
    }
  }
});
