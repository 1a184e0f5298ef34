import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type RouteResult, simulate } from "../../server/src/engine/simulate/simulate.ts";
import { applyEdits } from "../../server/src/fixes/newText.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import type { Examples } from "../../server/src/rules/examples.ts";
import { check } from "../support/checking.ts";
import { routesIn } from "../support/facts.ts";
import { readMarks } from "../support/marked.ts";
import { truthRows } from "../support/truth.ts";
import { randomServers } from "./nginx/randomServers.ts";
import { refused, startNginx } from "./nginx/run.ts";
import { ask, type Observed } from "./support/ask.ts";

const trusted = "https://app.example.com";
const origins = [
  trusted,
  "https://admin.example.com",
  "https://a.b.example.com",
  "https://app.example.com.evil.example",
  "https://evil.example",
  "https://partner.example",
  "http://app.example.com",
  "null",
];
const headers = ["authorization", "x-a"];
const samples = readdirSync(new URL("nginx/samples/", import.meta.url));

/** For each location, what a page on each origin may read there. */
type Answers = Readonly<Record<string, Readonly<Record<string, Observed>>>>;

/** The locations that a request can ask for by the start of its path. */
function pathOf(name: string): string | undefined {
  return /^location (\/\S*)$/.exec(name)?.[1];
}

async function predicted(text: string): Promise<Answers> {
  const policies = await routesIn({ path: "nginx.conf", grammar: "nginx", text });
  const prover = await loadProver();
  const answers: Record<string, Record<string, Observed>> = {};
  for (const origin of origins) {
    const { routes } = simulate(policies, { origin, method: "GET", headers }, prover);
    for (const route of routes) {
      const path = pathOf(nameOf(route));
      if (path) answers[path] = { ...answers[path], [origin]: { reads: route.reads, preflight: route.preflight } };
    }
  }
  return answers;
}

function nameOf({ policies: [policy] }: RouteResult): string {
  return policy?.scope.name ?? "";
}

async function observed(text: string, paths: readonly string[]): Promise<Answers> {
  const nginx = await startNginx(text, paths);
  try {
    const answers: Record<string, Record<string, Observed>> = {};
    for (const path of paths) {
      const asked = origins.map(async (origin) => {
        const one = { origin, method: "GET", headers };
        return [origin, await ask(nginx.port, one, `${path}${path === "/missing/" ? "absent" : "file"}.txt`)];
      });
      answers[path] = Object.fromEntries(await Promise.all(asked));
    }
    return answers;
  } finally {
    await nginx.stop();
  }
}

/** The text after the preferred fix of each finding, one after the other. */
async function fixed(text: string): Promise<string> {
  let current = text;
  for (let round = 0; round < 40; round++) {
    const { findings } = await check(current, "nginx", { trustedOrigins: [trusted] });
    const fix = findings
      .flatMap(({ fixes }) => fixes)
      .find(({ preferred, intent }) => preferred && intent !== "suppress");
    if (!fix) return current;
    current = applyEdits(current, fix.edits);
  }
  return current;
}

describe.each(samples)("%s", (file) => {
  const text = readFileSync(new URL(`nginx/samples/${file}`, import.meta.url), "utf8");

  test("answers as simulate says", async () => {
    expect(refused(text)).toBeUndefined();
    const answers = await predicted(text);
    expect(await observed(text, Object.keys(answers))).toEqual(answers);
  });

  test("answers as simulate says after its fixes", async () => {
    const after = await fixed(text);
    expect(refused(after), after).toBeUndefined();
    const answers = await predicted(after);
    expect(await observed(after, Object.keys(answers)), after).toEqual(answers);
  });
});

test("preflights and answers that did not fit together do so after their fixes", async () => {
  const text = readFileSync(new URL("nginx/samples/unfitPreflights.conf", import.meta.url), "utf8");
  const paths = Object.keys(await predicted(text));
  const isOpen = ({ reads, preflight }: Observed) => reads !== "blocked" && preflight !== "blocked";
  const open = (answers: Answers) => paths.filter((path) => answers[path]?.[trusted] && isOpen(answers[path][trusted]));
  expect(paths.length).toBeGreaterThan(4);
  expect(open(await observed(text, paths))).toEqual([]);
  expect(open(await observed(await fixed(text), paths))).toEqual(paths);
});

