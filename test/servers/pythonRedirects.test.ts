import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/fixes/newText.ts";
import { check } from "../support/checking.ts";
import type { Sample } from "./python/samples.ts";
import { manifest, python } from "./python/versions.ts";
import { start } from "./support/process.ts";

const here = fileURLToPath(new URL("python/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "corslint-redirects-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Servers that send http to https in front of what answers preflights. */
const samples: readonly Sample[] = [
  { file: "fastapi_redirect.py", kind: "asgi" },
  { file: "fastapi_redirect_list.py", kind: "asgi" },
  { file: "django_redirect_settings.py", kind: "django" },
];

/** The status and Access-Control-Allow-Origin of an answer. */
type Answer = readonly [status: number, allowOrigin: string | undefined];

const page = "http://app.example.com";
const redirects = [301, 307];

/** A preflight over http, the request itself, and the preflight that a browser would send to https from there. */
async function answersOf({ kind, file }: Sample, text: string): Promise<readonly [Answer, Answer, Answer]> {
  const path = join(folder, file);
  writeFileSync(path, text);
  const server = await start(python, [join(here, "serve.py"), kind, path], folder);
  const asks = { "Access-Control-Request-Method": "PUT" };
  try {
    return [
      await ask(server.port, "OPTIONS", { Origin: page, ...asks }),
      await ask(server.port, "PUT", { Origin: page }),
      // Fetch standard: a request that was sent to another origin on its way names none.
      await ask(server.port, "OPTIONS", { Origin: "null", "X-Forwarded-Proto": "https", ...asks }),
    ];
  } finally {
    await server.stop();
  }
}

function ask(port: number, method: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path: "/", headers, agent: false }, (response) => {
      response.resume();
      const allowOrigin = response.headers["access-control-allow-origin"];
      response.on("end", () => resolve([response.statusCode ?? 0, allowOrigin]));
    });
    sent.on("error", reject);
    sent.end();
  });
}

async function checked(text: string) {
  const { findings } = await check(text, "python", {}, { manifest, path: "settings.py" });
  return findings.filter(({ rule }) => rule === "preflight-redirected");
}

describe.each(samples)("$file", (sample) => {
  const text = readFileSync(join(here, "redirects", sample.file), "utf8");

  test("redirects a preflight over http, as is said of it", async () => {
    const [finding] = await checked(text);
    const [[status, allowOrigin]] = await answersOf(sample, text);
    expect(redirects).toContain(status);
    expect(allowOrigin).toBeUndefined();
    expect(finding?.message).toContain(`(${status})`);
  });

  test("answers it after the fix, and lets a page follow the redirect of the request", async () => {
    const [finding] = await checked(text);
    const [fix] = finding?.fixes.filter(({ intent }) => intent === "correct") ?? [];
    const after = applyEdits(text, fix?.edits ?? []);
    expect(await checked(after)).toEqual([]);
    const [preflight, sent, atHttps] = await answersOf(sample, after);
    expect(preflight).toEqual([200, "*"]);
    expect(redirects).toContain(sent[0]);
    expect(sent[1]).toBe("*");
    expect(atHttps).toEqual([200, "*"]);
  });

  test("is not fixed by the order where a list tells who is let in", async () => {
    const listed = text
      .replace(`allow_origins=["*"]`, `allow_origins=["${page}"]`)
      .replace("CORS_ALLOW_ALL_ORIGINS = True", `CORS_ALLOWED_ORIGINS = ["${page}"]`);
    const [finding] = await checked(listed);
    expect(finding?.fixes.map(({ intent }) => intent)).toEqual(["suppress"]);
    const [, , [, allowOrigin]] = await answersOf(sample, listed);
    expect(allowOrigin).toBeUndefined();
  });
});
