import { describe, expect, test } from "vitest";
import { nginxPolicies, summary } from "../support/nginx.ts";

const acac = "add_header Access-Control-Allow-Credentials true;";
const echo = "add_header Access-Control-Allow-Origin $http_origin;";
const one = "https://app.example.com";

/** A file, and its policies in order. */
interface Row {
  readonly name: string;
  readonly text: string;
  readonly policies: readonly string[];
}

/** What stands in one location of a complete file. */
function location(inside: string, maps = ""): string {
  return `http {\n${maps}\nserver {\nlocation / {\n${inside}\n}\n}\n}\n`;
}

const maps: readonly Row[] = [
  {
    name: "plain keys, in lower case",
    text: location(
      "add_header Access-Control-Allow-Origin $o;",
      `map $http_origin $o { ${one} $http_origin; HTTPS://B.test $http_origin; }`,
    ),
    policies: [`${one} | https://b.test; credentials absent; vary never`],
  },
  {
    name: "patterns, and what they exclude",
    text: location(
      `add_header Access-Control-Allow-Origin $o; ${acac}`,
      'map $http_origin $o { default $http_origin; "~^https://old\\." ""; "~*^https://x\\.test$" "*"; }',
    ),
    policies: ["wildcard; credentials true; vary never", "reflection; credentials true; vary never"],
  },
  {
    name: "a default behind a pattern that may let everyone pass",
    text: location(
      "add_header Access-Control-Allow-Origin $o;",
      'map $http_origin $o { default $http_origin; "~^https?://" ""; }',
    ),
    policies: ["unknown; credentials absent; vary never"],
  },
  {
    name: "a default behind a negated pattern",
    text: location(
      "add_header Access-Control-Allow-Origin $o;",
      `map $http_origin $o { default $http_origin; "~^(?!${one}$)" ""; }`,
    ),
    policies: ["unknown; credentials absent; vary never"],
  },
  {
    name: "constants",
    text: location(
      "add_header Access-Control-Allow-Origin $o;",
      `map $http_origin $o { default ${one}; https://b.test https://b.test; }`,
    ),
    policies: ["https://b.test; credentials absent; vary never", `${one}; credentials absent; vary never`],
  },
  {
    name: "credentials only for some",
    text: location(
      "add_header Access-Control-Allow-Origin $o; add_header Access-Control-Allow-Credentials $c;",
      `map $http_origin $o { default $http_origin; } map $http_origin $c { ${one} true; }`,
    ),
    policies: [`${one}; credentials true; vary never`, "reflection; credentials absent; vary never"],
  },
  {
    name: "the same variable from two maps, and one that is a circle",
    text: location(
      "add_header Access-Control-Allow-Origin $o$p;",
      "map $http_origin $o { default $http_origin; } map $uri $o { default a; } map $p $p { default $p; }",
    ),
    policies: ["unknown; credentials absent; constant"],
  },
];

const codes: readonly Row[] = [
  {
    name: "an if takes the place of the location's lines",
    text: location(`${echo} ${acac} if ($arg_x) { add_header X-Y z; }`),
    policies: ["reflection; credentials true; vary never"],
  },
  {
    name: "the last if that holds counts",
    text: location(`if ($http_origin) { ${echo} ${acac} } if ($request_method) { add_header X-Y z; }`),
    policies: [],
  },
  {
    name: "what comes behind a return does not run",
    text: location(`set $o ""; return 200; set $o $http_origin; add_header Access-Control-Allow-Origin $o;`),
    policies: [],
  },
  {
    name: "a location that only rewrites",
    text: location(`rewrite ^ /elsewhere last; ${echo} ${acac}`),
    policies: [],
  },
  {
    name: "a redirect is no answer that a page reads",
    text: location(`${echo} ${acac} return 301 https://example.com$request_uri;`),
    policies: [],
  },
  {
    name: "a server's codes run first",
    text: `server { set $o *; location / { add_header Access-Control-Allow-Origin $o; } }`,
    policies: ["wildcard; credentials absent; constant"],
  },
  {
    name: "a server's own answers have its own lines",
    text: `server { ${echo} ${acac} if ($arg_x) { return 204; } location / { add_header X-Y z; } }`,
    policies: ["reflection; credentials true; vary never"],
  },
  {
    name: "codes of an outer location do not run for the inner one",
    text: location(`set $o $http_origin; location /in/ { add_header Access-Control-Allow-Origin $o; }`),
    policies: [],
  },
  {
    name: "one way for each method that is told apart",
    text: location(
      `set $o ""; if ($request_method = PUT) { set $o *; } add_header Access-Control-Allow-Origin $o; ${acac} proxy_pass http://b;`,
    ),
    policies: ["wildcard; credentials true; constant"],
  },
  {
    name: "files are not read with PUT",
    text: location(
      `set $o ""; if ($request_method = PUT) { set $o *; } add_header Access-Control-Allow-Origin $o; ${acac}`,
    ),
    policies: [],
  },
  {
    name: "scripts that have no part in the answer's headers",
    text: location(`log_by_lua_block {\nif x then\nreturn\nend\n}\n${echo} ${acac}`),
    policies: ["reflection; credentials true; vary never"],
  },
  {
    name: "a comparison with what another variable holds",
    text: location(`set $want ${one}; if ($http_origin = $want) { ${echo} ${acac} }`),
    policies: [`${one}; credentials true; vary never`],
  },
];

