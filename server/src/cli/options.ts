import { readSettings } from "../config/read.ts";
import { type Severity, severities } from "../rules/rule.ts";

export const formats = ["pretty", "json"] as const;
export type Format = (typeof formats)[number];

/** A command line that was understood. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly fix: boolean;
  readonly trustedOrigins: readonly string[];
  readonly failOn: Severity;
  /** The name under which standard input is checked. */
  readonly stdinFilename?: string;
}

/** A command line that was not; the message is one line for the user. */
export class UsageError extends Error {}

/** What the argument parser found; `undefined` for what was not given. */
export interface RawOptions {
  readonly positionals: readonly string[];
  readonly format: string | undefined;
  readonly fix: boolean | undefined;
  readonly trustedOrigins: readonly string[] | undefined;
  readonly failOn: string | undefined;
  readonly stdin: boolean | undefined;
  readonly stdinFilename: string | undefined;
}

/** Checks the options of `corslint check` against each other. Throws a UsageError that says what is wrong. */
export function checkOptions(raw: RawOptions): CheckOptions {
  const trustedOrigins = raw.trustedOrigins ?? [];
  const [problem] = readSettings({ trustedOrigins }, "--trusted-origin").problems;
  if (problem) throw new UsageError(problem);
  const stdinFilename = stdinName(raw);
  return {
    paths: raw.positionals.length > 0 ? raw.positionals : ["."],
    format: oneOf(formats, raw.format ?? "pretty", "--format"),
    fix: raw.fix ?? false,
    trustedOrigins,
    failOn: oneOf(severities, raw.failOn ?? "error", "--fail-on"),
    ...(stdinFilename !== undefined && { stdinFilename }),
  };
}

/** One of the values that an option takes. Throws a UsageError that names them. */
export function oneOf<T extends string>(allowed: readonly T[], value: string, option: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${option} takes ${allowed.join(", ")}; "${value}" is none of them.`);
  return found;
}

function stdinName({ stdin, stdinFilename, positionals, fix }: RawOptions): string | undefined {
  if (!stdin) {
    if (stdinFilename !== undefined) throw new UsageError("--stdin-filename goes with --stdin.");
    return undefined;
  }
  if (stdinFilename === undefined) throw new UsageError("--stdin needs --stdin-filename, which tells the language.");
  if (positionals.length > 0) throw new UsageError("Give paths or --stdin, not both.");
  if (fix) throw new UsageError("--fix rewrites files; it does not go with --stdin.");
  return stdinFilename;
}
