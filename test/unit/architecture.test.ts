import { posix } from "node:path";
import { describe, expect, test } from "vitest";

const { dirname, join, relative } = posix;

/** Which folders of `server/src` a folder may import from: the data flows one way, from the text to the two shells. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  policy: [],
  origins: ["policy"],
  protocol: ["policy"],
  syntax: ["policy"],
  project: ["syntax"],
  frameworks: ["policy", "origins", "syntax"],
  rules: ["policy", "origins", "protocol", "frameworks/adapter.ts", "frameworks/change.ts", "syntax/language.ts"],
  fixes: ["policy", "syntax", "frameworks", "rules"],
  config: ["rules"],
  engine: ["policy", "origins", "protocol", "syntax", "frameworks", "rules", "fixes", "config"],
  report: ["policy", "rules", "fixes", "engine"],
  cli: [
    "policy",
    "origins",
    "protocol",
    "syntax",
    "project",
    "frameworks",
    "rules",
    "fixes",
    "config",
    "engine",
    "report",
  ],
  lsp: ["policy", "origins", "syntax", "project", "frameworks", "rules", "fixes", "config", "engine"],
  hosts: ["policy", "origins", "protocol", "syntax", "project", "rules", "config", "engine", "report", "cli", "lsp"],
};

/** Which places may import a library; all others may not. */
const libraries: readonly { readonly library: RegExp; readonly places: readonly string[] }[] = [
  { library: /^web-tree-sitter$/, places: ["server/src/syntax/", "server/src/frameworks/"] },
  { library: /^(?:refa|@eslint-community\/regexpp)$/, places: ["server/src/origins/"] },
  { library: /^vscode-languageserver(?:\/|$)/, places: ["server/src/lsp/", "server/src/hosts/"] },
  { library: /^vscode-languageserver\/(?:node|browser)/, places: ["server/src/hosts/"] },
  {
    library: /^vscode-languageclient\/(?:node|browser)/,
    places: ["client/src/main.node.ts", "client/src/main.browser.ts"],
  },
  { library: /^(?:vscode|vscode-languageclient.*)$/, places: ["client/src/"] },
  { library: /^node:/, places: ["server/src/hosts/", "client/src/main.node.ts"] },
];

const sources = import.meta.glob<string>("../../{client,server}/src/**/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});
const files = Object.entries(sources).map(([path, text]) => ({ path: path.replace("../../", ""), text }));

const imports = files.flatMap(({ path, text }) =>
  [...text.matchAll(/^(?:import|export)\b[^"';]*?["']([^"']+)["'];?$|\bimport\(["']([^"']+)["']\)/gm)].map((match) => ({
    path,
    target: match[1] ?? match[2] ?? "",
  })),
);

describe("imports", () => {
  test("go one way between the folders of the server", () => {
    const wrong = imports
      .filter(({ path, target }) => path.startsWith("server/src/") && target.startsWith("."))
      .map(({ path, target }) => ({ from: inServer(path), to: inServer(join(dirname(path), target)) }))
      .filter(({ from, to }) => folderOf(from) !== folderOf(to))
      .filter(
        ({ from, to }) => !mayImport[folderOf(from)]?.some((allowed) => to === allowed || to.startsWith(`${allowed}/`)),
      )
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(wrong).toEqual([]);
  });

  test("of a library stand only where it is known", () => {
    const wrong = imports
      .filter(({ target }) => !target.startsWith("."))
      .filter(({ path, target }) =>
        libraries.some(
          ({ library, places }) => library.test(target) && !places.some((place) => path.startsWith(place)),
        ),
      )
      .map(({ path, target }) => `${path} imports ${target}`);
    expect(wrong).toEqual([]);
  });

  test("cross between client and server only for the names that both use", () => {
    const crossing = imports
      .filter(({ target }) => target.startsWith("."))
      .map(({ path, target }) => ({ path, target: join(dirname(path), target) }))
      .filter(({ path, target }) => target.split("/")[0] !== path.split("/")[0])
      .map(({ target }) => target);
    expect(crossing.filter((target) => target !== "server/src/lsp/protocol.ts")).toEqual([]);
  });
});

test("files have one subject: none is over 300 lines, half of them are under 100", () => {
  const lengths = files.map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }));
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100);
});

function inServer(path: string): string {
  return relative("server/src", path);
}

function folderOf(path: string): string {
  return path.split("/")[0] ?? "";
}
