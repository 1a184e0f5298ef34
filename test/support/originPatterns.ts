import type { OriginPattern } from "../../server/src/policy/originSet.ts";

/** A pattern, and what is to be proved of it. */
export interface PatternCase extends OriginPattern {
  readonly verdict: "safe" | "unsafe" | "never-matches" | "unknown";
  /** Where the pattern is unsafe: the origin that is shown. */
  readonly witness?: string;
  readonly acceptsNull: boolean;
  readonly acceptsHttp: boolean;
}

/** Source, matching, verdict (or the origin that makes it unsafe), and, in one word each: `null`, `http`, flags as `/i`. */
type Row = readonly [source: string, matching: OriginPattern["matching"], verdict: string, also?: string];

const javascript: readonly Row[] = [
  // The end is open: a host goes on behind what is written.
  ["^https:\\/\\/example\\.com", "search", "https://example.com.evil.com"],
  ["example\\.com", "search", "https://example.com.evil.com", "http"],
  ["https://example\\.com", "match", "https://example.com.evil.com"],
  ["^https?:\\/\\/localhost", "search", "https://localhost.evil.com", "http"],
  ["^https://\\w+\\.example\\.com$|^http://localhost", "search", "http://localhost.evil.com", "http"],
  ["^https:\\/\\/a\\.example\\.com|https:\\/\\/b\\.example\\.com$", "search", "https://a.example.com.evil.com"],
  ["^http:\\/\\/192\\.168\\.", "search", "http://192.168.evil.com", "http"],
  ["^https:\\/\\/([a-z0-9-]+\\.)*example\\.com(:\\d+)?", "search", "https://example.com.evil.com"],
  ["^https:\\/\\/[^.]+\\.example\\.com", "search", "https://x.example.com.evil.com"],
  ["^https:\\/\\/example\\.com\\b", "search", "https://example.com.evil.com"],
  ["^https:\\/\\/example\\.com(?!\\w)", "search", "https://example.com.evil.com"],
  ["^https:\\/\\/example\\.com(?![\\w.])", "search", "https://example.com-.evil.com"],
  ["^https:\\/\\/example\\.com(?![\\w.-])", "search", "https://example.com$.evil.com"],

  // The end is closed, or what may come behind the host is no part of one.
  ["^https:\\/\\/example\\.com(?:$|:)", "search", "safe"],
  ["^https:\\/\\/example\\.com(\\/|$)", "search", "safe"],
  ["^https:\\/\\/example\\.com(?=:|$)", "search", "safe"],
  ["^https:\\/\\/example\\.com:", "search", "safe"],
  ["^https:\\/\\/example\\.com(?![^:])", "search", "safe"],
  ["^https:\\/\\/(app|admin)\\.example\\.(com|org|co\\.uk)$", "search", "safe"],
  ["^(https:\\/\\/a\\.example\\.com|https:\\/\\/b\\.example\\.com)$", "search", "safe"],

  // The start is open: a host begins before what is written.
  ["example\\.com$", "search", "https://evilexample.com", "http"],
  ["^https?:\\/\\/.*example\\.com$", "search", "https://evilexample.com", "http"],
  ["^https:\\/\\/.+example\\.com$", "search", "https://evilexample.com"],
  ["^https:\\/\\/[\\w.-]*example\\.com$", "search", "https://evilexample.com"],
  ["^https:\\/\\/(.*[.-])?example\\.com$", "search", "https://evil-example.com"],
  ["\\bexample\\.com$", "search", "https://evil-example.com", "http"],
  ["(^|\\.)example\\.com$", "search", "safe", "http"],
  ["\\/\\/example\\.com$", "search", "safe", "http"],
  ["(?<=^https:\\/\\/|\\.)example\\.com$", "search", "safe", "http"],
  ["^https:\\/\\/(?<!x)example\\.com$", "search", "safe"],

  // Subdomains.
  ["^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$", "search", "safe"],
  ["^https:\\/\\/([a-z0-9-]+\\.)*example\\.com$", "search", "safe"],
  ["^https:\\/\\/(?:[^./]+\\.)?example\\.com(?::\\d{1,5})?$", "search", "safe"],
  ["^https:\\/\\/[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.example\\.com$", "search", "safe"],
  ["^https:\\/\\/(?!evil)[a-z]+\\.example\\.com$", "search", "safe"],
  ["^https:\\/\\/(?:(?!internal).)*\\.example\\.com$", "search", "safe"],
  ["^(?=https:)(?=.*\\.example\\.com$).*$", "search", "safe"],
  ["^https:\\/\\/.*$(?<!evil\\.com)", "search", "https://evil.com."],

  // A dot that is any character: it matters where the host is registered under it.
  ["^https://www.example.com$", "search", "https://wwwxexample.com"],
  ["^https://api.staging.example.com$", "search", "https://api.stagingxexample.com"],
  ["^https://www.example.co.uk$", "search", "https://www.examplexco.uk"],
  ["^https://.*\\.example.com$", "search", "safe"],
  ["^https://example.com$", "search", "safe"],
  ["^https://app[.]example[.]com$", "search", "safe"],
  ["https://*.example.com", "fullmatch", "https://xexample.com"],

  // Where anyone can register.
  ["https://.*\\.vercel\\.app", "fullmatch", "https://evil.vercel.app"],
  ["^https:\\/\\/my-app-.*\\.vercel\\.app$", "search", "https://my-app-evil.vercel.app"],
  ["^https:\\/\\/my-app(-[a-z0-9]+)?\\.vercel\\.app$", "search", "https://my-app-evil.vercel.app"],
  ["^https:\\/\\/([^.]+\\.)?github\\.io$", "search", "https://evil.github.io"],
  ["^https:\\/\\/.*\\.amazonaws\\.com$", "search", "https://evil.s3.amazonaws.com"],
  ["^https:\\/\\/example\\.[a-z]+$", "search", "https://example.xyz"],
  ["^https:\\/\\/example\\.[a-z]{2}$", "search", "https://example.io"],
  ["^https:\\/\\/[a-z]+\\.(com|org)$", "search", "https://evil.com"],
  ["^https:\\/\\/my-app\\.vercel\\.app$", "search", "safe"],
  ["^https:\\/\\/(.+\\.)?my-org\\.github\\.io$", "search", "safe"],
  ["^https:\\/\\/github\\.io$", "search", "safe"],

  // Addresses and names that are nobody's on the internet.
  ["^https?:\\/\\/localhost(:\\d+)?$", "search", "safe", "http"],
  ["^https?:\\/\\/(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?$", "search", "safe", "http"],
  ["^http:\\/\\/192\\.168\\.\\d{1,3}\\.\\d{1,3}(:\\d+)?$", "search", "safe", "http"],
  ["^https?:\\/\\/.+\\.(local|test|internal)$", "search", "safe", "http"],
  ["^https:\\/\\/203\\.0\\.114\\.7$", "search", "safe"],
  ["^https?:\\/\\/(\\d{1,3}\\.){3}\\d{1,3}(:\\d+)?$", "search", "https://1.1.1.1", "http"],
  ["^http:\\/\\/\\[[0-9a-f:]+\\]$", "search", "http://[2aaa::]", "http"],

  // Everybody.
  ["^.*$", "search", "https://evil.com", "null http"],
  ["", "search", "https://evil.com", "null http"],
  ["^https?:\\/\\/", "search", "https://evil.com", "http"],
  ["^https:\\/\\/[^\\/]+$", "search", "https://evil.com"],
  ["^(https:\\/\\/example\\.com|null)$", "search", "safe", "null"],

  // No origin that a browser sends.
  ["^https://EXAMPLE\\.com$", "search", "never-matches"],
  ["^https://EXAMPLE\\.com$", "search", "safe", "/i"],
  ["^https://example\\.com:443$", "search", "never-matches"],
  ["^http://example\\.com:80$", "search", "never-matches"],
  ["^https://example\\.com:80$", "search", "safe"],
  ["^https://example\\.com:99999$", "search", "never-matches"],
  ["http://localhost:4200/", "search", "never-matches"],
  ["^https://example\\.com/$", "search", "never-matches"],
  ["^example\\.com$", "search", "never-matches"],
  ["^https://münchen\\.de$", "search", "never-matches"],
  ["^https://xn--mnchen-3ya\\.de$", "search", "safe"],
  ["^https://\\*\\.example\\.com$", "search", "never-matches"],
  ["^capacitor:\\/\\/localhost$", "search", "never-matches"],
  ["^null$", "search", "never-matches", "null"],
  ["a^https", "search", "never-matches"],

  // Flags: `g` lets in the same, a sticky expression matches at the start only.
  ["^https:\\/\\/example\\.com$", "search", "safe", "/g"],
  ["example\\.com$", "search", "never-matches", "/y"],
  ["^https:\\/\\/example\\.com$", "search", "safe", "/m"],
];

