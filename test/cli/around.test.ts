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

test("a function of another file has its finding where it is called, and a fix there", async () => {
  const cors = `from fastapi.middleware.cors import CORSMiddleware
def setup_cors(app, origins):
    app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)
`;
  const main = (origins: string) => `from shop.cors import setup_cors\nsetup_cors(app, ${origins})\n`;
  const folder = folderWith({ "shop/__init__.py": "", "shop/cors.py": cors, "main.py": main(`["*"]`) });
  expect(await findings(folder)).toEqual([`main.py:2 ${rule}`]);
  await corslint(folder, ["check", "--fix", "--trusted-origin", "https://app.example.com"]);
  expect(readFileSync(join(folder, "main.py"), "utf8")).toBe(main(`["https://app.example.com"]`));
  expect(readFileSync(join(folder, "shop/cors.py"), "utf8")).toBe(cors);
});

test("a fix leaves the other file alone", async () => {
  const config = `ORIGINS = ["*"]\n`;
  const folder = folderWith({ "config.py": config, "main.py": program("from config import ORIGINS") });
  await corslint(folder, ["check", "--fix", "--trusted-origin", "https://app.example.com"]);
  expect(readFileSync(join(folder, "config.py"), "utf8")).toBe(config);
  expect(readFileSync(join(folder, "main.py"), "utf8")).toContain(`allow_origins=["https://app.example.com"]`);
  expect(await findings(folder)).toEqual([]);
});

test("a configuration of nginx includes a folder of 1,000 files, in the order of their names", async () => {
  const files: Record<string, string> = {};
  for (let n = 0; n < 1000; n++) {
    files[`nginx/parts/${String(n).padStart(4, "0")}`] =
      `set $cors https://${n === 999 ? "last" : "other"}.example.com;\n`;
  }
  const text = `server {
    include parts/*;
    add_header Access-Control-Allow-Origin $cors always;
    location / { proxy_pass http://backend; }
}
`;
  const folder = folderWith({ ...files, "nginx/nginx.conf": text });
  expect(await findings(folder, "nginx/nginx.conf")).toEqual([]);
  const reads = async (origin: string) => {
    const args = ["simulate", "--format", "json", "--origin", origin, "nginx/nginx.conf"];
    const { stdout, stderr } = await corslint(folder, args);
    expect(stderr).toBe("");
    return JSON.parse(stdout).results[0].reads;
  };
  expect(await reads("https://last.example.com")).toBe("without-credentials");
  expect(await reads("https://other.example.com")).toBe("blocked");
});

test("1,000 sites that nginx.conf includes are checked each by itself, and once", async () => {
  const files: Record<string, string> = { "nginx.conf": "http {\n    include sites-enabled/*;\n}\n" };
  const site = (headers: string) => `server {\n    location / {\n${headers}        root /srv;\n    }\n}\n`;
  const open = `        add_header Access-Control-Allow-Origin $http_origin;
        add_header Access-Control-Allow-Credentials true;
`;
  for (let n = 0; n < 1000; n++) files[`sites-enabled/site${n}`] = site(n === 500 ? open : "");
  const found = await findings(folderWith(files));
  expect(new Set(found.map((one) => one.split(":")[0]))).toEqual(new Set(["sites-enabled/site500"]));
  expect(found).toContain("sites-enabled/site500:3 reflected-origin-with-credentials");
});

test("what lies in another file is told by a path like that of the file itself", async () => {
  const folder = folderWith({
    "web/nginx/nginx.conf": `server {
    add_header Access-Control-Allow-Origin https://app.example.com;
    include locations/*.conf;
}
`,
    "web/nginx/locations/api.conf": "location /api/ {\n    add_header Cache-Control no-store;\n    root /srv;\n}\n",
  });
  const { stdout } = await corslint(join(folder, "web"), ["check", "--format", "json", "../web/nginx/nginx.conf"]);
  const [finding] = (JSON.parse(stdout) as Report).findings;
  expect(finding?.related.map(({ path, line }) => `${path}:${line}`)).toEqual([
    "../web/nginx/nginx.conf:2",
    "../web/nginx/locations/api.conf:2",
  ]);
  expect(finding?.fixes[0]?.edits.map(({ path, line }) => `${path}:${line}`)).toEqual([
    "../web/nginx/locations/api.conf:2",
  ]);
  const before = readFileSync(join(folder, "web/nginx/nginx.conf"), "utf8");
  await corslint(folder, ["check", "--fix", "web/nginx/nginx.conf"]);
  expect(readFileSync(join(folder, "web/nginx/nginx.conf"), "utf8")).toBe(before);
});

test("an app of the workspace that nginx passes requests on to is asked what it sends", async () => {
  const folder = folderWith({
    "package.json": "{}",
    "api/server.js": `import express from "express";
import cors from "cors";
const app = express();
app.use(cors({ origin: "https://app.example.com" }));
app.listen(process.env.PORT || 3000);
`,
    "nginx/nginx.conf": `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
  });
  expect(await findings(folder, "nginx/nginx.conf")).toEqual(["nginx/nginx.conf:3 nginx-upstream-duplicate"]);
  await corslint(folder, ["check", "--fix", "nginx/nginx.conf"]);
  expect(await findings(folder)).toEqual([]);
  const text = readFileSync(join(folder, "nginx/nginx.conf"), "utf8");
  expect(text).toContain("        proxy_hide_header Access-Control-Allow-Origin;\n        proxy_pass");
});
