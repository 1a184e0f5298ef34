import { describe, expect, test } from "vitest";
import type { SimulatedFile } from "../../server/src/report/simulated.ts";
import { corslint, folderWith } from "../support/terminal.ts";

const evil = "https://evil.example";
const app = "https://app.example.com";

const files = {
  "main.py": `from fastapi.middleware.cors import CORSMiddleware
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True, allow_methods=["GET", "PUT"])
`,
  "listed.js": `app.use(require("cors")({ origin: ["${app}"], credentials: true }));\n`,
  "unknown.js": `app.use(require("cors")({ origin: settings.origins, credentials: true }));\n`,
  "two.js": `const cors = require("cors");
app.get("/open", cors(), open);
app.use("/mine", cors({ origin: true, credentials: true }));
`,
  "routed.js": `const cors = require("cors");
app.use(cors({ origin: true, credentials: true }));
app.get("/", list);
`,
  "nginx.conf": `location / { add_header Access-Control-Allow-Origin "${app}"; add_header Access-Control-Allow-Credentials 1; }\n`,
  "settings/base.py": `INSTALLED_APPS = ["corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"]
CORS_ALLOWED_ORIGINS = ["${app}"]
`,
  "settings/production.py": "from .base import *\n\nDEBUG = False\n",
  "silent.py": "print(1)\n",
  "large.py": `# cors\n${"x = 1\n".repeat(200_000)}`,
};

async function simulated(origin: string, ...args: string[]): Promise<Readonly<Record<string, SimulatedFile>>> {
  const run = await corslint(folderWith(files), ["simulate", ".", "--origin", origin, "--format", "json", ...args]);
  expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: "" });
  const { results }: { results: SimulatedFile[] } = JSON.parse(run.stdout);
  return Object.fromEntries(results.map((result) => [result.path, result]));
}

/** What a page on each origin reads of each file, and what its preflight for PUT with x-a and authorization gives. */
const table: readonly [file: string, origin: string, reads: string, preflight: string][] = [
  ["main.py", evil, "with-credentials", "blocked"],
  ["main.py", app, "with-credentials", "blocked"],
  ["listed.js", evil, "blocked", "blocked"],
  ["listed.js", app, "with-credentials", "with-credentials"],
  ["listed.js", `${app}/`, "blocked", "blocked"],
  ["unknown.js", app, "unknown", "unknown"],
  ["two.js", evil, "with-credentials", "with-credentials"],
  ["nginx.conf", app, "without-credentials", "blocked"],
  ["settings/production.py", app, "without-credentials", "blocked"],
  ["settings/production.py", evil, "blocked", "blocked"],
  ["silent.py", app, "blocked", "blocked"],
  ["large.py", app, "unknown", "unknown"],
];

describe("corslint simulate --format json", () => {
  test.each(table)("%s asked by %s: %s, preflight %s", async (file, origin, reads, preflight) => {
    expect((await simulated(origin))[file]).toMatchObject({ reads, preflight });
  });

  test("a method that no route answers: the 404 carries the headers of the middleware", async () => {
    const { "routed.js": routed } = await simulated(evil, "--method", "PUT");
    expect(routed).toMatchObject({ reads: "with-credentials", preflight: "with-credentials" });
  });

  test("asks for the method and the headers that are given", async () => {
    const asked = async (...args: string[]) => (await simulated(app, ...args))["main.py"]?.preflight;
    expect(await asked("--method", "put", "--header", "Content-Type")).toBe("with-credentials");
    expect(await asked("--method", "PUT", "--header", "X-Other")).toBe("blocked");
    expect(await asked("--method", "DELETE", "--header", "Content-Type")).toBe("blocked");
  });

  test("lists each policy with its place, and Chrome's console line where it refuses", async () => {
    const { "two.js": two } = await simulated(evil);
    expect(two?.policies.map(({ line, column, reads }) => ({ line, column, reads }))).toEqual([
      { line: 2, column: 18, reads: "without-credentials" },
      { line: 3, column: 18, reads: "with-credentials" },
    ]);
    expect(two?.policies[0]?.console.read).toBe(
      "Access to fetch at 'https://api.example.net/' from origin 'https://evil.example' has been blocked by CORS policy: The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.",
    );
    expect(two?.policies[1]?.console).toEqual({});
  });

  test("says why", async () => {
    const results = await simulated(evil);
    expect(results["main.py"]?.why).toContain("with the user's cookies");
    expect(results["unknown.js"]?.why).toMatch(/^It cannot be told from the source \(origins: .+\)\.$/);
    expect(results["silent.py"]).toMatchObject({ policies: [], why: expect.stringContaining("sends CORS headers") });
    expect(results["large.py"]?.why).toContain("1 MB");
  });
});

