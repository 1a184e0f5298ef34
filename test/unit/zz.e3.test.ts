import { test } from "vitest";
import { factsOf } from "../support/facts.ts";
import { readFileSync } from "node:fs";
test("show", async () => {
  const text = readFileSync("/tmp/e3.py", "utf8");
  const { policies } = await factsOf({ path: "app.py", grammar: "python", text });
  for (const p of policies) console.log("\n{" +JSON.stringify({ o: p.origins, at: text.slice(p.origins.span.start, p.origins.span.end), c: p.credentials, ct: p.credentialsText, m: p.scope, mo: p.moreOrigins, k: p.wire.keptOn, v: p.wire.simple, f: p.failure }));
});
