import { makeMocha, runMocha } from "../mochaRun.mjs";

/** What VS Code calls to run the suite; rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = makeMocha();
  mocha.suite.emit("pre-require", globalThis, "", mocha); // makes describe and it, which the files below call when loaded
  await import("./findings.test.ts");
  await import("./fixes.test.ts");
  await import("./settings.test.ts");
  await import("./suppressions.test.ts");
  await import("./documents.test.ts");
  await import("./nginxLanguage.test.ts");
  await import("./restart.test.ts");
  const failed = await runMocha(mocha, process.env.CORSLINT_TEST_SUMMARY);
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}
