import { describe, expect, test } from "vitest";
import { readData } from "../../server/src/project/manifests/data.ts";
import { moduleOf } from "../../server/src/syntax/javascript/modules/paths.ts";
import { sourceOf } from "../../server/src/syntax/source.ts";
import { inProject } from "../support/around.ts";
import { check } from "../support/checking.ts";
import { parsers } from "../support/grammars.ts";

for (const grammar of ["javascript", "typescript", "tsx"] as const) await parsers.load(grammar);

type Files = Readonly<Record<string, unknown>>;

/** The file of a project that a specifier in one of its files stands for, by its path from the top of the project. */
function placeOf(path: string, specifier: string, files: Files): string | undefined {
  const texts = Object.entries(files).map(([name, text]) => [
    name,
    typeof text === "string" ? text : JSON.stringify(text),
  ]);
  const tree = parsers.parse("typescript", "");
  if (!tree) throw new Error("The source took too long to parse.");
  return inProject(
    { path, files: Object.fromEntries(texts) },
    "javascript",
    (project) => moduleOf(sourceOf(`/project/${path}`, "typescript", "", tree.rootNode, project), specifier)?.path,
  )?.replace("/project/", "");
}

interface Row {
  readonly name: string;
  /** The file that imports; `src/app.ts` where nothing is said. */
  readonly path?: string;
  readonly specifier: string;
  readonly files: Files;
  readonly place: string | undefined;
}

const cors = "export const origins = [];";

