import { lstatSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../server/src/report/report.ts";
import { corslint, folderWith } from "../support/terminal.ts";

const header = "add_header Access-Control-Allow-Origin https://app.example.com;";
const main = `server {\n    ${header}\n    include locations/*.conf;\n}\n`;
const dropping = "location /api/ {\n    add_header Cache-Control no-store;\n    root /srv;\n}\n";
const keeping = `location /api/ {\n    ${header}\n    add_header Cache-Control no-store;\n    root /srv;\n}\n`;

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

describe("a fix whose place is an included file", () => {
  test("is written there, whichever of the two is checked first", async () => {
    const folder = folderWith({
      "a/nginx.conf": main,
      "a/locations/api.conf": dropping,
      "b/nginx/default.conf": main,
      "b/locations/api.conf": dropping,
    });
    const { status, stdout, stderr } = await corslint(folder, ["check", "--fix", "--fail-on", "hint"]);
    expect(stderr).toBe("");
    expect(stdout).toBe("No CORS mistakes found in 4 files.\n2 fixed.\n");
    expect(status).toBe(0);
    for (const site of ["a", "b"]) expect(read(folder, `${site}/locations/api.conf`)).toBe(keeping);
    expect(read(folder, "a/nginx.conf")).toBe(main);
  });

  test("is not written where that file is not checked, and said to be there", async () => {
    const folder = folderWith({ "nginx/nginx.conf": main, "nginx/locations/api.conf": dropping });
    const { stdout } = await corslint(folder, ["check", "--fix", "nginx/nginx.conf"]);
    expect(stdout).toContain("\n0 fixed.\n1 more can be fixed in nginx/locations/api.conf, which is not checked.\n");
    expect(read(folder, "nginx/locations/api.conf")).toBe(dropping);
    const other = await corslint(folder, ["check", "--fix", "nginx/nginx.conf", "nginx/locations/api.conf"]);
    expect(other.stdout).toContain("1 fixed.\n");
    expect(read(folder, "nginx/locations/api.conf")).toBe(keeping);
  });

  test("leaves a file alone that is not valid UTF-8", async () => {
    const latin = Buffer.concat([Buffer.from([0x23, 0xe9, 0x0a]), Buffer.from(dropping)]);
    const folder = folderWith({ "nginx.conf": main, "locations/api.conf": latin });
    const { stdout } = await corslint(folder, ["check", "--fix"]);
    expect(stdout).toContain("0 fixed.\n");
    expect(stdout).toContain("1 more can be fixed in locations/api.conf, which is not valid UTF-8.\n");
    expect(readFileSync(join(folder, "locations/api.conf"))).toEqual(latin);
  });

  test("keeps its byte order mark and its line ends", async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`;
    const folder = folderWith({ "nginx.conf": main, "locations/api.conf": windows(dropping) });
    await corslint(folder, ["check", "--fix"]);
    expect(read(folder, "locations/api.conf")).toBe(windows(keeping));
  });

  test("is written once where a link leads to the file", async () => {
    const folder = folderWith({ "nginx.conf": main, "available/api.conf": dropping });
    mkdirSync(join(folder, "locations"));
    symlinkSync("../available/api.conf", join(folder, "locations/api.conf"));
    const { stdout } = await corslint(folder, ["check", "--fix"]);
    expect(stdout).toBe("No CORS mistakes found in 2 files.\n1 fixed.\n");
    expect(lstatSync(join(folder, "locations/api.conf")).isSymbolicLink()).toBe(true);
    expect(read(folder, "available/api.conf")).toBe(keeping);
  });

  test("and findings of its own are all told as the files are in the end", async () => {
    const open = "location /all/ {\n    add_header Access-Control-Allow-Origin $http_origin;\n    root /srv;\n}\n";
    const folder = folderWith({ "web/nginx.conf": main, "web/locations/a.conf": `${dropping}${open}` });
    const { stdout } = await corslint(folder, ["check", "--fix", "--format", "json", "."]);
    const { findings } = JSON.parse(stdout) as Report;
    expect(findings.map(({ path, line, rule }) => `${path}:${line} ${rule}`)).toEqual([
      "web/locations/a.conf:7 reflected-origin",
    ]);
  });
});

test("a map is mended where it is written, told from the site that uses it", async () => {
  const map = (pattern: string) => `map $http_origin $cors {\n    default "";\n    "${pattern}" $http_origin;\n}\n`;
  const site = `server {
    add_header Access-Control-Allow-Origin $cors always;
    add_header Access-Control-Allow-Credentials true always;
    add_header Vary Origin always;
    location / { proxy_pass http://b; }
}
`;
  const folder = folderWith({
    "nginx/nginx.conf": "http {\n    include /etc/nginx/conf.d/*.conf;\n    include /etc/nginx/sites-enabled/*;\n}\n",
    "nginx/conf.d/cors-map.conf": map("~^https://.*example\\.com"),
    "nginx/sites-enabled/shop": site,
  });
  const before = await corslint(folder, ["check"]);
  expect(before.stdout).toContain("nginx/sites-enabled/shop:2:44 error weak-origin-check");
  expect(before.stdout).toContain("nginx/conf.d/cors-map.conf:3:5 It is written here.");
  const { stdout } = await corslint(folder, ["check", "--fix"]);
  expect(stdout).toBe("No CORS mistakes found in 3 files.\n1 fixed.\n");
  expect(read(folder, "nginx/conf.d/cors-map.conf")).toBe(map("~^https://(?:[a-z0-9-]+\\.)*example\\.com$"));
  expect(read(folder, "nginx/sites-enabled/shop")).toBe(site);
});

test("a file that is reached by a link as well is checked once", async () => {
  const folder = folderWith({
    "sites-available/shop":
      "server {\n    add_header Access-Control-Allow-Origin $http_origin;\n    add_header Access-Control-Allow-Credentials true;\n}\n",
  });
  mkdirSync(join(folder, "sites-enabled"));
  symlinkSync("../sites-available/shop", join(folder, "sites-enabled/shop"));
  const { stdout } = await corslint(folder, ["check", "--format", "json"]);
  const { findings, files } = JSON.parse(stdout) as Report;
  expect(new Set(findings.map(({ path }) => path))).toEqual(new Set(["sites-available/shop"]));
  expect(files.seen).toBe(1);
  const enabled = await corslint(folder, ["check", "--format", "json", "sites-enabled"]);
  expect((JSON.parse(enabled.stdout) as Report).findings[0]?.path).toBe("sites-enabled/shop");
});
