// VS Code loads this file as the test suite inside the extension host. It tags what mocha prints, so that it is told from VS
// Code's own lines on its way through the workbench's console, and then runs the real suite.
const { format } = require("node:util");

const write = console.log.bind(console);
const tagged = (/** @type {unknown[]} */ ...args) => write(`@@suite ${format(...args)}`);
// The extension host ignores a plain assignment.
Object.defineProperty(console, "log", { configurable: true, get: () => tagged, set: () => undefined });

exports.run = () => {
  const suite = process.env.CORSLINT_TEST_SUITE;
  if (!suite) throw new Error("CORSLINT_TEST_SUITE names no suite.");
  return require(suite).run();
};
