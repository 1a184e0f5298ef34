import { describe, expect, test } from "vitest";
import { displayPath } from "../../../server/src/lsp/uris.ts";

describe("an address as a user reads it", () => {
  test.each([
    ["file:///a%20b/c%C3%BC.py", "/a b/cü.py"],
    ["file:///a/%zz", "/a/%zz"],
    ["vscode-vfs://github/a%20b", "vscode-vfs://github/a%20b"],
  ])("%s", (uri, path) => expect(displayPath(uri)).toBe(path));
});
