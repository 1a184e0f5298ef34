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
  test.each(rows)("$name", async ({ text, files, reads, preflight }) => {
    const policies = await routesIn({ path: "nginx/nginx.conf", grammar: "nginx", text, files });
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
