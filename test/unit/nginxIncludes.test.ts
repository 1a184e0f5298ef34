import { describe, expect, test } from "vitest";
import { simulate } from "../../server/src/engine/simulate/simulate.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import { check } from "../support/checking.ts";
import { routesIn } from "../support/facts.ts";

const cors = `add_header Access-Control-Allow-Origin https://app.example.com always;
add_header Access-Control-Allow-Headers Authorization always;
add_header Access-Control-Allow-Methods "GET, PUT" always;
`;
const answering = "if ($request_method = OPTIONS) { return 204; }\n";

/** nginx.conf, the files around it, and what a page on app.example.com reads there. */
interface Row {
  readonly name: string;
  readonly path?: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  readonly reads: string;
  readonly preflight: string;
}

const rows: readonly Row[] = [
  {
    name: "headers for a location, beside nginx.conf",
    text: "server { location / { include snippets/cors.conf; proxy_pass http://b; } }",
    files: { "nginx/snippets/cors.conf": cors + answering },
    reads: "without-credentials",
    preflight: "blocked",
  },
  {
    name: "by the path that the server has",
    text: "server { location / { include /etc/nginx/snippets/cors.conf; proxy_pass http://b; } }",
    files: { "nginx/snippets/cors.conf": cors.replace("Authorization", '"Authorization, X-A"') + answering },
    reads: "without-credentials",
    preflight: "without-credentials",
  },
  {
    name: "from a site below",
    text: "server { location / { include snippets/cors.conf; proxy_pass http://b; } }",
    files: { "snippets/cors.conf": cors },
    reads: "without-credentials",
    preflight: "blocked",
  },
  {
    name: "a test of the method, which the file itself never names",
    text: "server { location / { include snippets/cors.conf; root /srv; } }",
    files: {
      "nginx/snippets/cors.conf": `if ($request_method = OPTIONS) { include snippets/headers.conf; return 204; }`,
      "nginx/snippets/headers.conf": cors.replace("Authorization", '"Authorization, X-A"'),
    },
    reads: "blocked",
    preflight: "without-credentials",
  },
  {
    name: "a variable that is set there for others, and empty otherwise",
    text: "http { server { include cors.conf; location / { add_header Access-Control-Allow-Origin $cors always; root /srv; } } }",
    files: { "nginx/cors.conf": 'if ($http_origin = "https://other.example") { set $cors $http_origin; }' },
    reads: "blocked",
    preflight: "blocked",
  },
  {
    name: "a map, and a file in a file",
    text: "http { include maps/cors.conf; server { add_header Access-Control-Allow-Origin $cors always; location / { proxy_pass http://b; } } }",
    files: {
      "nginx/maps/cors.conf": "include maps/origins.conf;\n",
      "nginx/maps/origins.conf": 'map $http_origin $cors { default ""; https://app.example.com $http_origin; }\n',
    },
    reads: "without-credentials",
    preflight: "blocked",
  },
  {
    name: "whole servers",
    text: "http { include cors-servers.conf; }",
    files: { "nginx/cors-servers.conf": `server { location / { ${cors} } }` },
    reads: "without-credentials",
    preflight: "blocked",
  },
  {
    name: "all files of a folder whose names end alike, and no others",
    text: "server { include conf.d/*.conf; location / { proxy_pass http://b; } }",
    files: {
      "nginx/conf.d/cors.conf": cors,
      "nginx/conf.d/gzip.conf": "gzip on;\n",
      "nginx/conf.d/old.conf.off": "add_header Access-Control-Allow-Origin *;\n",
      "nginx/conf.d/.hidden.conf": "add_header Access-Control-Allow-Origin *;\n",
      "nginx/conf.d/more.conf/other": "add_header Access-Control-Allow-Origin *;\n",
    },
    reads: "without-credentials",
    preflight: "blocked",
  },
  {
    name: "files of any name",
    text: "http { include /etc/nginx/sites-enabled/*; }",
    files: {
      "nginx/sites-enabled/shop": `server { location / { include snippets/cors; proxy_pass http://b; } }`,
      "nginx/snippets/cors": cors,
    },
    reads: "without-credentials",
    preflight: "blocked",
  },
  {
    name: "a map in a file that ends with .map",
    text: "http { include maps/*.map; server { add_header Access-Control-Allow-Origin $cors always; location / { proxy_pass http://b; } } }",
    files: { "nginx/maps/cors.map": 'map $http_origin $cors { default ""; https://app.example.com $http_origin; }\n' },
    reads: "without-credentials",
    preflight: "blocked",
  },
  {
    name: "folders of any name, and names of which a letter is left open",
    text: "server { include sites/*/cors-[a-c]?.conf; location / { proxy_pass http://b; } }",
    files: { "nginx/sites/shop/cors-b1.conf": cors, "nginx/sites/shop/cors-d1.conf": cors },
    reads: "without-credentials",
    preflight: "blocked",
  },
  {
    name: "braces are letters to nginx",
    text: "server { include conf.d/{a,b}*.conf; location / { proxy_pass http://b; } }",
    files: { "nginx/conf.d/a.conf": cors },
    reads: "unknown",
    preflight: "unknown",
  },
  {
    name: "in the order of their names: the last value of a variable counts",
    text: 'server { include conf.d/*.conf; add_header Access-Control-Allow-Origin "$cors" always; location / { proxy_pass http://b; } }',
    files: {
      "nginx/conf.d/B.conf": 'set $cors "";\n',
      "nginx/conf.d/a.conf": "set $cors https://app.example.com;\n",
    },
    reads: "without-credentials",
    preflight: "blocked",
  },
  {
    name: "in the order of their names: the last value of a variable shuts all out",
    text: 'server { include conf.d/*.conf; add_header Access-Control-Allow-Origin "$cors" always; location / { proxy_pass http://b; } }',
    files: {
      "nginx/conf.d/10-a.conf": "set $cors https://app.example.com;\n",
      "nginx/conf.d/9-b.conf": 'set $cors "";\n',
    },
    reads: "blocked",
    preflight: "blocked",
  },
  {
    name: "a pattern that fits nothing here",
    text: "server { include cors.d/*.conf; location / { proxy_pass http://b; } }",
    files: { "nginx/cors.d/README": "nothing" },
    reads: "unknown",
    preflight: "unknown",
  },
  {
    name: "one of several files is filled in by another tool",
    text: "server { include cors.d/*.conf; location / { proxy_pass http://b; } }",
    files: { "nginx/cors.d/a.conf": cors, "nginx/cors.d/b.conf": "{% if debug %}\nallow all;\n{% endif %}\n" },
    reads: "unknown",
    preflight: "unknown",
  },
  {
    name: "a file that is made of a template beside",
    text: "server { include snippets/cors.conf; location / { proxy_pass http://b; } }",
    files: { "nginx/snippets/cors.conf.template": cors },
    reads: "without-credentials",
    preflight: "blocked",
  },
  {
    name: "all files of a folder in which only templates lie",
    text: "server { include /etc/nginx/conf.d/*.conf; location / { proxy_pass http://b; } }",
    files: { "nginx/conf.d/cors.conf.tmpl": cors, "nginx/conf.d/cors.txt.tmpl": "x" },
    reads: "without-credentials",
    preflight: "blocked",
  },
  {
    name: "the folder of templates from which nginx's image for Docker fills conf.d",
    text: "server { include /etc/nginx/conf.d/*.conf; location / { proxy_pass http://b; } }",
    files: { "nginx/templates/cors.conf.template": cors, "nginx/templates/cors.conf": "deny all;\n" },
    reads: "without-credentials",
    preflight: "blocked",
  },
  {
    name: "what is there counts, not the template beside",
    text: "server { include snippets/cors.conf; location / { proxy_pass http://b; } }",
    files: { "nginx/snippets/cors.conf": "gzip on;\n", "nginx/snippets/cors.conf.template": cors },
    reads: "blocked",
    preflight: "blocked",
  },
  {
    name: "a template that may become anything",
    text: "server { include snippets/cors.conf; location / { proxy_pass http://b; } }",
    files: { "nginx/snippets/cors.conf.j2": `{% if debug %}\n${cors}{% endif %}\n` },
    reads: "unknown",
    preflight: "unknown",
  },
  {
    name: "an example, and two templates of which nobody knows which one is taken",
    text: "server { include cors-a.conf; include b.conf; location / { proxy_pass http://b; } }",
    files: {
      "nginx/cors-a.conf.example": cors,
      "nginx/b.conf.prod.j2": cors,
      "nginx/b.conf.j2": cors,
      "nginx/b.conf.tpl": "",
    },
    reads: "unknown",
    preflight: "unknown",
  },
  {
    name: "nginx looks from the folder of nginx.conf, wherever the file lies",
    path: "nginx/sites/shop.conf",
    text: "server { include cors.conf; location / { proxy_pass http://b; } }",
    files: { "nginx/nginx.conf": "", "nginx/sites/cors.conf": "gzip on;\n", "nginx/cors.conf": cors },
    reads: "without-credentials",
    preflight: "blocked",
  },
  {
    name: "a path with dots",
    path: "nginx/sites/shop.conf",
    text: "server { include ./../snippets/./cors.conf; location / { proxy_pass http://b; } }",
    files: { "snippets/cors.conf": cors },
    reads: "without-credentials",
    preflight: "blocked",
  },
  {
    name: "a file whose own pattern fits itself",
    text: "server { include cors.d/*.conf; location / { proxy_pass http://b; } }",
    files: { "nginx/cors.d/cors.conf": `${cors}include cors.d/*.conf;\n` },
    reads: "unknown",
    preflight: "unknown",
  },
  {
    name: "a file that includes itself",
    text: "server { include cors.conf; location / { proxy_pass http://b; } }",
    files: { "nginx/cors.conf": `${cors}include cors.conf;\n` },
    reads: "unknown",
    preflight: "unknown",
  },
  {
    name: "a file that is not there",
    text: "server { include cors.conf; location / { proxy_pass http://b; } }",
    files: {},
    reads: "unknown",
    preflight: "unknown",
  },
];