const headers: readonly Row[] = [
  {
    name: "an empty value sends nothing",
    text: location('add_header Access-Control-Allow-Origin ""; add_header Access-Control-Allow-Origin *;'),
    policies: ["wildcard; credentials absent; constant"],
  },
  {
    name: "two lines of credentials are none",
    text: location(`add_header Access-Control-Allow-Origin *; ${acac} ${acac}`),
    policies: ["wildcard; credentials false; constant"],
  },
  {
    name: "with other statuses only lines with always",
    text: location(`${echo} ${acac} return 202;`),
    policies: [],
  },
  {
    name: "merged lines, off again further in",
    text: `http { add_header_inherit merge; ${acac} server { ${echo} location /a { add_header X-Y z; } location /b { add_header_inherit off; add_header Vary Origin; } } }`,
    policies: ["reflection; credentials true; vary never"],
  },
  {
    name: "Vary on every answer, or on those that let someone in",
    text: `server { location /a { add_header Vary Origin; if ($http_origin = ${one}) { ${echo} add_header Vary Origin; } } location /b { if ($http_origin = ${one}) { ${echo} add_header Vary Origin; } } }`,
    policies: [`${one}; credentials absent; vary when allowed`, `${one}; credentials absent; vary always`],
  },
  {
    name: "another file may turn credentials on",
    text: `server { location / { include headers.conf; ${echo} add_header Access-Control-Allow-Credentials false; } }`,
    policies: ["reflection; credentials unknown; vary unknown"],
  },
];

/** What nginx puts into `$1` and into a named group where that is the whole Origin: the Origin itself. */
const captures: readonly Row[] = [
  {
    name: "a test's capture, in its own header and by way of a variable",
    text: location(
      `if ($http_origin ~ "^(https://.*\\.example\\.com)$") { set $o $1; add_header Access-Control-Allow-Origin $1; }`,
    ),
    policies: ["/^(https://.*\\.example\\.com)$/; credentials absent; vary never"],
  },
  {
    name: "a variable that a test sets to its capture",
    text: location(
      `if ($http_origin ~* "^(?<whole>https://[a-z]+\\.test)$") { set $o $whole; } add_header Access-Control-Allow-Origin $o;`,
    ),
    policies: ["/^(?<whole>https://[a-z]+\\.test)$/i; credentials absent; vary never"],
  },
  {
    name: "maps that give what they captured",
    text: location(
      "add_header Access-Control-Allow-Origin $o;",
      'map $http_origin $o { "~^(?<part>https://a\\.test)$" $part; "~^(https://b\\.test)$" $1; }',
    ),
    policies: ["/^(?<part>https://a\\.test)$/ | /^(https://b\\.test)$/; credentials absent; vary never"],
  },
  {
    name: "what is captured is only a part",
    text: location(
      "add_header Access-Control-Allow-Origin $o;",
      'map $http_origin $o { "~^(https://a\\.test)" $1; "~^(https://(b)\\.test)$" $2; "~^(https://c)|(\\.test)$" $1; }',
    ),
    policies: ["unknown; credentials absent; constant"],
  },
  {
    name: "a later test captures something else",
    text: location(
      `if ($http_origin ~ "^(https://a\\.test)$") { add_header Access-Control-Allow-Origin $1; } if ($request_method ~ "^(GET)$") { set $x 1; }`,
    ),
    policies: ["unknown; credentials absent; constant"],
  },
];

