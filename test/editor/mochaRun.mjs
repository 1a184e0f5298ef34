// How the editor's mocha suites run, inside the extension host and outside of it.
import { writeFileSync } from "node:fs";
import Mocha from "mocha";

/** A mocha that prints plain lines and fails on a forgotten `.only`. */
export function makeMocha() {
  return new Mocha({ ui: "bdd", reporter: "spec", color: false, timeout: 60_000, forbidOnly: true });
}

/**
 * Runs a mocha with its files loaded and keeps the counts.
 * @param {Mocha} mocha
 * @param {string | undefined} summaryFile gets `{ passed, failed, skipped }` as JSON
 * @returns {Promise<number>} how many failed
 */
export function runMocha(mocha, summaryFile) {
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      const { passes, pending } = runner.stats ?? { passes: 0, pending: 0 };
      if (summaryFile) writeFileSync(summaryFile, JSON.stringify({ passed: passes, failed, skipped: pending }));
      resolve(failed);
    });
  });
}