const python: readonly Row[] = [
  ["https://example\\.com", "search", "https://example.com.evil.com"],
  ["https://example\\.com", "match", "https://example.com.evil.com"],
  ["https://example\\.com", "fullmatch", "safe"],
  ["https://app.example.com$", "match", "https://appxexample.com"],
  ["https://.*example.com", "fullmatch", "https://evilexample.com"],
  ["https://.*\\.example\\.com", "fullmatch", "safe"],
  ["https://.*\\.example\\.com", "match", "https://x.example.com.evil.com"],
  ["https?://(.+\\.)?example\\.com(:\\d+)?", "fullmatch", "safe", "http"],
  ["https?://(.+\\.)?example\\.com(:\\d+)?", "match", "https://example.com.evil.com", "http"],
  ["https://([a-z0-9-]+\\.)*example\\.com", "fullmatch", "safe"],
  ["https://app\\.example\\.com|https://admin\\.example\\.com", "fullmatch", "safe"],
  ["https://app\\.example\\.com|https://admin\\.example\\.com", "match", "https://app.example.com.evil.com"],
  ["\\Ahttps://example\\.com\\Z", "search", "safe"],
  ["^https://(?P<sub>[\\w-]+)\\.example\\.com$", "match", "safe"],
  ["(?i)^HTTPS://EXAMPLE\\.COM$", "match", "safe"],
  ["^HTTPS://example\\.com$", "match", "safe", "/i"],
  ["^(?i:https)://(?-i:EXAMPLE)\\.com$", "match", "never-matches", "/i"],
  ["(?x) ^ https:// # the scheme\n ( [a-z]+ \\. )? example \\. com $", "match", "safe"],
  ["^https://example\\.com(?#and no port)$", "match", "safe"],
  ["^https://[]x]*example\\.com$", "match", "https://xexample.com"],
  ["^https://a{,2}\\.example\\.com$", "match", "safe"],
  ["^https://a{x}\\.example\\.com$", "match", "safe"],
  ["^https://\\x65xample\\056com$", "match", "safe"],
  ["^https://(?=[a-z.]+$)(?!evil).*\\.example\\.com", "fullmatch", "safe"],
  ["^https://.*(?<=\\.)example\\.com$", "match", "safe"],
  ["^https://.*(?<![a-z])example\\.com$", "match", "https://evil-example.com"],
  [".*", "match", "https://evil.com", "null http"],
  ["https://.*\\.herokuapp\\.com", "fullmatch", "https://evil.herokuapp.com"],
  ["^http://localhost:3000$", "match", "safe", "http"],
  ["^https://\\S+\\.example\\.com$", "match", "safe"],
];