const typescript: readonly Row[] = [
  {
    name: "paths with baseUrl",
    specifier: "@/config/cors",
    files: {
      "tsconfig.json": { compilerOptions: { baseUrl: ".", paths: { "@/*": ["./source/*"] } } },
      "source/config/cors.ts": cors,
    },
    place: "source/config/cors.ts",
  },
  {
    name: "paths without baseUrl count from their own folder",
    path: "apps/api/src/app.ts",
    specifier: "~/cors",
    files: {
      "apps/api/tsconfig.json": { compilerOptions: { paths: { "~/*": ["lib/*"] } } },
      "apps/api/lib/cors.ts": cors,
    },
    place: "apps/api/lib/cors.ts",
  },
  {
    name: "comments and commas at the end, with a byte order mark",
    specifier: "#cfg/cors",
    files: {
      "tsconfig.json":
        '\ufeff{\n  // where things lie\n  "compilerOptions": {\n    "baseUrl": "./", /* the top */\n    "paths": { "#cfg/*": ["config/*",], },\n  },\n}\n',
      "config/cors.ts": cors,
    },
    place: "config/cors.ts",
  },
  {
    name: "a pattern that stands for one module",
    specifier: "cors-config",
    files: {
      "tsconfig.json": { compilerOptions: { paths: { "cors-config": ["./conf/cors.ts"] } } },
      "conf/cors.ts": cors,
    },
    place: "conf/cors.ts",
  },
  {
    name: "the longest pattern counts, and of its targets the first that is there",
    specifier: "@app/config/cors",
    files: {
      "tsconfig.json": { compilerOptions: { paths: { "@app/*": ["a/*"], "@app/config/*": ["gone/*", "b/*"] } } },
      "a/config/cors.ts": cors,
      "b/cors.ts": cors,
    },
    place: "b/cors.ts",
  },
  {
    name: "text behind the star",
    specifier: "@cors/config",
    files: {
      "tsconfig.json": { compilerOptions: { paths: { "@*/config": ["config/*"] } } },
      "config/cors/index.ts": cors,
    },
    place: "config/cors/index.ts",
  },
  {
    name: "extends, whose paths count from where they are written",
    path: "apps/api/src/app.ts",
    specifier: "@acme/cors",
    files: {
      "apps/api/tsconfig.json": { extends: "../../tsconfig.base", compilerOptions: { strict: true } },
      "tsconfig.base.json": { compilerOptions: { paths: { "@acme/*": ["libs/*/src"] } } },
      "libs/cors/src/index.ts": cors,
    },
    place: "libs/cors/src/index.ts",
  },
  {
    name: "extends a list, of which the last counts",
    specifier: "@/cors",
    files: {
      "tsconfig.json": { extends: ["./a.json", "./b.json"] },
      "a.json": { compilerOptions: { paths: { "@/*": ["a/*"] } } },
      "b.json": { compilerOptions: { paths: { "@/*": ["b/*"] } } },
      "a/cors.ts": cors,
      "b/cors.ts": cors,
    },
    place: "b/cors.ts",
  },
  {
    name: "extends a package",
    specifier: "@/cors",
    files: {
      "tsconfig.json": { extends: "@acme/tsconfig/node.json" },
      "node_modules/@acme/tsconfig/node.json": { compilerOptions: { paths: { "@/*": [`$\{configDir}/code/*`] } } },
      "code/cors.ts": cors,
    },
    place: "code/cors.ts",
  },
  {
    name: "a circle of extends",
    specifier: "@/cors",
    files: { "tsconfig.json": { extends: "./tsconfig.json" }, "src/cors.ts": cors },
    place: "src/cors.ts",
  },
  {
    name: "references, where the settings are nothing else (the template of Vite)",
    specifier: "@/cors",
    files: {
      "tsconfig.json": { files: [], references: [{ path: "./tsconfig.node.json" }, { path: "./tsconfig.app.json" }] },
      "tsconfig.node.json": { compilerOptions: {} },
      "tsconfig.app.json": { compilerOptions: { baseUrl: ".", paths: { "@/*": ["./web/*"] } } },
      "web/cors.ts": cors,
    },
    place: "web/cors.ts",
  },
  {
    name: "jsconfig.json",
    path: "src/app.js",
    specifier: "config/cors",
    files: { "jsconfig.json": { compilerOptions: { baseUrl: "src" } }, "src/config/cors.js": cors },
    place: "src/config/cors.js",
  },
  {
    name: "the nearest settings count",
    path: "api/src/app.ts",
    specifier: "@/cors",
    files: {
      "tsconfig.json": { compilerOptions: { paths: { "@/*": ["./*"] } } },
      "api/tsconfig.json": { compilerOptions: { paths: { "@/*": ["./src/*"] } } },
      "cors.ts": cors,
      "api/src/cors.ts": cors,
    },
    place: "api/src/cors.ts",
  },
  {
    name: "a package of that name is no file beside baseUrl",
    specifier: "cors",
    files: {
      "tsconfig.json": { compilerOptions: { baseUrl: "src" } },
      "package.json": { dependencies: { cors: "^2.8.5" } },
      "src/cors.ts": cors,
    },
    place: undefined,
  },
  {
    name: "paths that lead nowhere end the search",
    specifier: "@/cors",
    files: { "tsconfig.json": { compilerOptions: { paths: { "@/*": ["gone/*"] } } }, "src/cors.ts": cors },
    place: undefined,
  },
  {
    name: "half-written settings",
    specifier: "@/cors",
    files: { "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["code/*"] }', "code/cors.ts": cors },
    place: "code/cors.ts",
  },
  {
    name: "settings that are none",
    specifier: "@/cors",
    files: { "tsconfig.json": '["x"]', "src/cors.ts": cors },
    place: "src/cors.ts",
  },
];

const packages: readonly Row[] = [
  {
    name: "imports of the own package",
    specifier: "#config",
    files: { "package.json": { imports: { "#config": "./conf/cors.js" } }, "conf/cors.js": cors },
    place: "conf/cors.js",
  },
  {
    name: "imports by a pattern, compiled from TypeScript",
    specifier: "#config/cors.js",
    files: { "package.json": { imports: { "#config/*": "./dist/config/*" } }, "src/config/cors.ts": cors },
    place: "src/config/cors.ts",
  },
  {
    name: "imports under conditions",
    specifier: "#config",
    files: {
      "package.json": { imports: { "#config": { types: "./a.d.ts", browser: "./b.js", node: { default: "./c.js" } } } },
      "a.d.ts": cors,
      "b.js": cors,
      "c.js": cors,
    },
    place: "c.js",
  },
  {
    name: "imports of the nearest package only",
    path: "api/src/app.js",
    specifier: "#config",
    files: { "package.json": { imports: { "#config": "./c.js" } }, "api/package.json": {}, "c.js": cors },
    place: undefined,
  },
  {
    name: "a package of the repository, by its main",
    path: "apps/api/app.ts",
    specifier: "@acme/config",
    files: {
      "package.json": { workspaces: ["apps/*", "packages/*"] },
      "packages/config/package.json": { name: "@acme/config", main: "./dist/index.js" },
      "packages/config/src/index.ts": cors,
    },
    place: "packages/config/src/index.ts",
  },
  {
    name: "a module of it, by exports",
    path: "apps/api/app.ts",
    specifier: "@acme/config/cors",
    files: {
      "package.json": { workspaces: { packages: ["packages/**"] } },
      "packages/shared/config/package.json": { name: "@acme/config", exports: { ".": "./a.ts", "./*": "./src/*.ts" } },
      "packages/shared/config/src/cors.ts": cors,
    },
    place: "packages/shared/config/src/cors.ts",
  },
  {
    name: "exports that are one target",
    path: "apps/api/app.ts",
    specifier: "config",
    files: {
      "package.json": { workspaces: ["./packages/config"] },
      "packages/config/package.json": { name: "config", exports: { import: "./cors.mjs", types: "./cors.d.ts" } },
      "packages/config/cors.mjs": cors,
    },
    place: "packages/config/cors.mjs",
  },
  {
    name: "what exports does not name is not there",
    path: "apps/api/app.ts",
    specifier: "config/cors",
    files: {
      "package.json": { workspaces: ["packages/*"] },
      "packages/config/package.json": { name: "config", exports: "./index.js" },
      "packages/config/cors.js": cors,
    },
    place: undefined,
  },
  {
    name: "pnpm's workspaces",
    path: "apps/api/app.ts",
    specifier: "@acme/config/cors",
    files: {
      "pnpm-workspace.yaml":
        "packages:\n  # all of them\n  - \"apps/*\"\n  - libs/c*\n  - '!**/test/**'\ncatalog:\n  - x\n",
      "libs/config/package.json": { name: "@acme/config" },
      "libs/config/cors.ts": cors,
    },
    place: "libs/config/cors.ts",
  },
  {
    name: "no package of the repository",
    path: "apps/api/app.ts",
    specifier: "cors",
    files: { "package.json": { workspaces: ["apps/*"] }, "node_modules/cors/index.js": cors },
    place: undefined,
  },
];

const written: readonly Row[] = [
  {
    name: "a name with .js that means .ts",
    specifier: "./cors.js",
    files: { "src/cors.ts": cors },
    place: "src/cors.ts",
  },
  {
    name: "a name with .js that means .tsx",
    specifier: "./cors.js",
    files: { "src/cors.tsx": cors },
    place: "src/cors.tsx",
  },
  {
    name: "a name with .mjs that means .mts",
    specifier: "./cors.mjs",
    files: { "src/cors.mts": cors },
    place: "src/cors.mts",
  },
  {
    name: "a name with .cjs that means .cts",
    specifier: "./cors.cjs",
    files: { "src/cors.cts": cors },
    place: "src/cors.cts",
  },
  {
    name: "a name with a dot",
    specifier: "./cors.config",
    files: { "src/cors.config.ts": cors },
    place: "src/cors.config.ts",
  },
  {
    name: "the index of a folder",
    specifier: "./cors",
    files: { "src/cors/index.mjs": cors },
    place: "src/cors/index.mjs",
  },
  { name: "the index of the own folder", specifier: ".", files: { "src/index.ts": cors }, place: "src/index.ts" },
  { name: "the index of the folder above", specifier: "..", files: { "index.ts": cors }, place: "index.ts" },
  { name: "no address", specifier: "https://esm.sh/cors", files: { "src/cors.ts": cors }, place: undefined },
  { name: "no module of node", specifier: "node:fs", files: { "src/fs.ts": cors }, place: undefined },
  {
    name: "@/ without settings",
    specifier: "@/config/cors",
    files: { "package.json": {}, "config/cors.ts": cors },
    place: "config/cors.ts",
  },
  {
    name: "~/ in a project of Nuxt",
    path: "server/api/a.ts",
    specifier: "~/config/cors",
    files: { "package.json": {}, "app/config/cors.ts": cors },
    place: "app/config/cors.ts",
  },
  {
    name: "$lib of SvelteKit",
    path: "src/routes/+server.ts",
    specifier: "$lib/cors",
    files: { "package.json": {}, "src/lib/cors.ts": cors },
    place: "src/lib/cors.ts",
  },
];

describe("where a module lies", () => {
  test.each(typescript)("by tsconfig.json: $name", ({ path = "src/app.ts", specifier, files, place }) => {
    expect(placeOf(path, specifier, files)).toBe(place);
  });
  test.each(packages)("by package.json: $name", ({ path = "src/app.ts", specifier, files, place }) => {
    expect(placeOf(path, specifier, files)).toBe(place);
  });
  test.each(written)("as it is written: $name", ({ path = "src/app.ts", specifier, files, place }) => {
    expect(placeOf(path, specifier, files)).toBe(place);
  });
});

test("settings that cannot be read are none", () => {
  expect(readData("/a/tsconfig.json", "")).toBeUndefined();
  expect(readData("/a/pnpm-workspace.yaml", "packages: []\n")).toEqual({ packages: [] });
});

/** How the allow-list of `cors` is imported, the files of the project, and the rule that speaks of it. */
const policies: readonly {
  readonly name: string;
  readonly importing: string;
  readonly files: Files;
  readonly rules: string[];
}[] = [
  {
    name: "an alias of tsconfig.json",
    importing: 'import { origins } from "@/config/cors";',
    files: {
      "tsconfig.json": '{ "compilerOptions": { "baseUrl": "src", "paths": { "@/*": ["*"], } } } // all',
      "src/config/cors.ts": 'export { origins } from "~/other";',
      "src/other.ts": 'export const origins = ["null"];',
    },
    rules: ["null-origin"],
  },
  {
    name: "a reflection behind two aliases",
    importing: 'import { origins } from "@/config/cors";',
    files: {
      "tsconfig.json": { compilerOptions: { baseUrl: "src", paths: { "@/*": ["*"], "~/*": ["lib/*"] } } },
      "src/config/cors.ts": 'export { decide as origins } from "~/other";',
      "src/lib/other.ts": "export const decide = (origin: string, callback: Done) => callback(null, true);",
    },
    rules: ["reflected-origin-with-credentials"],
  },
  {
    name: "a pattern of another package",
    importing: 'import { origins } from "@acme/config";',
    files: {
      "package.json": { workspaces: ["packages/*"], dependencies: { cors: "2.8.5" } },
      "packages/config/package.json": { name: "@acme/config", exports: "./src/index.ts" },
      "packages/config/src/index.ts": "export const origins = [/example\\.com$/];",
    },
    rules: ["weak-origin-check"],
  },
  {
    name: "a list of a JSON file",
    importing: 'import origins from "../config/origins.json" with { type: "json" };',
    files: { "config/origins.json": ["https://app.example.com", "null"] },
    rules: ["null-origin"],
  },
  {
    name: "what CommonJS exports in another way under a condition",
    importing: 'const { origins } = require("../config/cors");',
    files: {
      "config/cors.js": 'exports.origins = true;\nif (production) exports.origins = ["https://app.example.com"];',
    },
    rules: [],
  },
  {
    name: "what is added to an export behind it",
    importing: 'const { origins } = require("../config/cors");',
    files: {
      "config/cors.js":
        'module.exports = { origins: ["https://app.example.com"] };\nmodule.exports.origins = ["null"];',
    },
    rules: ["null-origin"],
  },
  {
    name: "a JSON file that is required, with an alias",
    importing: 'const { cors: { origins } } = require("#config/cors.json");',
    files: {
      "package.json": { imports: { "#config/*": "./conf/*" } },
      "conf/cors.json": '{ "cors": { "origins": "*" } }',
    },
    rules: ["wildcard-origin-with-credentials"],
  },
];

test.each(policies)("what a policy imports is followed: $name", async ({ importing, files, rules }) => {
  const texts = Object.entries(files).map(([name, text]) => [
    name,
    typeof text === "string" ? text : JSON.stringify(text),
  ]);
  const text = `import cors from "cors";\n${importing}\napp.use(cors({ origin: origins, credentials: true }));\n`;
  const around = { path: "src/app.ts", files: Object.fromEntries(texts) };
  const { findings } = await check(text, "typescript", {}, around);
  expect(findings.map(({ rule }) => rule)).toEqual(rules);
});