describe("files that a configuration includes", () => {
  test.each(rows)("$name", async ({ path = "nginx/nginx.conf", text, files, reads, preflight }) => {
    const policies = await routesIn({ path, grammar: "nginx", text, files });
    const asked = { origin: "https://app.example.com", method: "GET", headers: ["authorization", "x-a"] };
    expect(simulate(policies, asked, await loadProver())).toMatchObject({ reads, preflight });
  });
});

const open = "add_header Access-Control-Allow-Origin *;\nadd_header Access-Control-Allow-Credentials true;\n";

test("what is wrong in an included file is said there, not where it is included", async () => {
  const text = "server { location / { include cors.conf; root /srv; } }\n";
  const around = { path: "nginx/nginx.conf", files: { "nginx/cors.conf": open } };
  expect((await check(text, "nginx", {}, around)).findings).toEqual([]);
  const { findings } = await check(open, "nginx", {}, { path: "nginx/cors.conf" });
  expect(findings.map(({ rule }) => rule)).toEqual(["wildcard-origin-with-credentials"]);
});

test("a line that drops included headers is said, and the fix includes them once more", async () => {
  const text = `server {
    include cors.conf;
    add_header Access-Control-Allow-Origin https://app.example.com;
    location / {
        add_header Cache-Control no-store;
        root /srv;
    }
}
`;
  const files = { "nginx/cors.conf": "add_header Access-Control-Allow-Credentials true;\n" };
  const { findings } = await check(text, "nginx", {}, { path: "nginx/nginx.conf", files });
  expect(findings.map(({ rule }) => rule)).toEqual(["nginx-headers-dropped"]);
  expect(findings[0]?.fixes[0]?.edits[0]?.newText.join("")).toBe(
    "include cors.conf;\n        add_header Access-Control-Allow-Origin https://app.example.com;\n        ",
  );
});

test("a circle of files does no harm", async () => {
  const files = { "nginx/a.conf": "include b.conf;\n", "nginx/b.conf": "include a.conf;\n" };
  const { problems } = await check(`include a.conf;\n${open}`, "nginx", {}, { path: "nginx/nginx.conf", files });
  expect(problems).toEqual([]);
});
