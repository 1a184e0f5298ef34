import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { corslint, folderWith } from "../support/terminal.ts";

const site = `server {
    include conf.d/cors.conf;
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        root /srv;
    }
}
`;
const files = {
  "web/nginx.conf": "http {\n    include a.conf;\n    include sites/*;\n}\n",
  "web/a.conf": "include b.conf; # cors\n",
  "web/b.conf": "include a.conf;\n",
  "web/sites/one.conf": site,
  "web/sites/two.conf": `\n${site}`,
};
const missing =
  "`conf.d/cors.conf` is not found in this workspace: what it sets is not known, and nginx does not start without it.";
const circle = "`a.conf` and `b.conf` include each other: nginx opens them again and again until it fails.";

test("check says once what is missing and what goes in a circle, beside the report", async () => {
  const folder = folderWith(files);
  const { status, stdout, stderr } = await corslint(folder, ["check", "--format", "json"]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).findings).toEqual([]);
  expect(stderr.split("\n").sort()).toEqual([
    "",
    `note: web/a.conf:1: ${circle}`,
    `note: web/sites/one.conf:2: ${missing} (1 other file likewise)`,
  ]);
});

test("it names files as the user would", async () => {
  const { stderr } = await corslint(join(folderWith(files), "web/sites"), ["check", "../nginx.conf"]);
  expect(stderr).toContain(`note: ../a.conf:1: ${circle}\n`);
  expect(stderr).toContain(`note: ../sites/one.conf:2: ${missing} (1 other file likewise)\n`);
});

test("a link to a file is no other file", async () => {
  const folder = folderWith({ "nginx.conf": "http {\n    include sites-enabled/*;\n}\n", "sites-available/a": site });
  symlinkSync("sites-available", join(folder, "sites-enabled"));
  expect((await corslint(folder, ["check"])).stderr).toBe(`note: sites-enabled/a:2: ${missing}\n`);
});

test("simulate says the same", async () => {
  const folder = folderWith(files);
  const args = ["simulate", "--origin", "https://app.example.com"];
  expect((await corslint(folder, [...args, "web/sites/one.conf"])).stderr).toBe(
    `note: web/sites/one.conf:2: ${missing}\n`,
  );
});
