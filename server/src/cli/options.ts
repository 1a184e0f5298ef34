import { readSettings } from "../config/read.ts";
import type { Asked } from "../engine/simulate/asked.ts";
import { isToken } from "../protocol/standard/headers.ts";
import { normalizeMethod } from "../protocol/standard/methods.ts";
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

/** A command line of `corslint simulate` that was understood. */
export interface SimulateOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly asked: Asked;
}

/** What the argument parser found; `undefined` for what was not given. */
export interface RawSimulateOptions {
  readonly positionals: readonly string[];
  readonly format: string | undefined;
  readonly origins: readonly string[] | undefined;
  readonly method: string | undefined;
  readonly headers: readonly string[] | undefined;
}

/** What a preflight asks for where the command line does not say. */
const usualHeaders = ["x-a", "authorization"];

/** Checks the options of `corslint simulate`. Throws a UsageError that says what is wrong. */
export function simulateOptions({
  positionals,
  format,
  origins,
  method,
  headers,
}: RawSimulateOptions): SimulateOptions {
  if (positionals.length === 0) throw new UsageError("corslint simulate needs a file or a folder.");
  const [origin, ...others] = origins ?? [];
  if (!origin) throw new UsageError("corslint simulate needs --origin ORIGIN, the origin of the page that asks.");
  if (others.length > 0)
    throw new UsageError("--origin is given twice; corslint simulate asks for one page at a time.");
  const names = headers ?? usualHeaders;
  const odd = [method ?? "GET", ...names].find((text) => !isToken(text));
  if (odd !== undefined) throw new UsageError(`"${odd}" is neither a method nor the name of a header.`);
  return {
    paths: positionals,
    format: oneOf(formats, format ?? "pretty", "--format"),
    asked: {
      origin,
      method: normalizeMethod(method ?? "GET"),
      headers: names.map((name) => name.toLowerCase()).sort(),
    },
  };
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
