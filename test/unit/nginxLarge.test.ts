import { describe, expect, test } from "vitest";
import { check } from "../support/checking.ts";

const open = `add_header Access-Control-Allow-Origin $http_origin;
add_header Access-Control-Allow-Credentials true;
`;
const location = `server { location / { ${open} root /srv; } }\n`;
const found = "reflected-origin-with-credentials";

/** A file that is large or strange, with what is found in it: the same as without that. */
interface Row {
  readonly name: string;
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly rules: readonly string[];
}

function many(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("\n");
}

const entries = many(10_000, (n) => `    "https://a${n}.example.com" $http_origin;`);
const listed = `server { location / { add_header Access-Control-Allow-Origin $cors; add_header Access-Control-Allow-Credentials true; add_header Vary Origin; root /srv; } }\n`;

const rows: readonly Row[] = [
  {
    name: "a map of 10,000 entries that lets in who is in it",
    text: `map $http_origin $cors {\n    default "";\n${entries}\n}\n${listed}`,
    rules: [],
  },
  {
    name: "a map of 10,000 entries that lets in everybody else, too",
    text: `map $http_origin $cors {\n    default $http_origin;\n${entries}\n}\n${listed}`,
    rules: [found],
  },
  {
    name: "a map of 10,000 entries, one of which never matches",
    text: `map $http_origin $cors {\n    default "";\n${entries}\n    "https://app.example.com/" $http_origin;\n}\n${listed}`,
    rules: ["malformed-origin"],
  },
  {
    name: "100 locations in each other",
    text: `server { ${many(100, (n) => `location /${n} {`)} ${open} root /srv; ${"}".repeat(100)} }\n`,
    rules: [found],
  },
  {
    name: "100 blocks of which none is closed",
    text: `${location}${many(100, (n) => `location /${n} {`)}`,
    rules: [found],
  },
  {
    name: "a file that includes itself",
    text: `include nginx.conf;\n${location}`,
    files: {},
    rules: [found],
  },
  {
    name: "two files that include each other",
    text: `include a.conf;\n${location}`,
    files: { "a.conf": "include b.conf;\n", "b.conf": "include a.conf;\ninclude nginx.conf;\n" },
    rules: [found],
  },
  {
    name: "a folder of which one file includes all of it",
    text: `include conf.d/*.conf;\n${location}`,
    files: { "conf.d/a.conf": "include conf.d/*.conf;\n", "conf.d/b.conf": "gzip on;\n" },
    rules: [found],
  },
  {
    name: "files that are not there",
    text: `include missing.conf;\ninclude conf.d/*.conf;\n${location}`,
    files: {},
    rules: [found],
  },
  {
    name: "files that include one more, twenty in a row",
    text: `include 0.conf;\n${location}`,
    files: Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`${n}.conf`, `include ${n + 1}.conf;\n`])),
    rules: [found],
  },
  {
    name: "1,000 files in a tree, of which one drops the headers of the server",
    text: `server {
    add_header Access-Control-Allow-Origin https://app.example.com always;
    include locations/*.conf;
}
`,
    files: Object.fromEntries(
      Array.from({ length: 500 }, (_, n) => [
        [`locations/${n}.conf`, `location /${n}/ { include parts/${n}.conf; root /srv; }\n`],
        [`parts/${n}.conf`, n === 250 ? "add_header X-Other 1;\n" : "gzip on;\n"],
      ]).flat(),
    ),
    rules: ["nginx-headers-dropped"],
  },
];

describe("what is large, or never ends, does no harm", () => {
  test.each(rows)("$name", async ({ text, files, rules }) => {
    const around = files && { path: "nginx.conf", files: { ...files, "nginx.conf": text } };
    const { findings, problems } = await check(text, "nginx", {}, around);
    expect(problems).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });
});
