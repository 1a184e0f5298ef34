import { describe, expect, test } from "vitest";
import { simulate } from "../../server/src/engine/simulate/simulate.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import { routesIn } from "../support/facts.ts";

const asked = { origin: "https://app.example.com", method: "GET", headers: ["authorization", "x-a"] };
const one = "add_header Access-Control-Allow-Origin https://app.example.com";
const lists =
  'add_header Access-Control-Allow-Methods "GET, PUT" always; add_header Access-Control-Allow-Headers "Authorization, X-A" always;';

/** What a page on app.example.com may read of each location: its answer, and the status and verdict of its preflight. */
async function simulated(text: string): Promise<Readonly<Record<string, string>>> {
  const policies = await routesIn({ path: "nginx.conf", grammar: "nginx", text });
  const { routes } = simulate(policies, asked, await loadProver());
  return Object.fromEntries(
    routes.map(({ policies: [policy], reads, preflight, answers }) => [
      policy?.scope.route ?? "",
      `${reads}; ${answers?.preflight.status ?? "?"} ${preflight}`,
    ]),
  );
}

const table: readonly (readonly [name: string, text: string, routes: Readonly<Record<string, string>>])[] = [
  [
    "every location, also those that send nothing",
    `server { server_name api.test; location /a { ${one}; } location = /b { return 200; } location ~ \\.php$ { fastcgi_pass b; } }`,
    {
      "api.test: server": "blocked; 405 blocked",
      "api.test: location /a": "without-credentials; 405 blocked",
      "api.test: location = /b": "blocked; 200 blocked",
      "api.test: location ~ \\.php$": "blocked; 200 blocked",
    },
  ],
  [
    "two servers with the same location",
    `server { location / { ${one}; } } server { location / { return 204; } }`,
    {
      "location /": "without-credentials; 405 blocked",
      "location / #2": "blocked; 204 blocked",
    },
  ],
  [
    "methods that are left out, and passwords that no preflight carries",
    `server { ${one} always; ${lists} location / { limit_except GET { deny all; } } location /p { auth_basic x; proxy_pass http://b; } location /q { satisfy any; allow 10.0.0.0/8; auth_basic x; proxy_pass http://b; } location /r { satisfy any; auth_basic x; proxy_pass http://b; } }`,
    {
      "location /": "without-credentials; 403 blocked",
      "location /p": "without-credentials; 401 blocked",
      "location /q": "without-credentials; 200 without-credentials",
      "location /r": "without-credentials; 401 blocked",
    },
  ],
  [
    "WebDAV, which answers PUT but not OPTIONS",
    `server { location / { ${one} always; ${lists} dav_methods PUT DELETE; } }`,
    { "location /": "without-credentials; 405 blocked" },
  ],
  [
    "another server of the same file behind it, whose own headers come along unless they are hidden",
    `http { server { ${one}; location /p { proxy_pass http://127.0.0.1:8081; } location /n { add_header X-A b; proxy_pass http://127.0.0.1:8081/; } location /h { proxy_hide_header Access-Control-Allow-Origin; proxy_pass http://127.0.0.1:8081; } location /o { proxy_pass http://127.0.0.1:9000; } } server { listen 127.0.0.1:8081; server_name behind; location / { ${one}; } } }`,
    {
      server: "without-credentials; 405 blocked",
      "location /p": "blocked; 405 blocked",
      "location /n": "without-credentials; 405 blocked",
      "location /h": "without-credentials; 405 blocked",
      "location /o": "without-credentials; 200 blocked",
      "behind: location /": "without-credentials; 405 blocked",
    },
  ],
  [
    "something that is not evaluated",
    `server { location / { ${one}; header_filter_by_lua_block { ngx.header["Access-Control-Allow-Origin"] = nil } } }`,
    { "location /": "unknown; ? unknown" },
  ],
  [
    "a template, of which what matters is there",
    `server { listen {{ port }}; location / { ${one}; } location /b { ${one} {{ always }}; } }`,
    { "location /": "without-credentials; 405 blocked", "location /b": "unknown; ? unknown" },
  ],
  [
    "a template, of which some parts may not be there",
    `server {
{{ if .Cors }}
location /a { ${one}; }
{{ end }}
location /b { {{ range .Origins }} add_header Access-Control-Allow-Origin {{ . }}; {{ end }} root /srv; }
location /c { ${one}; }
}`,
    {
      "location /c": "without-credentials; 405 blocked",
      "location /b": "unknown; ? unknown",
      "location /a": "unknown; ? unknown",
      server: "blocked; 405 blocked",
    },
  ],
  ["a template that does not end", `server { {% if a %} location / { ${one}; } }`, { "": "unknown; ? unknown" }],
  [
    "a directive with which nginx does not start",
    `server { if ($http_origin) { ${one}; } location / { proxy_pass http://b; } }`,
    { "": "startup-error; ? startup-error" },
  ],
];

describe("what simulate says of nginx, location by location", () => {
  test.each(table)("%s", async (_, text, routes) => {
    expect(await simulated(text)).toEqual(routes);
  });

  test("gives a reason once for all that it is the reason of", async () => {
    const text = `{{ range .All }} server { location / { ${one}; } } {{ end }}`;
    const policies = await routesIn({ path: "nginx.conf", grammar: "nginx", text });
    const { routes } = simulate(policies, asked, await loadProver());
    expect(routes[0]?.why).toMatch(
      /^It cannot be told from the source \(origins, credentials, methods, headers: [^:;]+\)\.$/,
    );
  });
});
