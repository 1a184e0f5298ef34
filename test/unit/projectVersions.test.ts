import { describe, expect, test } from "vitest";
import { foldersAbove } from "../../server/src/project/paths.ts";
import { compareVersions } from "../../server/src/syntax/versions.ts";
import { inProject } from "../support/around.ts";

type Row = readonly [name: string, files: Readonly<Record<string, string>>, version: string | undefined, path?: string];

/** What is known of flask-cors. */
const python: readonly Row[] = [
  ["no manifest", {}, undefined],
  ["pinned", { "requirements.txt": "flask\nflask-cors==4.0.1\n" }, "4.0.1"],
  [
    "another spelling, extras, a marker",
    { "requirements.txt": `Flask_CORS[x] == 4.0.1 ; python_version > "3.8"` },
    "4.0.1",
  ],
  ["with hashes", { "requirements.txt": "flask-cors==4.0.1 \\\n    --hash=sha256:12\n" }, "4.0.1"],
  ["a range: the lowest that it allows", { "requirements.txt": "flask-cors>=4,<6  # for now" }, "4"],
  ["a compatible release", { "requirements.txt": "flask-cors~=4.0.1" }, "4.0.1"],
  ["any of one series", { "requirements.txt": "flask-cors==4.*" }, "4"],
  ["no lower bound", { "requirements.txt": "flask-cors<5" }, undefined],
  ["no version", { "requirements.txt": "flask-cors" }, undefined],
  ["an address", { "requirements.txt": "flask-cors @ https://a.example/flask-cors-4.0.1.tar.gz" }, undefined],
  ["a package whose name only begins so", { "requirements.txt": "flask-cors-extra==1.0" }, undefined],
  ["commented out", { "requirements.txt": "# flask-cors==3.0" }, undefined],
  ["two platforms: the lower one", { "requirements.txt": "flask-cors==5.0; a\nflask-cors==3.0.10; b" }, "3.0.10"],
  ["included", { "requirements.txt": "-r requirements/web.txt", "requirements/web.txt": "flask-cors==4.0.1" }, "4.0.1"],
  [
    "constrained elsewhere",
    { "requirements.txt": "flask-cors\n-c limits.txt", "limits.txt": "flask-cors==4.0.1" },
    "4.0.1",
  ],
  ["files that include each other", { "requirements.txt": "-r a.txt", "a.txt": "-r requirements.txt" }, undefined],
  ["a folder of requirements", { "requirements/base.txt": "flask-cors==4.0.1" }, "4.0.1"],
  [
    "pyproject.toml: PEP 621",
    {
      "pyproject.toml": `[project]\nname = "flask-cors"\ndependencies = [\n  "flask[async]>=2", # "x"\n  "flask-cors>=4.0.1",\n]`,
    },
    "4.0.1",
  ],
  [
    "the project's own name is no dependency",
    { "pyproject.toml": `[project]\nname = "flask-cors"\nversion = "9"` },
    undefined,
  ],
  ["extras", { "pyproject.toml": `[project.optional-dependencies]\nweb = ['flask-cors==4.0.1']` }, "4.0.1"],
  ["dependency groups", { "pyproject.toml": `[dependency-groups]\nweb = ["flask-cors==4.0.1"]` }, "4.0.1"],
  ["Poetry", { "pyproject.toml": `[tool.poetry.dependencies]\npython = "^3.11"\nflask-cors = "^4.0"` }, "4.0"],
  [
    "Poetry, as a table",
    { "pyproject.toml": `[tool.poetry.group.web.dependencies]\nFlask-Cors = { version = "~4.0", extras = ["x"] }` },
    "4.0",
  ],
  ["Poetry, a table of its own", { "pyproject.toml": `[tool.poetry.dependencies.flask-cors]\nversion = "4.0"` }, "4.0"],
  ["Pipfile", { Pipfile: `[packages]\nflask-cors = "==4.0.1"` }, "4.0.1"],
  ["Pipfile: any", { Pipfile: `[packages]\nflask-cors = "*"` }, undefined],
  [
    "poetry.lock beats the range",
    {
      "pyproject.toml": `[tool.poetry.dependencies]\nflask-cors = ">=3"`,
      "poetry.lock": `[[package]]\nname = "flask-cors"\nversion = "5.0.0"\n\n[package.dependencies]\nflask = "*"\n`,
    },
    "5.0.0",
  ],
  [
    "uv.lock",
    { "uv.lock": `version = 1\n\n[[package]]\nname = "flask-cors"\nversion = "5.0.0"\nsource = { registry = "a" }` },
    "5.0.0",
  ],
  ["pdm.lock", { "pdm.lock": `[[package]]\nname = "flask-cors"\nversion = "5.0.0"` }, "5.0.0"],
  ["Pipfile.lock", { "Pipfile.lock": `{"default": {"flask-cors": {"version": "==5.0.0"}}}` }, "5.0.0"],
  ["half-written JSON", { "Pipfile.lock": `{"default": {` }, undefined],
  [
    "the nearest manifest",
    { "requirements.txt": "flask-cors==3.0.10", "api/requirements.txt": "flask-cors==6.0.0" },
    "6.0.0",
    "api/app/main.py",
  ],
  [
    "the nearest one that names it",
    { "requirements.txt": "flask-cors==3.0.10", "api/pyproject.toml": "[tool.ruff]\nline-length = 100" },
    "3.0.10",
    "api/app/main.py",
  ],
  ["a manifest elsewhere", { "other/requirements.txt": "flask-cors==3.0.10" }, undefined, "api/main.py"],
];

