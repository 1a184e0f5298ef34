import { describe, expect, test } from "vitest";
import { plainText } from "../../server/src/fixes/newText.ts";
import { check } from "../support/checking.ts";

const map = (pattern: string) => `map $http_origin $cors {\n  default "";\n  "${pattern}" $http_origin;\n}\n`;
const open = map("~^https://.*example\\.com");
const closed = map("~^https://app\\.example\\.com$");
const everyone = "map $http_origin $cors {\n  default $http_origin;\n}\n";
const site = `server {
    add_header Access-Control-Allow-Origin $cors always;
    add_header Access-Control-Allow-Credentials true always;
    add_header Vary Origin always;
    location / { proxy_pass http://b; }
}
`;
const main = "http {\n    include conf.d/*.conf;\n    include sites/*;\n}\n";

/** A file with those around it: what is found, where it says that it is written, and what the preferred fix changes there. */
interface Row {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  readonly found: readonly string[];
}

const rows: readonly Row[] = [
  {
    name: "a map in an included file",
    path: "nginx/nginx.conf",
    text: `http {\n    include maps/cors.conf;\n${site}}\n`,
    files: { "nginx/maps/cors.conf": open },
    found: [
      'maps/cors.conf weak-origin-check, written as "~^https://.*example\\.com" in nginx/maps/cors.conf, there "~^https://(?:[a-z0-9-]+\\.)*example\\.com$"',
    ],
  },
  {
    name: "a map that nginx.conf brings beside a site",
    path: "nginx/sites/shop",
    text: site,
    files: { "nginx/nginx.conf": main, "nginx/conf.d/cors-map.conf": open },
    found: [
      '$cors weak-origin-check, written as "~^https://.*example\\.com" in nginx/conf.d/cors-map.conf, there "~^https://(?:[a-z0-9-]+\\.)*example\\.com$"',
    ],
  },
  {
    name: "a map that nginx.conf itself has",
    path: "nginx/sites/shop",
    text: site,
    files: { "nginx/nginx.conf": `http {\n${open}    include sites/*;\n}\n` },
    found: [
      '$cors weak-origin-check, written as "~^https://.*example\\.com" in nginx/nginx.conf, there "~^https://(?:[a-z0-9-]+\\.)*example\\.com$"',
    ],
  },
  {
    name: "a map that lets everyone in",
    path: "nginx/sites/shop",
    text: site,
    files: { "nginx/nginx.conf": main, "nginx/conf.d/cors-map.conf": everyone },
    found: ["$cors reflected-origin-with-credentials"],
  },
  {
    name: "a map beside a site that a link enables, as Debian does it",
    path: "nginx/sites-available/shop",
    text: site,
    files: {
      "nginx/nginx.conf": `http {\n${everyone}    include sites-enabled/*;\n}\n`,
      "nginx/sites-enabled/shop": site,
    },
    found: ["$cors reflected-origin-with-credentials"],
  },
  {
    name: "a map beside a site that is not enabled",
    path: "nginx/sites-available/old",
    text: site,
    files: {
      "nginx/nginx.conf": `http {\n${everyone}    include sites-enabled/*;\n}\n`,
      "nginx/sites-enabled/shop": site,
    },
    found: [],
  },
  {
    name: "a map that is right",
    path: "nginx/sites/shop",
    text: site,
    files: { "nginx/nginx.conf": main, "nginx/conf.d/cors-map.conf": closed },
    found: [],
  },
  {
    name: "a map of an nginx.conf that does not include the site",
    path: "nginx/old/shop",
    text: site,
    files: { "nginx/nginx.conf": main, "nginx/conf.d/cors-map.conf": open },
    found: [],
  },
  {
    name: "two maps for one variable",
    path: "nginx/sites/shop",
    text: site,
    files: { "nginx/nginx.conf": main, "nginx/conf.d/a.conf": open, "nginx/conf.d/b.conf": closed },
    found: [],
  },
  {
    name: "a map that another tool makes",
    path: "nginx/sites/shop",
    text: site,
    files: { "nginx/nginx.conf": main, "nginx/conf.d/a.conf": `${open}{% if a %}\n{% endif %}\n` },
    found: [],
  },
  {
    name: "a map beside one of the file's own",
    path: "nginx/sites/shop",
    text: `${closed}${site}`,
    files: { "nginx/nginx.conf": "http {\n    include sites/*;\n}\n" },
    found: [],
  },
  {
    name: "a map in a file that names one more",
    path: "nginx/sites/shop",
    text: site,
    files: {
      "nginx/nginx.conf": main,
      "nginx/conf.d/a.conf": `map $http_origin $cors {\n  include more.map;\n  "~^https://.*example\\.com" $http_origin;\n}\n`,
    },
    found: [
      '$cors weak-origin-check, written as "~^https://.*example\\.com" in nginx/conf.d/a.conf, there "~^https://(?:[a-z0-9-]+\\.)*example\\.com$"',
    ],
  },
];

describe("what belongs together in several files", () => {
  test.each(rows)("$name", async ({ path, text, files, found }) => {
    const { findings, problems } = await check(text, "nginx", {}, { path, files: { ...files, [path]: text } });
    expect(problems).toEqual([]);
    const told = findings.map(({ span, rule, related, fixes }) => {
      const place = related.find(({ message }) => message === "It is written here.");
      const written = place?.file?.text.slice(place.span.start, place.span.end);
      const edit = fixes.find(({ preferred }) => preferred)?.edits[0];
      const file = place?.file?.path.replace("/project/", "");
      const there = edit?.file?.path === place?.file?.path ? plainText(edit?.newText ?? []) : "";
      const rest = place ? `, written as ${written} in ${file}, there ${there}` : "";
      return `${text.slice(span.start, span.end)} ${rule}${rest}`;
    });
    expect(told).toEqual(found);
  });
});

