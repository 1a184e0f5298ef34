import { expect, test } from "vitest";
import { shownBeside } from "../../server/src/cli/shownPath.ts";

test.each([
  ["nginx.conf", "/p/nginx.conf", "/p/snippets/cors.conf", "snippets/cors.conf"],
  ["nginx/sites/a.conf", "/p/nginx/sites/a.conf", "/p/nginx/b.conf", "nginx/b.conf"],
  ["a.conf", "/p/sites/a.conf", "/p/b.conf", "../b.conf"],
  ["../sites/a.conf", "/p/sites/a.conf", "/p/maps/b.conf", "../maps/b.conf"],
  ["../sites/a.conf", "/p/sites/a.conf", "/b.conf", "/b.conf"],
  ["./a.conf", "/p/sites/a.conf", "/p/b.conf", "./../b.conf"],
  ["/p/sites/a.conf", "/p/sites/a.conf", "/p/b.conf", "/p/b.conf"],
  ["C:/p/a.conf", "C:/p/a.conf", "D:/p/b.conf", "D:/p/b.conf"],
])("beside %s, which is %s, %s is %s", (given, full, other, shown) => {
  expect(shownBeside(given, full, other)).toBe(shown);
});