const pcre: readonly Row[] = [
  ["^https://(.+\\.)?example\\.com$", "search", "safe"],
  ["^https://(app|admin)\\.example\\.com$", "search", "safe"],
  ["^https://app\\.example\\.com", "search", "https://app.example.com.evil.com"],
  ["https://.*example.com", "search", "https://example.com.evil.com"],
  ["(example\\.com)", "search", "https://example.com.evil.com", "http /i"],
  ["example.com$", "search", "https://evilexample.com", "http"],
  ["^https://[[:alnum:]-]+\\.example\\.com$", "search", "safe"],
  ["^https://[^[:^alnum:]]+\\.example\\.com$", "search", "safe"],
  ["^https://\\Qexample.com\\E$", "search", "safe"],
  ["\\Ahttps://(?<host>example\\.com)\\z", "search", "safe"],
  ["^https://(?|a|b)\\.example\\.com$", "search", "safe"],
  ["^https://((?i)EXAMPLE|SAMPLE)\\.com$", "search", "safe"],
  ["^https://((?i)EXAMPLE|SAMPLE)\\.COM$", "search", "never-matches"],
  ["^https://\\H+\\.example\\.com$", "search", "safe"],
  ["^https://[\\w-.]+\\.example\\.com$", "search", "safe"],
  ["https://example\\.com$", "search", "safe", "/A"],
];

