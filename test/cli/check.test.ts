import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../server/src/report/report.ts";
import { corslint, folderWith } from "../support/terminal.ts";

const bad = `from fastapi.middleware.cors import CORSMiddleware
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
`;
const good = bad.replace("*", "https://app.example.com");
const rule = "wildcard-origin-with-credentials";

async function json(folder: string, ...args: string[]): Promise<Report & { status: number | null }> {
  const { status, stdout, stderr } = await corslint(folder, ["check", "--format", "json", ...args]);
  expect(stderr).toBe("");
  return { status, ...JSON.parse(stdout) };
}

describe("corslint check", () => {
  test("prints findings as one JSON object", async () => {
    const folder = folderWith({ "src/main.py": bad, "src/good.py": good, "README.md": bad });
    const { status, findings, files } = await json(folder, "src", "--trusted-origin", "https://app.example.com");
    expect(status).toBe(1);
    expect(files).toEqual({ seen: 2, parsed: 2, skipped: [] });
    expect(findings).toHaveLength(1);
    const { fixes, ...finding } = findings[0]!;
    expect(finding).toEqual({
      path: "src/main.py",
      line: 2,
      column: 51,
      endLine: 2,
      endColumn: 54,
      rule,
      severity: "error",
      framework: "starlette",
      message: expect.stringContaining("any website can read this API"),
      related: [
        {
          path: "src/main.py",
          line: 2,
          column: 75,
          endLine: 2,
          endColumn: 79,
          message: "Credentials are turned on here.",
        },
      ],
    });
    expect(fixes[0]).toEqual({
      title: "Allow only https://app.example.com",
      intent: "explicit-origins",
      preferred: true,
      edits: [
        { path: "src/main.py", line: 2, column: 50, endLine: 2, endColumn: 55, newText: '["https://app.example.com"]' },
      ],
    });
  });

  test("prints findings for people, with the code and the fix", async () => {
    const { status, stdout } = await corslint(folderWith({ "main.py": bad }), ["check"]);
    expect(status).toBe(1);
    expect(stdout).toContain(`main.py:2:51 error ${rule}`);
    expect(stdout).toContain('2 | app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)');
    expect(stdout).toContain(`  | ${" ".repeat(50)}^^^\n`);
    expect(stdout).toContain("fix: Allow only the origins that you list");
    expect(stdout).toMatch(/1 error in 1 file\.\n$/);
  });

  test("says that all is well", async () => {
    const { status, stdout } = await corslint(folderWith({ "main.py": good }), ["check"]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "No CORS mistakes found in 1 file.\n" });
  });

  test("reads .corslint.json, the nearest one upwards", async () => {
    const folder = folderWith({
      ".corslint.json": JSON.stringify({ rules: { [rule]: "warning" }, trustedOrigins: ["https://a.example.com"] }),
      "main.py": bad,
      "inner/.corslint.json": JSON.stringify({ rules: { [rule]: "off" } }),
      "inner/main.py": bad,
    });
    const { status, findings } = await json(folder);
    expect(status).toBe(0);
    expect(findings.map(({ path, severity }) => `${path} ${severity}`)).toEqual(["main.py warning"]);
    expect(findings[0]?.fixes[0]?.title).toBe("Allow only https://a.example.com");
    expect((await json(folder, "--fail-on", "warning")).status).toBe(1);
  });

  test("leaves out what .gitignore and exclude name, and follows no loops", async () => {
    const folder = folderWith({
      ".git/HEAD": "",
      ".gitignore": "ignored/\n*.gen.py\n",
      "a/.gitignore": "!kept.gen.py\n",
      ".corslint.json": JSON.stringify({ exclude: ["vendor/**", "**/old.py"] }),
      "main.py": bad,
      "ignored/main.py": bad,
      "a/made.gen.py": bad,
      "a/kept.gen.py": bad,
      "vendor/lib/main.py": bad,
      "a/old.py": bad,
    });
    symlinkSync(folder, join(folder, "a/loop"));
    const paths = async (...args: string[]) => (await json(folder, ...args)).findings.map(({ path }) => path);
    expect(await paths()).toEqual(["main.py", "a/kept.gen.py"]);
    expect(await paths("a", "main.py", "./main.py")).toEqual(["a/kept.gen.py", "main.py"]);
    expect(await paths("ignored"), "a folder that is named is looked into").toEqual(["ignored/main.py"]);
    expect(await paths("a/old.py"), "a file that is named is read").toEqual(["a/old.py"]);
  });

  test("names what it cannot check and goes on", async () => {
    const folder = folderWith({
      "a.py/inside.py": bad,
      "big.py": `${bad}#${"x".repeat(1_000_000)}\n`,
      "line.py": `${bad}x = "${"x".repeat(10_001)}"\n`,
      "latin.py": Buffer.concat([Buffer.from([0x23, 0xe9, 0x0a]), Buffer.from(bad)]),
      "notes.txt": bad,
    });
    symlinkSync(join(folder, "nowhere.py"), join(folder, "link.py"));
    const { findings, files } = await json(folder, ".", "notes.txt");
    expect(findings.map(({ path, line, column }) => `${path}:${line}:${column}`)).toEqual([
      "latin.py:3:51",
      "a.py/inside.py:2:51",
    ]);
    expect(files.skipped).toEqual([
      { path: "big.py", why: "The file is larger than 1 MB and is not checked." },
      { path: "line.py", why: "Line 3 is longer than 10,000 characters; the file is not checked." },
      { path: "link.py", why: "It cannot be read (there is no such file)." },
      { path: "notes.txt", why: "It is no Python, JavaScript, TypeScript or nginx file by its name." },
    ]);
  });

  test("checks standard input", async () => {
    const folder = folderWith({});
    const { status, stdout } = await corslint(folder, ["check", "--stdin", "--stdin-filename", "x.py"], bad);
    expect(status).toBe(1);
    expect(stdout).toContain("x.py:2:51");
  });
});

