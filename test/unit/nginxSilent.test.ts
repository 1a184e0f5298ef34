import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check } from "../support/checking.ts";

const folder = new URL("../silent/nginx/", import.meta.url);

describe("configurations in the style of Debian's packages, of h5bp and of everyday servers", () => {
  test.each(readdirSync(folder))("%s says nothing wrong", async (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const { findings, problems } = await check(text, "nginx");
    expect(problems).toEqual([]);
    expect(findings.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`)).toEqual([]);
  });
});
