import { expect, test, vi } from "vitest";
import type * as Frameworks from "../../server/src/frameworks/index.ts";
import { check } from "../support/checking.ts";

vi.mock("../../server/src/frameworks/index.ts", async (original) => {
  const real = await original<typeof Frameworks>();
  const broken = {
    id: "broken",
    family: "python",
    words: /CORSMiddleware/,
    read: () => {
      throw new Error("no such luck");
    },
    writers: {},
  };
  return { ...real, adapters: [broken, ...real.adapters] };
});

test("an adapter that fails costs its own findings only, and is named", async () => {
  const { findings, problems } = await check(
    'from starlette.middleware.cors import CORSMiddleware\nCORSMiddleware(app, allow_origins="*", allow_credentials=True)\n',
    "python",
  );
  expect(findings.map(({ rule }) => rule)).toEqual(["wildcard-origin-with-credentials"]);
  expect(problems).toEqual(["reading broken in example failed: no such luck"]);
});
