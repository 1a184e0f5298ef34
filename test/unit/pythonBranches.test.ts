import { expect, test } from "vitest";
import { check } from "../support/checking.ts";

const rule = "wildcard-origin-with-credentials";
const end = `
from fastapi.middleware.cors import CORSMiddleware
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=cookies)
`;

/** What stands before the middleware, and whether there is a world in which everyone is let in with credentials. */
const rows: readonly (readonly [name: string, text: string, isWrong: boolean])[] = [
  ["both in one branch", `if DEBUG:\n  origins, cookies = ["*"], True`, true],
  [
    "both in one branch, one by one",
    `cookies = False\norigins = []\nif DEBUG:\n  origins = ["*"]\n  cookies = True`,
    true,
  ],
  [
    "in different branches",
    `if DEBUG:\n  origins = ["*"]\n  cookies = False\nelse:\n  origins = ["https://a.com"]\n  cookies = True`,
    false,
  ],
  [
    "the same condition twice",
    `origins = ["*"] if DEBUG else ["https://a.com"]\ncookies = not DEBUG\nif DEBUG:\n  cookies = False`,
    false,
  ],
  [
    "the same condition twice, turned round",
    `origins = ["*"] if DEBUG else ["https://a.com"]\ncookies = False if not DEBUG else True`,
    true,
  ],
  [
    "one of them in all branches",
    `cookies = True\norigins = ["https://a.com"]\nif DEBUG:\n  origins.append("*")`,
    true,
  ],
  [
    "on conditions that may exclude each other",
    `origins = ["*"] if DEV else ["https://a.com"]\ncookies = True if PROD else False`,
    false,
  ],
  [
    "several cases",
    `cookies = True\nif ENV == "prod":\n  origins = ["https://a.com"]\nelif ENV == "test":\n  origins = []\nelse:\n  origins = ["*"]`,
    true,
  ],
  [
    "a constant switches it off",
    `DEBUG = False\ncookies = True\norigins = ["*"] if DEBUG else ["https://a.com"]`,
    false,
  ],
  ["unknown in the other branch", `cookies = True\nif DEBUG:\n  origins = ["*"]\nelse:\n  origins = load()`, true],
  ["the environment", `import os\ncookies = True\norigins = os.getenv("ORIGINS", "*").split(",")`, true],
  ["the environment, nothing said", `import os\ncookies = True\norigins = os.getenv("ORIGINS", "").split(",")`, false],
];

test.each(rows)("%s", async (_name, text, isWrong) => {
  const { findings, problems } = await check(text + end, "python");
  expect(problems).toEqual([]);
  expect(findings.filter((finding) => finding.rule === rule).length).toBe(isWrong ? 1 : 0);
});
