import fc from "fast-check";
import type { OriginPattern } from "../../server/src/policy/originSet.ts";

const atoms = ["a", "b", "\\.", "-", ":", "A", "_", ".", "[ab]", "[^a]", "\\w", "\\W", "[a-b.]", "\\d", "[^.]"];
const assertions = ["^", "$", "\\b", "\\B"];
const quantifiers = ["", "", "", "*", "+", "?", "{2}", "{1,2}", "*?"];

const { alternatives } = fc.letrec<{ alternatives: string; sequence: string; item: string }>((tie) => ({
  alternatives: fc.array(tie("sequence"), { minLength: 1, maxLength: 2 }).map((all) => all.join("|")),
  sequence: fc.array(tie("item"), { minLength: 1, maxLength: 4 }).map((all) => all.join("")),
  item: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.tuple(fc.constantFrom(...atoms), fc.constantFrom(...quantifiers)).map(([atom, times]) => atom + times),
    fc.constantFrom(...assertions),
    fc
      .tuple(fc.constantFrom("(", "(?:"), tie("alternatives"), fc.constantFrom(...quantifiers))
      .map(([open, inner, times]) => `${open}${inner})${times}`),
    fc
      .tuple(fc.constantFrom("(?=", "(?!", "(?<=", "(?<!"), tie("alternatives"))
      .map(([open, inner]) => `${open}${inner})`),
  ),
}));

/** Any valid JavaScript pattern over a few characters. */
export const randomPattern: fc.Arbitrary<OriginPattern> = fc.record({
  source: alternatives,
  flags: fc.constantFrom("", "i", "u", "s"),
  dialect: fc.constant("javascript" as const),
  matching: fc.constantFrom("search" as const, "match" as const, "fullmatch" as const),
});

/** What JavaScript's own engine answers. Only for texts that are short: it backtracks. */
export function matches({ source, flags, matching }: Omit<OriginPattern, "dialect">, text: string): boolean {
  const anchored = { search: source, match: `^(?:${source})`, fullmatch: `^(?:${source})$` };
  return new RegExp(anchored[matching], flags).test(text);
}
