import type { Asked, Readable } from "../engine/simulate/asked.ts";
import { preflightMethod } from "../engine/simulate/asked.ts";
import type { Colors } from "./pretty.ts";
import type { SimulatedFile, SimulatedPolicy } from "./simulated.ts";

const words: Readonly<Record<Readable, string>> = {
  "with-credentials": "readable, also with the user's cookies",
  "without-credentials": "readable, but not with cookies",
  blocked: "blocked",
  "startup-error": "the server does not start",
  unknown: "cannot be told",
};

/** The results for people, file by file: what a page on the origin may read and why, and what Chrome prints. */
export function simulationText(files: readonly SimulatedFile[], asked: Asked, colors: Colors): string {
  const speaking = files.filter(({ policies }) => policies.length > 0);
  const unread = files.filter(({ reads, policies }) => reads === "unknown" && policies.length === 0);
  return [
    `A page on ${colors.bold(asked.origin)} asks for this, signed in:\n`,
    ...speaking.map((file) => fileText(file, asked, colors)),
    ...unread.map(({ path, why }) => `${colors.yellow("not read")} ${path}: ${why}\n`),
    `${speaking.length} of ${files.length} ${files.length === 1 ? "file sets" : "files set"} CORS headers. Where none are set, browsers let no page of another origin read the answer.\n`,
  ].join("\n");
}

function fileText({ path, policies }: SimulatedFile, asked: Asked, colors: Colors): string {
  return policies.map((policy) => policyText(path, policy, asked, colors)).join("\n");
}

function policyText(path: string, policy: SimulatedPolicy, asked: Asked, colors: Colors): string {
  const { method } = asked;
  const asking = [preflightMethod(asked), ...(asked.headers.length > 0 ? [`with ${asked.headers.join(", ")}`] : [])];
  const lines = [
    `${colors.bold(`${path}:${policy.line}`)} ${colors.dim(policy.label)}`,
    `  ${method}: ${colored(policy.reads, colors)}`,
    `    ${policy.why}`,
    ...chrome(policy.console.read, colors),
    `  preflight for ${asking.join(" ")}: ${colored(policy.preflight, colors, "passes")}`,
    ...chrome(policy.console.preflight === policy.console.read ? undefined : policy.console.preflight, colors),
  ];
  return `${lines.join("\n")}\n`;
}

function chrome(line: string | undefined, colors: Colors): string[] {
  return line === undefined ? [] : [`    ${colors.dim("Chrome:")} ${line}`];
}

function colored(readable: Readable, colors: Colors, verb = "readable"): string {
  const text = words[readable].replace("readable", verb);
  if (readable === "with-credentials") return colors.red(text);
  return readable === "blocked" ? text : colors.yellow(text);
}
