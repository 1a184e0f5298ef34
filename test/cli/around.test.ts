import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../../server/src/report/report.ts";
import { corslint, folderWith } from "../support/terminal.ts";

const rule = "wildcard-origin-with-credentials";

function program(imports: string): string {
  return `from fastapi.middleware.cors import CORSMiddleware
${imports}
app.add_middleware(CORSMiddleware, allow_credentials=True, allow_origins=ORIGINS)
`;
}

async function findings(folder: string, ...args: string[]): Promise<string[]> {
  const { stdout, stderr } = await corslint(folder, ["check", "--format", "json", ...args]);
  expect(stderr).toBe("");
  const report: Report = JSON.parse(stdout);
  return report.findings.map(({ path, line, rule }) => `${path}:${line} ${rule}`);
}

test("a workspace of 500 files takes its settings from each other", async () => {
  const files: Record<string, string> = { "shop/__init__.py": "", "shop/core/__init__.py": "" };
  const expected: string[] = [];
  for (let n = 0; n < 100; n++) {
    const isOpen = n % 3 === 0;
    const name = `area${String(n).padStart(3, "0")}`;
    files[`shop/core/${name}.py`] = `HOST = "example.com"\nORIGINS = ${isOpen ? `["*"]` : `[f"https://{HOST}"]`}\n`;
    files[`shop/${name}/__init__.py`] = "";
    files[`shop/${name}/settings.py`] = `from shop.core.${name} import ORIGINS\n`;
    files[`shop/${name}/app.py`] = program("from .settings import ORIGINS");
    files[`shop/${name}/admin.py`] = program(`from shop.${name}.settings import ORIGINS`);
    if (isOpen) expected.push(`shop/${name}/admin.py:3 ${rule}`, `shop/${name}/app.py:3 ${rule}`);
  }
  expect(Object.keys(files)).toHaveLength(502);
  const folder = folderWith(files);
  expect(await findings(folder, "shop")).toEqual(expected);
});

test("files above the checked folder count, too", async () => {
  const folder = folderWith({ "config.py": `ORIGINS = ["*"]\n`, "api/main.py": program("from config import ORIGINS") });
  expect(await findings(join(folder, "api"))).toEqual([`main.py:3 ${rule}`]);
  expect(await findings(folder, "api/main.py")).toEqual([`api/main.py:3 ${rule}`]);
});

test("a file of another language of the same family is parsed, too", async () => {
  const folder = folderWith({
    "server.js": `import cors from "cors";
import { origins } from "./config";
app.use(cors({ credentials: true, origin: origins }));
`,
    "config.ts": `export const origins: RegExp = /.*/;\n`,
  });
  expect((await findings(folder, "server.js")).map((one) => one.split(" ")[0])).toEqual(["server.js:3"]);
});

test("a fix leaves the other file alone", async () => {
  const config = `ORIGINS = ["*"]\n`;
  const folder = folderWith({ "config.py": config, "main.py": program("from config import ORIGINS") });
  await corslint(folder, ["check", "--fix", "--trusted-origin", "https://app.example.com"]);
  expect(readFileSync(join(folder, "config.py"), "utf8")).toBe(config);
  expect(readFileSync(join(folder, "main.py"), "utf8")).toContain(`allow_origins=["https://app.example.com"]`);
  expect(await findings(folder)).toEqual([]);
});
