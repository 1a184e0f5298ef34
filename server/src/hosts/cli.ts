#!/usr/bin/env node
import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import pc from "picocolors";
import { type CheckResult, checkFiles } from "../cli/check.ts";
import type { FixedFiles } from "../cli/fixFiles.ts";
import type { CheckHost, InputFile } from "../cli/input.ts";
import { type CheckOptions, formats, oneOf, type SimulateOptions, UsageError } from "../cli/options.ts";
import { ruleList, rulePage } from "../cli/rules.ts";
import { simulateFiles } from "../cli/simulate.ts";
import { usage } from "../cli/usage.ts";
import { noteLines } from "../report/notes.ts";
import { pretty } from "../report/pretty.ts";
import { simulationText } from "../report/simulation.ts";
import { severities } from "../rules/rule.ts";
import { grammarOf } from "../syntax/fileTypes.ts";
import { createParsers } from "../syntax/parsers.ts";
import { commandOf, parsed, readCheckOptions, readSimulateOptions } from "./cliArguments.ts";
import { disk, includedFile, inputFiles, reasonOf, textFile } from "./cliFiles.ts";
import { createSettings } from "./cliSettings.ts";

const wasm = (name: string) => readFile(new URL(`../grammars/${name}.wasm`, import.meta.url));
/** A run in the terminal blocks nobody, so that a busy machine does not make its result differ. */
const parseBudget = 10_000;

async function main(argv: readonly string[]): Promise<number> {
  const command = commandOf(argv);
  switch (command) {
    case undefined:
      process.stdout.write(usage);
      return argv.some((word) => word === "--help" || word === "-h") ? 0 : 2;
    case "check":
      return check(readCheckOptions(argv));
    case "simulate":
      return simulate(readSimulateOptions(argv));
    case "rules": {
      const { values, positionals } = parsed(argv, { format: { type: "string" } });
      return printRules(positionals.slice(1), values.format);
    }
    default:
      throw new UsageError(`There is no command "${command}"; see corslint --help.`);
  }
}

async function simulate({ paths, format, asked }: SimulateOptions): Promise<number> {
  const { complain, hasFailed } = createComplaints();
  const settingsOf = createSettings({}, complain);
  const files = () => inputFiles(paths, (folder) => settingsOf(`${folder}/file`).exclude);
  const { results, notes, problems } = await simulateFiles(
    { ...disk, files },
    createParsers({ wasm, parseBudget }),
    asked,
  );
  problems.forEach(complain);
  for (const line of noteLines(notes)) process.stderr.write(line);
  const text =
    format === "json" ? `${JSON.stringify({ results }, undefined, 2)}\n` : simulationText(results, asked, pc);
  process.stdout.write(text);
  return hasFailed() ? 2 : 0;
}

/** Problems go to standard error, one line each. */
function createComplaints(): { complain: (problem: string) => void; hasFailed: () => boolean } {
  let failed = false;
  return {
    complain: (problem) => {
      failed = true;
      process.stderr.write(`corslint: ${problem}\n`);
    },
    hasFailed: () => failed,
  };
}

async function check(options: CheckOptions): Promise<number> {
  const { complain, hasFailed } = createComplaints();
  const over = options.trustedOrigins.length > 0 ? { trustedOrigins: options.trustedOrigins } : {};
  const settingsOf = createSettings(over, complain);
  const host: CheckHost = {
    files: () =>
      options.stdinFilename === undefined
        ? inputFiles(options.paths, (folder) => settingsOf(`${folder}/file`).exclude)
        : standardInput(options.stdinFilename),
    settingsOf,
    ...disk,
    included: (path) => includedFile(options.paths, (folder) => settingsOf(`${folder}/file`).exclude, path),
    write: (path, text) => writeFileSync(path, text),
  };
  const result = await checkFiles(host, createParsers({ wasm, parseBudget }), options.fix);
  result.problems.forEach(complain);
  for (const line of noteLines(result.notes)) process.stderr.write(line);
  print(result, options);
  if (hasFailed()) return 2;
  const threshold = severities.indexOf(options.failOn);
  return result.report.findings.some(({ severity }) => severities.indexOf(severity) >= threshold) ? 1 : 0;
}

function print({ report, texts, fixed }: CheckResult, { format }: CheckOptions): void {
  if (format === "json") {
    process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    return;
  }
  process.stdout.write(pretty(report, (path) => texts.get(path), pc));
  if (fixed) process.stdout.write(fixedLines(fixed));
}

function fixedLines({ applied, needOrigin, elsewhere }: FixedFiles): string {
  const lines = [`${applied} fixed.`];
  if (needOrigin > 0)
    lines.push(`${needOrigin} more can be fixed with --trusted-origin URL, the origin of your own pages.`);
  for (const [place, count] of elsewhere) lines.push(`${count} more can be fixed in ${place}.`);
  return `${lines.join("\n")}\n`;
}

async function* standardInput(path: string): AsyncGenerator<InputFile> {
  const grammar = grammarOf(path);
  if (!grammar) throw new UsageError(`--stdin-filename "${path}" tells no language that corslint reads.`);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  yield textFile(path, grammar, Buffer.concat(chunks));
}

async function printRules([id, ...more]: readonly string[], rawFormat: string | undefined): Promise<number> {
  if (more.length > 0) throw new UsageError("corslint rules takes one rule at the most.");
  const format = oneOf(formats, rawFormat ?? "pretty", "--format");
  const pageOf = (rule: string) => readFile(new URL(`rules/${rule}.md`, import.meta.url), "utf8");
  process.stdout.write(id === undefined ? ruleList(format) : await rulePage(id, format, pageOf));
  return 0;
}

process.stdout.on("error", () => process.exit()); // whoever reads has gone, as in `corslint check | head`

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const path = error instanceof Error && "path" in error ? `${error.path}: ` : "";
    process.stderr.write(`corslint: ${path}${error instanceof UsageError ? error.message : reasonOf(error)}\n`);
    process.exitCode = 2;
  },
);
