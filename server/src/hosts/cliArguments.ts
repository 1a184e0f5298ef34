import { type ParseArgsConfig, parseArgs } from "node:util";
import { type CheckOptions, checkOptions, type SimulateOptions, simulateOptions, UsageError } from "../cli/options.ts";

const checking = {
  format: { type: "string" },
  fix: { type: "boolean" },
  "trusted-origin": { type: "string", multiple: true },
  "fail-on": { type: "string" },
  stdin: { type: "boolean" },
  "stdin-filename": { type: "string" },
} as const;

const simulating = {
  format: { type: "string" },
  origin: { type: "string", multiple: true },
  method: { type: "string" },
  header: { type: "string", multiple: true },
} as const;

/** The command of a command line; undefined where none is given, or help is asked for. */
export function commandOf(argv: readonly string[]): string | undefined {
  const options = { ...checking, ...simulating, help: { type: "boolean", short: "h" } } as const;
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, strict: false, options });
  return values.help === undefined ? positionals[0] : undefined;
}

/** What a command line holds; the command is its first positional. Throws a UsageError for options that it does not take. */
export function parsed<T extends NonNullable<ParseArgsConfig["options"]>>(argv: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The options of `corslint check`. Throws a UsageError that says what is wrong with them. */
export function readCheckOptions(argv: readonly string[]): CheckOptions {
  const { values, positionals } = parsed(argv, checking);
  return checkOptions({
    positionals: positionals.slice(1),
    format: values.format,
    fix: values.fix,
    trustedOrigins: values["trusted-origin"],
    failOn: values["fail-on"],
    stdin: values.stdin,
    stdinFilename: values["stdin-filename"],
  });
}

/** The options of `corslint simulate`. Throws a UsageError that says what is wrong with them. */
export function readSimulateOptions(argv: readonly string[]): SimulateOptions {
  const { values, positionals } = parsed(argv, simulating);
  return simulateOptions({
    positionals: positionals.slice(1),
    format: values.format,
    origins: values.origin,
    method: values.method,
    headers: values.header,
  });
}