describe("corslint check --fix", () => {
  test("writes the preferred fixes and says what is left", async () => {
    const folder = folderWith({ "a.py": bad, "b.py": good });
    const { status, stdout } = await corslint(folder, [
      "check",
      "--fix",
      "--trusted-origin",
      "https://app.example.com",
    ]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "No CORS mistakes found in 2 files.\n1 fixed.\n" });
    expect(readFileSync(join(folder, "a.py"), "utf8")).toBe(good);
  });

  test("writes a pattern where only subdomains are trusted", async () => {
    const folder = folderWith({ "a.py": bad });
    const { status } = await corslint(folder, ["check", "--fix", "--trusted-origin", "https://*.example.com"]);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, "a.py"), "utf8")).toContain(
      'allow_origin_regex=r"https://(?:[a-z0-9-]+\\.)+example\\.com", allow_credentials=True',
    );
  });

  test("writes no placeholder, and nothing into a file that is not UTF-8", async () => {
    const latin = Buffer.concat([Buffer.from([0x23, 0xe9, 0x0a]), Buffer.from(bad)]);
    const folder = folderWith({ "a.py": bad, "latin.py": latin });
    const without = await corslint(folder, ["check", "--fix"]);
    expect(without.status).toBe(1);
    expect(without.stdout).toContain("1 more can be fixed with --trusted-origin URL");
    const withOrigin = await corslint(folder, [
      "check",
      "--fix",
      "--trusted-origin",
      "https://app.example.com",
      "latin.py",
    ]);
    expect(withOrigin.stdout).toContain("not checked latin.py: It is not valid UTF-8");
    expect(readFileSync(join(folder, "a.py"), "utf8")).toBe(bad);
    expect(readFileSync(join(folder, "latin.py"))).toEqual(latin);
  });

  test("keeps the byte order mark and the line ends", async () => {
    const folder = folderWith({ "a.py": `\ufeff${bad.replaceAll("\n", "\r\n")}` });
    await corslint(folder, ["check", "--fix", "--trusted-origin", "https://app.example.com"]);
    expect(readFileSync(join(folder, "a.py"), "utf8")).toBe(`\ufeff${good.replaceAll("\n", "\r\n")}`);
  });
});

const wrongUse = [
  { args: [], line: "" },
  { args: ["chek"], line: 'There is no command "chek"; see corslint --help.' },
  { args: ["check", "--formt", "json"], line: "Unknown option '--formt'" },
  { args: ["check", "--format", "xml"], line: '--format takes pretty, json; "xml" is none of them.' },
  { args: ["check", "--fail-on", "fatal"], line: "--fail-on takes hint, information, warning, error" },
  { args: ["check", "nowhere"], line: "nowhere: there is no such file" },
  {
    args: ["check", "--trusted-origin", "app.example.com"],
    line: '"app.example.com" in "trustedOrigins" is no origin',
  },
  { args: ["check", "--stdin"], line: "--stdin needs --stdin-filename" },
  { args: ["check", "--stdin", "--stdin-filename", "x.txt"], line: "tells no language" },
  { args: ["rules", "nope"], line: 'There is no rule "nope"' },
];

describe("wrong use ends with 2 and one line", () => {
  test.each(wrongUse)("corslint $args", async ({ args, line }) => {
    const { status, stderr } = await corslint(folderWith({}), args);
    expect(status).toBe(2);
    expect(stderr).toContain(line);
    expect(stderr.split("\n").length).toBeLessThanOrEqual(2);
  });

  test("a broken project file", async () => {
    const folder = folderWith({ ".corslint.json": "{", "main.py": good });
    const { status, stderr } = await corslint(folder, ["check"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^corslint: .*\.corslint\.json: not valid JSON.*\n$/);
  });
});

test("corslint rules lists the rules and prints their pages", async () => {
  const folder = folderWith({});
  expect((await corslint(folder, ["rules"])).stdout).toContain(`${rule}   error`);
  const listed = JSON.parse((await corslint(folder, ["rules", "--format", "json"])).stdout);
  expect(listed).toContainEqual(expect.objectContaining({ id: rule, severity: "error" }));
  expect((await corslint(folder, ["rules", rule])).stdout).toMatch(new RegExp(`^# ${rule}\n`));
});