describe("corslint simulate", () => {
  test("tells in plain words, file by file, what a page may read", async () => {
    const { status, stdout } = await corslint(folderWith(files), ["simulate", ".", "--origin", evil]);
    expect(status).toBe(0);
    expect(stdout).toContain("A page on https://evil.example asks for this, signed in:");
    expect(stdout).toMatch(
      /^main\.py\n {2}line {2}where +GET +preflight for PUT with authorization, x-a\n {2}2 +FastAPI {2}readable, also with the user's cookies {2}blocked\n/m,
    );
    expect(stdout).toMatch(/^listed\.js\n.*\n {2}1 +`cors` {2}blocked {2}blocked\n/m);
    expect(stdout).toContain("        Chrome   Access to fetch at 'https://api.example.net/' from origin");
    expect(stdout).toContain("not read large.py: ");
    expect(stdout).toMatch(/\n8 of 10 files set CORS headers\./);
  });

  test("has a line for each location of nginx: what goes out, who may read, and what Chrome says", async () => {
    const folder = folderWith({
      "nginx.conf": `http {
    include locations.conf;
    map $http_origin $cors { "https://app.example.com" $http_origin; }
    server {
        server_name api.example.com;
        location / {
            add_header Access-Control-Allow-Origin $cors always;
            proxy_pass http://backend;
        }
        include locations/*.conf;
    }
}
`,
      "locations/open.conf": `location /open/ {
    add_header Access-Control-Allow-Origin $http_origin always;
    add_header Access-Control-Allow-Credentials true always;
    add_header Access-Control-Allow-Methods "GET, PUT" always;
    add_header Access-Control-Allow-Headers "X-A, Authorization" always;
    if ($request_method = OPTIONS) { return 204; }
    proxy_pass http://backend;
}
`,
    });
    const { stdout } = await corslint(folder, ["simulate", "nginx.conf", "--origin", evil, "--method", "PUT"]);
    const lines = stdout.split("\n").map((line) => line.trim().replaceAll(/ {2,}/g, " | "));
    const refused = `Chrome | Access to fetch at 'https://api.example.net/' from origin '${evil}' has been blocked by CORS policy: `;
    const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
    const sent = `Access-Control-Allow-Origin: ${evil}; Access-Control-Allow-Credentials: true; Access-Control-Allow-Methods: GET, PUT; Access-Control-Allow-Headers: X-A, Authorization`;
    expect(lines).toEqual(
      expect.arrayContaining([
        "6 | api.example.com: location / | blocked | blocked",
        "sends | no CORS headers",
        "OPTIONS | 200, no CORS headers",
        `${refused}${missing}`,
        `${refused}Response to preflight request doesn't pass access control check: ${missing}`,
        "10 | api.example.com: location /open/ | readable, also with the user's cookies | passes, also with the user's cookies",
        `sends | ${sent}`,
        `OPTIONS | 204, ${sent}`,
      ]),
    );
  });

  test.each([
    { args: ["simulate", "."], line: "corslint simulate needs --origin ORIGIN, the origin of the page that asks." },
    { args: ["simulate", "--origin", evil], line: "corslint simulate needs a file or a folder." },
    { args: ["simulate", ".", "--origin", evil, "--origin", app], line: "--origin is given twice; corslint simulate" },
    {
      args: ["simulate", ".", "--origin", evil, "--method", "P T"],
      line: '"P T" is neither a method nor the name of a header.',
    },
    { args: ["simulate", ".", "--origin", evil, "--fix"], line: "Unknown option '--fix'" },
    { args: ["check", ".", "--origin", evil], line: "Unknown option '--origin'" },
  ])("$args is wrong use", async ({ args, line }) => {
    const { status, stdout, stderr } = await corslint(folderWith(files), args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.split("\n")).toHaveLength(2);
    expect(stderr).toContain(line);
  });
});