test("no fix touches the directive that includes what is wrong", async () => {
  const files = { "nginx/cors.conf": "add_header Access-Control-Allow-Credentials true always;\n" };
  const text = `server {
    location / {
        add_header Access-Control-Allow-Origin $http_origin always;
        include cors.conf;
        root /srv;
    }
}
`;
  const { findings } = await check(text, "nginx", {}, { path: "nginx/nginx.conf", files });
  expect(findings.map(({ rule }) => rule)).toContain("reflected-origin-with-credentials");
  const include = text.indexOf("include");
  for (const { fixes } of findings) {
    for (const { span, file, newText } of fixes.flatMap(({ edits }) => edits)) {
      const touches = !file && span.start < include + "include cors.conf;".length && span.end > include;
      expect(touches, plainText(newText)).toBe(false);
    }
  }
});

test("a new map takes no name that a map around has", async () => {
  const files = {
    "nginx/nginx.conf": "http {\n    include maps/*;\n    include sites/*;\n}\n",
    "nginx/maps/a": "map $http_origin $cors {\n    default $http_origin;\n}\n",
    "nginx/maps/b": "map $uri $cors_origin {\n    default x;\n}\n",
  };
  const around = { path: "nginx/sites/shop", files: { ...files, "nginx/sites/shop": site } };
  const { findings } = await check(site, "nginx", { trustedOrigins: ["https://app.example.com"] }, around);
  const fix = findings[0]?.fixes.find(({ preferred }) => preferred);
  expect(fix?.edits.map(({ newText }) => plainText(newText)).join("\n")).toContain("map $http_origin $cors_origin_2 {");
});

const echoing =
  "add_header Access-Control-Allow-Origin $http_origin always;\nadd_header Access-Control-Allow-Credentials true always;\n";
const including = (lines: string, server = "") =>
  `server {\n${server}    location / {\n        ${lines}\n        proxy_pass http://b;\n    }\n}\n`;
const mapped = `${echoing.replace("$http_origin", "$cors")}add_header Vary Origin always;\n`;

/** A site that includes headers which do not tell by themselves who is let in, and what is said of it. */
const brought: readonly {
  readonly name: string;
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly found: readonly string[];
}[] = [
  {
    name: "an echo in a location",
    text: including("include snippets/cors.conf;"),
    found: ["snippets/cors.conf reflected-origin-with-credentials"],
  },
  {
    name: "an echo in two locations, once",
    text: including("include snippets/cors.conf;").repeat(2),
    found: ["snippets/cors.conf reflected-origin-with-credentials"],
  },
  {
    name: "an echo by way of another file",
    text: including("include snippets/headers.conf;"),
    files: { "nginx/snippets/headers.conf": "include snippets/cors.conf;\n" },
    found: ["snippets/headers.conf reflected-origin-with-credentials"],
  },
  {
    name: "an echo for the whole server",
    text: including("root /srv;", "    include snippets/cors.conf;\n"),
    found: ["snippets/cors.conf reflected-origin-with-credentials"],
  },
  {
    name: "a pattern in a map of nginx.conf, for headers of a third file",
    text: including("include snippets/mapped.conf;"),
    files: {
      "nginx/nginx.conf": `http {\n${open}    include sites-enabled/*;\n}\n`,
      "nginx/snippets/mapped.conf": mapped,
    },
    found: ["snippets/mapped.conf weak-origin-check"],
  },
  {
    name: "a map that is right, for headers of a third file",
    text: including("include snippets/mapped.conf;"),
    files: {
      "nginx/nginx.conf": `http {\n${closed}    include sites-enabled/*;\n}\n`,
      "nginx/snippets/mapped.conf": mapped,
    },
    found: [],
  },
  {
    name: "an echo behind a test of the origin",
    text: including('if ($http_origin ~ "^https://app\\.example\\.com$") { include snippets/cors.conf; }'),
    found: [],
  },
  {
    name: "an echo where the server sends others away",
    text: including(
      "include snippets/cors.conf;",
      '    if ($http_origin !~ "^https://app\\.example\\.com$") { return 403; }\n',
    ),
    found: [],
  },
  {
    name: "an echo beside something that nobody knows",
    text: including("include snippets/cors.conf; include cors-test.conf;"),
    found: [],
  },
  {
    name: "one in a file that tells by itself",
    text: including("root /srv;", "    include locations/api.conf;\n"),
    files: { "nginx/locations/api.conf": `location /api { ${echoing} root /srv; }\n` },
    found: [],
  },
  {
    name: "a wildcard, of which its own file tells",
    text: including("include snippets/open.conf;"),
    files: { "nginx/snippets/open.conf": echoing.replace("$http_origin", "*") },
    found: [],
  },
  {
    name: "one origin",
    text: including("include snippets/one.conf;"),
    files: { "nginx/snippets/one.conf": echoing.replace("$http_origin", "https://app.example.com") },
    found: [],
  },
];

describe("of headers that another file brings is said", () => {
  test.each(brought)("$name", async ({ text, files, found }) => {
    const path = "nginx/sites-enabled/shop";
    const all = { "nginx/snippets/cors.conf": `${echoing}add_header Vary Origin always;\n`, ...files, [path]: text };
    const { findings, problems } = await check(text, "nginx", {}, { path, files: all });
    expect(problems).toEqual([]);
    expect(findings.map(({ span, rule }) => `${text.slice(span.start, span.end)} ${rule}`)).toEqual(found);
  });
});