/** What is known of @koa/cors. */
const javascript: readonly Row[] = [
  ["exact", { "package.json": `{"dependencies": {"@koa/cors": "5.0.0"}}` }, "5.0.0"],
  ["a caret", { "package.json": `{"devDependencies": {"@koa/cors": "^4.1"}}` }, "4.1"],
  ["a series", { "package.json": `{"dependencies": {"@koa/cors": "4.x"}}` }, "4"],
  ["alternatives: the lowest", { "package.json": `{"dependencies": {"@koa/cors": "^5.0.0 || ^4.0.0"}}` }, "4.0.0"],
  ["a span", { "package.json": `{"dependencies": {"@koa/cors": "4.0.0 - 6.0.0"}}` }, "4.0.0"],
  ["an alias", { "package.json": `{"dependencies": {"@koa/cors": "npm:@other/cors@3.1.0"}}` }, "3.1.0"],
  ["of the workspace", { "package.json": `{"dependencies": {"@koa/cors": "workspace:^4.0.0"}}` }, "4.0.0"],
  ["the latest", { "package.json": `{"dependencies": {"@koa/cors": "latest"}}` }, undefined],
  [
    "an address",
    { "package.json": `{"dependencies": {"@koa/cors": "git+https://a.example/cors.git#v4.0.0"}}` },
    undefined,
  ],
  ["half-written", { "package.json": `{"dependencies": {"@koa/cors": "5` }, undefined],
  [
    "the lock file beats the range",
    {
      "package.json": `{"dependencies": {"@koa/cors": ">=3"}}`,
      "package-lock.json": `{"packages": {"": {}, "node_modules/@koa/cors": {"version": "5.0.0"}, "node_modules/a/node_modules/@koa/cors": {"version": "2.0.0"}}}`,
    },
    "5.0.0",
  ],
  ["an old lock file", { "package-lock.json": `{"dependencies": {"@koa/cors": {"version": "3.4.3"}}}` }, "3.4.3"],
  [
    "yarn.lock",
    { "yarn.lock": `"@koa/cors@^5.0.0", "@koa/cors@^5.0.1":\n  version "5.0.1"\n  resolved "x"\n` },
    "5.0.1",
  ],
  [
    "yarn.lock, newer",
    { "yarn.lock": `"@koa/cors@npm:^5.0.0":\n  version: 5.0.1\n  resolution: "@koa/cors@npm:5.0.1"\n` },
    "5.0.1",
  ],
  [
    "pnpm-lock.yaml",
    {
      "pnpm-lock.yaml": `packages:\n\n  '@koa/cors@5.0.1':\n    resolution: {}\n\nsnapshots:\n\n  '@koa/cors@5.0.1(koa@2.0.0)':\n    dependencies:\n      vary: 1.1.2\n`,
    },
    "5.0.1",
  ],
  [
    "pnpm-lock.yaml, older",
    { "pnpm-lock.yaml": `packages:\n\n  /@koa/cors@5.0.1:\n    dev: false\n  /koa/2.0.0:\n` },
    "5.0.1",
  ],
  [
    "a workspace's lock file lies at its top",
    {
      "packages/api/package.json": `{"dependencies": {"@koa/cors": "^4.0.0"}}`,
      "package-lock.json": `{"packages": {"node_modules/@koa/cors": {"version": "4.0.3"}}}`,
    },
    "4.0.3",
    "packages/api/src/main.js",
  ],
];

function named(rows: readonly Row[], usual: string) {
  return rows.map(([name, files, version, path = usual]) => ({ name, files, version, path }));
}

describe("the version of a package", () => {
  test.each(named(python, "main.py"))("Python: $name", ({ files, version, path }) => {
    expect(inProject({ files, path }, "python", (project) => project.versionOf("flask-cors"))).toBe(version);
  });

  test.each(named(javascript, "main.js"))("JavaScript: $name", ({ files, version, path }) => {
    expect(inProject({ files, path }, "javascript", (project) => project.versionOf("@koa/cors"))).toBe(version);
  });
});

test.each<[string, "<" | "=" | ">", string]>([
  ["4.0.1", "<", "4.0.10"],
  ["4", "=", "4.0.0"],
  ["v5.0", ">", "4.9.9"],
  ["1.0.0rc1", "=", "1.0.0"],
])("version %s %s %s", (a, relation, b) => {
  expect(["<", "=", ">"][Math.sign(compareVersions(a, b)) + 1]).toBe(relation);
});

test.each<[string, string[]]>([
  ["/a/b/main.py", ["/a/b", "/a", ""]],
  ["file:///a/b%20c/main.py", ["file:///a/b%20c", "file:///a", "file://"]],
  ["vscode-vfs://github/shop/main.py", ["vscode-vfs://github/shop", "vscode-vfs://github"]],
  ["C:/a/main.py", ["C:/a", "C:"]],
  ["/main.py", [""]],
  ["untitled:Untitled-1", []],
  ["main.py", []],
])("the folders above %s", (path, folders) => {
  expect(foldersAbove(path)).toEqual(folders);
});
