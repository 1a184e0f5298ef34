import fc from "fast-check";

const labels = [
  "example",
  "evil",
  "www",
  "app",
  "admin",
  "x",
  "a-b",
  "examplexcom",
  "wwwxexample",
  "my-app-evil",
  "s3",
];
const suffixes = ["com", "org", "co.uk", "io", "xyz", "vercel.app", "github.io", "com.evil.com", "test", "localhost"];
const likely = [
  "https://example.com",
  "https://www.example.com",
  "https://app.example.com",
  "http://localhost:3000",
  "http://192.168.0.1",
  "https://a.example.co.uk:8443",
  "https://my-app.vercel.app",
  "null",
];

/** Origins as browsers send them, of hosts that look like those of the patterns under test. */
export const originArbitrary: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("https://", "http://"),
    fc.array(fc.constantFrom(...labels), { minLength: 1, maxLength: 3 }),
    fc.constantFrom(...suffixes),
    fc.constantFrom("", "", "", ":3000", ":8443", "."),
  )
  .map(([scheme, before, suffix, rest]) => `${scheme}${before.join(".")}.${suffix}${rest}`);

/** Printable texts, most of them nearly an origin that one of the patterns lets in. */
export function nearbyArbitrary(samples: readonly string[]): fc.Arbitrary<string> {
  const sample = fc.constantFrom(...samples, ...likely);
  const edit = fc.record({
    at: fc.nat(),
    removed: fc.nat({ max: 2 }),
    added: fc.constantFrom("", "", ".", "-", "x", "a", "1", ":", "/", "E", "_", "@", "evil", ".evil.com", "www.", " "),
  });
  const edited = fc.tuple(sample, fc.array(edit, { maxLength: 3 })).map(([text, edits]) =>
    edits.reduce((now, { at, removed, added }) => {
      const place = at % (now.length + 1);
      return now.slice(0, place) + added + now.slice(place + removed);
    }, text),
  );
  const printable = fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 40 });
  return fc.oneof(
    { weight: 6, arbitrary: edited },
    { weight: 3, arbitrary: originArbitrary },
    { weight: 1, arbitrary: printable },
  );
}

/** The samples that an arbitrary gives for a seed, always the same ones. */
export function samplesOf<Sample>(arbitrary: fc.Arbitrary<Sample>, numRuns: number, seed: number): Sample[] {
  return fc.sample(arbitrary, { numRuns, seed });
}