test("the header of an app is refused beside that of nginx, until it is hidden", async () => {
  const text = `server {
    listen 80;
    location /app/ {
        add_header Access-Control-Allow-Origin ${trusted} always;
        proxy_pass http://127.0.0.1:9000;
    }
}
`;
  const program = `const app = require("express")();\napp.use(require("cors")({ origin: "${trusted}" }));\napp.listen(9000);\n`;
  const around = { path: "nginx.conf", files: { "package.json": "{}", "server.js": program } };
  const { findings } = await check(text, "nginx", {}, around);
  expect(findings.map(({ rule }) => rule)).toEqual(["nginx-upstream-duplicate"]);
  const reads = async (one: string) => (await observed(one, ["/app/"]))["/app/"]?.[trusted]?.reads;
  expect(await reads(text)).toBe("blocked");
  expect(await reads(applyEdits(text, findings[0]!.fixes[0]!.edits))).toBe("without-credentials");
});

describe("the configurations that newer versions were observed with", () => {
  // Debian's nginx does not know add_header_inherit, which came with 1.29.3.
  const rows = truthRows("nginx.jsonl").filter(({ source }) => !source.includes("add_header_inherit"));
  test.each(rows)("$id", async ({ source }) => {
    const text = source
      .replace(/^http \{/, "")
      .replace(/\}\s*$/, "")
      .replaceAll("/srv/html", "/srv/www");
    const answers = await predicted(text);
    expect(await observed(text, Object.keys(answers)), text).toEqual(answers);
  });
});

describe("the examples of the rules", () => {
  const modules = import.meta.glob<{ examples: Examples }>("../../server/src/rules/*/examples/nginx*.ts", {
    eager: true,
  });
  const accepted = (text: string) => refused(inHttp(text)) === undefined;
  const rows = Object.values(modules)
    .flatMap(({ examples }) => examples.invalid.map((one) => ({ ...one, rule: examples.rule })))
    .map(({ code, ...row }) => ({ ...row, text: readMarks(code).text }))
    .filter(({ fixes }) => Object.keys(fixes).length > 0);

  test("are read by nginx, but for those that are made wrong for it, or parts of a file", () => {
    const read = rows.filter(({ text }) => accepted(text));
    expect(read.length / rows.length).toBeGreaterThan(0.7);
  });

  test.each(rows)("$rule: $name: nginx reads it after each fix, if it did before", ({ text, fixes }) => {
    if (!accepted(text)) return;
    for (const [intent, after] of Object.entries(fixes)) {
      expect(refused(inHttp(after)), `${intent}:\n${after}`).toBeUndefined();
    }
  });
});

/** What stands in the `http` block, where a text has one. */
function inHttp(text: string): string {
  return /^\s*http \{/.test(text) ? text.replace(/^\s*http \{/, "").replace(/\}\s*$/, "") : text;
}

describe("random servers", () => {
  test.each([1, 2, 3, 4, 5, 6])("of seed %i answer as simulate says, where it says anything", async (seed) => {
    const text = randomServers(seed, 20);
    expect(refused(text), text).toBeUndefined();
    const answers = await predicted(text);
    const real = await observed(text, Object.keys(answers));
    for (const [path, byOrigin] of Object.entries(answers)) {
      for (const [origin, said] of Object.entries(byOrigin)) {
        expect({ ...real[path]?.[origin], ...unknownIn(said) }, `${path} asked by ${origin}:\n${text}`).toEqual(said);
      }
    }
  });
});

/** The parts of an answer that are not known. */
function unknownIn({ reads, preflight }: Observed): Partial<Observed> {
  return { ...(reads === "unknown" && { reads }), ...(preflight === "unknown" && { preflight }) };
}