const sent = "add_header Access-Control-Allow-Origin $o;";
const full = (inside: string) => `events {} http { server { listen 80; ${inside} } }`;
/** Locations that nobody can ask for, by what leads there. */
const hidden: readonly Row[] = [
  {
    name: "nothing leads to an internal location",
    text: full(`location /private/ { internal; ${echo} }`),
    policies: [],
  },
  {
    name: "nothing leads to a named location",
    text: full(`error_page 404 /404.html; location / { try_files $uri =404; } location @never { ${echo} }`),
    policies: [],
  },
  {
    name: "all that leads to a named location empties what it sends",
    text: full(
      `set $o $http_origin; root /srv; location / { set $o ""; try_files $uri @named; } location /b/ { set $o ""; error_page 404 = @named; } location @named { ${sent} }`,
    ),
    policies: [],
  },
  {
    name: "one of two that lead to a named location empties what it sends",
    text: full(
      `set $o $http_origin; root /srv; location / { set $o ""; try_files $uri @named; } location /b/ { error_page 404 = @named; } location @named { ${sent} }`,
    ),
    policies: ["reflection; credentials absent; vary never"],
  },
  ...[
    `error_page 404 /private/404.html; location /private/ { internal; ${echo} }`,
    `location / { try_files $uri @named; } location @named { ${echo} }`,
    `location / { proxy_pass http://b; } location /private/ { internal; ${echo} }`,
    `include more; location /private/ { internal; ${echo} }`,
    `location = /private/ { root a; } location /private/ { internal; ${echo} }`,
    `location ~ ^/ { root a; } location /private/ { internal; ${echo} }`,
    `location / { rewrite ^/x /private/x last; } location /private/ { internal; ${echo} }`,
  ].map((inside) => ({
    name: `something may lead there: ${inside}`,
    text: full(inside),
    policies: ["reflection; credentials absent; vary never"],
  })),
];

describe.each([
  ["maps", maps],
  ["codes", codes],
  ["headers", headers],
  ["captures", captures],
  ["hidden", hidden],
])("nginx: %s", (_, rows) => {
  test.each(rows)("$name", async ({ text, policies }) => {
    expect((await nginxPolicies(text)).map(summary)).toEqual(policies);
  });
});

test("blocks may be nested as deep as a file has room for", async () => {
  const depth = 5000;
  const text = `server { ${"location /a { ".repeat(depth)}add_header Access-Control-Allow-Origin *;${" }".repeat(depth)} }`;
  expect((await nginxPolicies(text)).map(summary)).toEqual(["wildcard; credentials absent; constant"]);
});

test("a map may have thousands of entries, the file thousands of locations", async () => {
  const entries = Array.from({ length: 3000 }, (_, n) => `https://a${n}.example.com $http_origin;`).join("\n");
  const locations = Array.from({ length: 1500 }, (_, n) => `location /${n}/ { ${echo} }`).join("\n");
  const text = location(
    `add_header Access-Control-Allow-Origin $o; ${acac}\n${locations}`,
    `map $http_origin $o { ${entries} }`,
  );
  const policies = await nginxPolicies(text);
  expect(policies).toHaveLength(1501);
  expect(policies.filter(({ credentials }) => credentials.kind === "known")).toHaveLength(1);
});

test("more ways than can be followed are left alone", async () => {
  const ifs = Array.from({ length: 40 }, (_, n) => `if ($arg_a${n}) { set $o $http_origin$o; }`).join("\n");
  expect(await nginxPolicies(location(`${ifs} add_header Access-Control-Allow-Origin $o; ${acac}`))).toEqual([]);
});

test.each([
  ["blank lines", location(`root /a${"\n".repeat(200_000)};`)],
  ["letters in a test of the method", location(`if ($request_method = ${"A".repeat(9000)};`)],
  ["opening brackets in a pattern", location(`if ($http_origin ~ "${"[(".repeat(4000)}") { ${echo} }`)],
  ["repetitions in a pattern for a method", location(`if ($request_method ~ "${"(A+)+".repeat(40)}$") { ${echo} }`)],
  ["quotes", location(`add_header Access-Control-Allow-Origin ${`"'`.repeat(4500)};`)],
])(
  "many %s are read in no time",
  async (_, text) => {
    expect(await nginxPolicies(`${text}${location(echo)}`)).toBeDefined();
  },
  5000,
);