/** What has no exact equal, or is no valid pattern: nothing is claimed of it. */
const undecided: Readonly<Record<OriginPattern["dialect"], readonly string[]>> = {
  javascript: [
    "^https://(example)\\.com\\.\\1$",
    "^(?<a>https)://\\k<a>$",
    "^(?i:https)://example\\.com$",
    "^https://(?<=\\bhttps://)example\\.com$",
    "^https://(example\\.com$",
    "^https://a**\\.example\\.com$",
    "(?:(?:a{1,100}){1,100}){1,100}",
    "(".repeat(3000) + ")".repeat(3000),
    "a".repeat(10_001),
  ],
  python: [
    "^https://(?P<a>a)(?P=a)\\.com$",
    "^https://(a)\\1\\.com$",
    "^https://(?>a+)\\.com$",
    "^https://a++\\.com$",
    "^https://(a)?(?(1)b|c)\\.com$",
    "^https://(?<=a+)\\.com$",
    "^https://a(?i)b\\.com$",
    "^https://\\p{L}\\.com$",
    "^https://a**\\.com$",
    "^https://[\\w-.]+\\.com$",
    "^*",
    "(?L)a",
    "(?i)^https://ſ\\.com$",
  ],
  pcre: [
    "^https://(a)\\1\\.com$",
    "^https://(?>a+)\\.com$",
    "^https://a++\\.com$",
    "^https://(?R)?\\.com$",
    "^https://(?1)\\.com(a)$",
    "(*UTF8)^https://example\\.com$",
    "(?x) ^ https",
    "^https://a\\K\\.com$",
    "^https://\\p{L}\\.com$",
    "^https://a{,3}\\.com$",
  ],
};

/** All patterns, in the languages' own spelling. */
export const patternCases: readonly PatternCase[] = [
  ...javascript.map((row) => caseOf(row, "javascript")),
  ...python.map((row) => caseOf(row, "python")),
  ...pcre.map((row) => caseOf(row, "pcre")),
];

/** Patterns that are unknown. */
export const undecidedPatterns: readonly OriginPattern[] = (["javascript", "python", "pcre"] as const).flatMap(
  (dialect) => undecided[dialect].map((source): OriginPattern => ({ source, flags: "", dialect, matching: "search" })),
);

function caseOf([source, matching, verdict, also = ""]: Row, dialect: OriginPattern["dialect"]): PatternCase {
  const words = also.split(" ");
  const isWitness = verdict.includes("://");
  return {
    source,
    matching,
    dialect,
    flags: words.find((word) => word.startsWith("/"))?.slice(1) ?? "",
    verdict: isWitness ? "unsafe" : (verdict as PatternCase["verdict"]),
    ...(isWitness && { witness: verdict }),
    acceptsNull: words.includes("null"),
    acceptsHttp: words.includes("http"),
  };
}
