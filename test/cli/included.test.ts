import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../../server/src/report/report.ts";
import { corslint, folderWith } from "../support/terminal.ts";

const open = `server {
    add_header Access-Control-Allow-Origin $http_origin always;
    add_header Access-Control-Allow-Credentials true always;
    root /srv;
}
`;
const files = {
  ".git/HEAD": "",
  ".gitignore": "web/sites/local\n",
  ".corslint.json": JSON.stringify({ exclude: ["**/old"] }),
  "web/nginx.conf": "http {\n    include sites/*;\n    include ../elsewhere/*;\n}\n",
  "web/sites/shop": open,
  "web/sites/local": open,
  "web/sites/old": open,
  "web/sites/more": "include parts/inner.inc;\n",
  "web/parts/inner.inc": open,
  "web/parts/unused.inc": open,
  "elsewhere/other": open,
};

async function paths(folder: string, ...args: string[]): Promise<string[]> {
  const { stdout, stderr } = await corslint(folder, ["check", "--format", "json", ...args]);
  expect(stderr).toBe("");
  const { findings }: Report = JSON.parse(stdout);
  return [...new Set(findings.map(({ path }) => path))].sort();
}

test("what nginx.conf includes is checked whatever its name, in the folders that are checked", async () => {
  const folder = folderWith(files);
  expect(await paths(folder)).toEqual(["elsewhere/other", "web/parts/inner.inc", "web/sites/shop"]);
  expect(await paths(folder, "web")).toEqual(["web/parts/inner.inc", "web/sites/shop"]);
  expect(await paths(join(folder, "web"))).toEqual(["parts/inner.inc", "sites/shop"]);
  expect(await paths(folder, "web/nginx.conf")).toEqual([]);
});

test("and mended", async () => {
  const folder = folderWith(files);
  await corslint(folder, ["check", "--fix", "--trusted-origin", "https://app.example.com"]);
  expect(readFileSync(join(folder, "web/sites/shop"), "utf8")).toContain("https://app.example.com");
  expect(readFileSync(join(folder, "web/sites/local"), "utf8")).toBe(open);
  expect(await paths(folder)).toEqual([]);
});
