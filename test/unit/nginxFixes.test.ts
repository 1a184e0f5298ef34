import { describe, expect, test } from "vitest";
import { applyEdits, hasPlaceholder, snippetText } from "../../server/src/fixes/newText.ts";
import type { Policy } from "../../server/src/policy/policy.ts";
import type { Examples } from "../../server/src/rules/examples.ts";
import { check } from "../support/checking.ts";
import { readMarks } from "../support/marked.ts";
import { letsIn, nginxPolicies } from "../support/nginx.ts";

const modules = import.meta.glob<{ examples: Examples }>("../../server/src/rules/*/examples/nginx*.ts", {
  eager: true,
});
const wrong = Object.values(modules).flatMap(({ examples: { rule, invalid } }) =>
  invalid.map((one) => ({ ...one, rule })),
);
const trusted = "https://app.example.com";
const stranger = "https://evil.example";

function isOn({ credentials }: Policy): boolean {
  return credentials.kind === "known" && credentials.value;
}

describe("after an allow-list was written, the trusted origin reads as before and a stranger does not", () => {
  const withMaps = wrong.filter(({ fixes, rule }) => fixes.nginx && /^(?:wildcard|reflected)-origin/.test(rule));
  test.each(withMaps)("$name", async ({ code, rule }) => {
    const { text } = readMarks(code);
    const { findings } = await check(text, "nginx", { trustedOrigins: [trusted] });
    const finding = findings.find((one) => one.rule === rule);
    const before = finding!.policy!;
    for (const fix of finding!.fixes.filter(({ intent }) => intent === "nginx" || intent === "origin-pattern")) {
      const policies = await nginxPolicies(applyEdits(text, fix.edits));
      const sets = policies.filter((policy) => !isOn(before) || isOn(policy)).map(({ origins }) => origins.set);
      expect(sets.some((set) => letsIn(set, trusted))).toBe(true);
      expect(sets.filter((set) => letsIn(set, stranger))).toEqual([]);
    }
  });
});

const open = `server {
    location / {
        add_header Access-Control-Allow-Origin $http_origin;
        add_header Access-Control-Allow-Credentials true;
    }
}
`;

/** The text after the first fix for an intent, and that fix. */
async function fixed(text: string, trustedOrigins: readonly string[], intent = "nginx") {
  const { findings } = await check(text, "nginx", { trustedOrigins });
  const fix = findings[0]?.fixes.find((one) => one.intent === intent);
  if (!fix) throw new Error(`no fix "${intent}"`);
  return { fix, text: applyEdits(text, fix.edits) };
}

test("without trusted origins there is one to type over, escaped as a snippet", async () => {
  const { fix, text } = await fixed(open, []);
  const typed = fix.edits.filter(({ newText }) => hasPlaceholder(newText));
  expect(typed).toHaveLength(1);
  expect(snippetText(typed[0]!.newText)).toContain(`"\${1:https://app.example.com}" \\$http_origin;`);
  expect(text).toContain('"https://app.example.com" $http_origin;');
});

test("without trusted origins an allow-list of the file is used", async () => {
  const list = 'map $http_origin $friends { "https://friend.example" $http_origin; }\n';
  const { text } = await fixed(list + open, []);
  expect(text).toContain("Access-Control-Allow-Origin $friends;");
  expect(text).toContain("map $friends $cors_credentials {");
});

test("an origin that is too long for a key of a map becomes a pattern", async () => {
  const long = "https://a-rather-long-name.internal.company.example.com";
  const { text } = await fixed(open, [long]);
  expect(text).toContain(`"~^https://a-rather-long-name\\.internal\\.company\\.example\\.com$" $http_origin;`);
  const after = await check(text, "nginx");
  expect(after.findings).toEqual([]);
});

test("names that the file has already, in whatever case, are left alone", async () => {
  const taken = "map $uri $CORS_origin { default a; }\nmap $uri $cors_credentials { default b; }\n";
  const { text } = await fixed(taken + open, [trusted]);
  expect(text).toContain("Access-Control-Allow-Origin $cors_origin_2;");
  expect(text).toContain("Access-Control-Allow-Credentials $cors_credentials_2;");
});

const both = `server {
    location / {
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin $http_origin;
            add_header Access-Control-Allow-Credentials true;
            return 204;
        }
        add_header Access-Control-Allow-Origin $http_origin always;
        add_header Access-Control-Allow-Credentials true always;
        proxy_pass http://127.0.0.1:3000;
    }
}
`;

test.each(["nginx", "origin-pattern", "credentials-off"])(
  "%s mends the preflight's lines along, which alone are no finding",
  async (intent) => {
    const { findings } = await check(both, "nginx", { trustedOrigins: [trusted] });
    expect(findings.map(({ rule }) => rule)).toEqual(["reflected-origin-with-credentials"]);
    const fix = findings[0]!.fixes.find((one) => one.intent === intent);
    const text = applyEdits(both, fix!.edits);
    expect(text).not.toContain("Access-Control-Allow-Origin $http_origin");
    const left = intent === "credentials-off" ? ["wildcard-origin"] : [];
    expect((await check(text, "nginx")).findings.map(({ rule }) => rule)).toEqual(left);
  },
);

test("one fix after the other shares the maps", async () => {
  const second = open.replace("location /", "location /other/");
  const first = await fixed(open + second, [trusted]);
  const { text } = await fixed(first.text, [trusted]);
  expect(text.match(/^map /gm)).toHaveLength(2);
  expect((await check(text, "nginx")).findings).toEqual([]);
});

test.each([
  ["CRLF", open.replaceAll("\n", "\r\n"), /[^\r]\n/],
  ["a byte order mark", `\uFEFF${open}`, /.\uFEFF/s],
])("keeps %s", async (_, text, broken) => {
  for (const intent of ["nginx", "origin-pattern", "credentials-off"]) {
    const after = await fixed(text, [trusted, "https://admin.example.com"], intent);
    expect(after.text).not.toMatch(broken);
  }
});

test("no map is written where nobody knows at which level the file is included", async () => {
  const { findings } = await check(open.replace(/^server \{\n|\}\n$/g, ""), "nginx");
  expect(findings.map(({ fixes }) => fixes.map(({ intent }) => intent))).toEqual([["credentials-off", "suppress"]]);
});

const dropping = `server {
    add_header Access-Control-Allow-Origin https://app.example.com always;
    location / {
        add_header Cache-Control no-store;
        proxy_pass http://127.0.0.1:3000;
    }
}
`;

test.each([
  ["", "add_header Access-Control-Allow-Origin https://app.example.com always;\n        add_header Cache"],
  ["1.29.2", "add_header Access-Control-Allow-Origin https://app.example.com always;\n        add_header Cache"],
  ["1.29.3", "add_header_inherit merge;\n        add_header Cache"],
  ["1.31.0", "add_header_inherit merge;\n        add_header Cache"],
  ["2.0.0", "add_header_inherit merge;\n        add_header Cache"],
])("nginx %s: dropped headers are repeated, or merged where that is known", async (nginxVersion, line) => {
  const { findings } = await check(dropping, "nginx", { nginxVersion });
  const text = applyEdits(dropping, findings[0]!.fixes[0]!.edits);
  expect(text).toContain(`        ${line}`);
  expect((await check(text, "nginx")).findings).toEqual([]);
});
