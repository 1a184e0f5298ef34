import { basename } from "node:path";
import picomatch from "picomatch";
import { describe, expect, test } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import { grammarOfLanguage } from "../../../server/src/lsp/protocol.ts";

const { activationEvents, contributes } = manifest;
const languages = Object.keys(grammarOfLanguage);

test("wakes up for the languages that the server reads, and for addresses of its pages only", () => {
  // VS Code adds the contributed languages and the commands by itself.
  const contributed = contributes.languages.map(({ id }) => `onLanguage:${id}`);
  const expected = [...languages.map((language) => `onLanguage:${language}`), "onUri"];
  expect([...activationEvents, ...contributed].sort()).toEqual(expected.sort());
});

/** Whether VS Code takes a file for nginx: patterns without a slash are matched against the name alone. */
function isNginx(path: string): boolean {
  const [{ extensions = [], filenamePatterns = [] } = {}] = contributes.languages.filter(({ id }) => id === "nginx");
  const name = basename(path);
  return (
    extensions.some((extension) => name.endsWith(extension)) ||
    filenamePatterns.some((pattern) => picomatch.isMatch(pattern.includes("/") ? path : name, pattern))
  );
}

describe("the language nginx", () => {
  test.each([
    "/srv/nginx.conf",
    "/srv/nginx.conf.default",
    "/srv/shop.nginx",
    "/etc/nginx/mime/types.conf",
    "/etc/nginx/conf.d/shop.conf",
    "/shop/conf.d/default.conf",
    "/etc/nginx/sites-available/default",
    "/etc/nginx/sites-enabled/shop.example.com",
    "/shop/templates/default.conf.template",
  ])("is %s", (path) => expect(isNginx(path)).toBe(true));

  test.each([
    "/etc/apache2/apache2.conf",
    "/etc/postgresql/postgresql.conf",
    "/shop/supervisord.conf",
    "/shop/conf.d/readme.md",
    "/shop/nginx/readme.md",
    "/shop/deploy.template",
    "/shop/roles/redis/templates/redis.conf.j2",
    "/shop/nginx/values.yaml.tpl",
    "/shop/sites-available/deep/er",
  ])("is not %s", (path) => expect(isNginx(path)).toBe(false));
});
