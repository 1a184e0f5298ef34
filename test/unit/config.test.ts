import { describe, expect, test } from "vitest";
import { projectFileCandidates } from "../../server/src/config/projectFile.ts";
import { merge, readProjectFile, readSettings } from "../../server/src/config/read.ts";
import { defaults } from "../../server/src/config/settings.ts";
import { trustedFrom } from "../../server/src/fixes/trusted.ts";

const readings = [
  { name: "nothing", raw: undefined, settings: {}, problems: [] },
  {
    name: "all that is there",
    raw: { trustedOrigins: ["https://app.example.com"], rules: { "missing-vary-origin": "off" }, exclude: ["old/**"] },
    settings: {
      trustedOrigins: ["https://app.example.com"],
      rules: { "missing-vary-origin": "off" },
      exclude: ["old/**"],
    },
    problems: [],
  },
  {
    name: "what an origin is and is not",
    raw: {
      trustedOrigins: [
        "http://localhost:3000",
        "https://*.example.com",
        "https://a.b/",
        "app.example.com",
        "*",
        "https://A.b",
      ],
    },
    settings: { trustedOrigins: ["http://localhost:3000", "https://*.example.com"] },
    problems: ["https://a.b/", "app.example.com", '"*"', "https://A.b"],
  },
  { name: "a list that is none", raw: { trustedOrigins: "https://a.b" }, settings: {}, problems: ["list of strings"] },
  { name: "an unknown rule", raw: { rules: { nope: "off" } }, settings: { rules: {} }, problems: ['no rule "nope"'] },
  {
    name: "an unknown level",
    raw: { rules: { "missing-vary-origin": "warn" } },
    settings: { rules: {} },
    problems: ["off, hint, information, warning, error"],
  },
  { name: "no object at all", raw: [1], settings: {}, problems: ["must be an object"] },
];

describe("reading settings", () => {
  test.each(readings)("$name", ({ raw, settings, problems }) => {
    const read = readSettings(raw, "here");
    expect(read.settings).toEqual(settings);
    expect(read.problems.map((problem) => problem.startsWith("here: "))).toEqual(problems.map(() => true));
    for (const [index, part] of problems.entries()) expect(read.problems[index]).toContain(part);
  });

  test("a project file that is no JSON, or has a name with a typing error", () => {
    expect(readProjectFile("{", "a/.corslint.json").problems[0]).toContain("a/.corslint.json: not valid JSON");
    expect(readProjectFile('{"trustedOrigin": []}', "f").problems).toEqual(['f: there is no setting "trustedOrigin".']);
  });

  test("later settings win, rules one by one", () => {
    const first = { trustedOrigins: ["https://a.b"], rules: { x: "off", y: "hint" } } as const;
    const second = { rules: { y: "error" } } as const;
    expect(merge(first, second)).toEqual({ ...defaults, ...first, rules: { x: "off", y: "error" } });
  });

  test("the nearest project file upwards", () => {
    expect(projectFileCandidates("/a/b/c.py")).toEqual(["/a/b/.corslint.json", "/a/.corslint.json", "/.corslint.json"]);
  });
});

const trusts = [
  { setting: [], domain: { placeholder: "example.com" } },
  { setting: ["https://app.example.com"], domain: "example.com" },
  { setting: ["https://app.example.com", "https://admin.example.com"], domain: "example.com" },
  { setting: ["https://*.shop.example.co.uk"], domain: "shop.example.co.uk" },
  { setting: ["https://*.example.com", "https://a.example.com"], domain: "example.com" },
  { setting: ["https://example.com"], domain: undefined },
  { setting: ["http://app.example.com"], domain: undefined },
  { setting: ["https://app.example.com:8443"], domain: undefined },
  { setting: ["https://a.example.com", "https://b.example.org"], domain: undefined },
  { setting: ["https://*.vercel.app"], domain: undefined },
  { setting: ["https://shop.vercel.app"], domain: undefined },
  { setting: ["http://localhost:3000"], domain: undefined },
];

describe("the domain that a pattern may let in", () => {
  test.each(trusts)("$setting: $domain", ({ setting, domain }) => {
    expect(trustedFrom(setting).domain).toEqual(domain);
  });
});
