import { expect, test } from "vitest";
import { hasPlaceholder, plainText, snippetText } from "../../server/src/fixes/newText.ts";

const text = [
  "map $http_origin {\\d}\n",
  { placeholder: "https://a}$b" },
  " ",
  { placeholder: "x" },
  { placeholder: "x" },
];

test("a snippet escapes what means something there, and asks once for equal placeholders", () => {
  expect(snippetText(text)).toBe(`map \\$http_origin {\\\\d\\}\n\${1:https://a\\}\\$b} \${2:x}\${2:x}`);
});

test("a terminal gets the plain text", () => {
  expect(plainText(text)).toBe("map $http_origin {\\d}\nhttps://a}$b xx");
  expect(hasPlaceholder(text)).toBe(true);
  expect(hasPlaceholder(["a", "b"])).toBe(false);
});
