import { type Severity, severities } from "../rules/rule.ts";
import type { Report, ReportedFinding } from "./report.ts";

/** The colours that a terminal can show, or functions that change nothing. */
export interface Colors {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

/** Longest piece of a source line that is shown around a finding. */
const maxExcerpt = 120;

/**
 * The report for people: each finding with its line of code, what belongs to it and the preferred fix, then the files
 * that were not checked, then the totals. `textOf` gives the text that a path had when it was analysed.
 */
export function pretty(report: Report, textOf: (path: string) => string | undefined, colors: Colors): string {
  const findings = report.findings.map((finding) => findingText(finding, textOf(finding.path) ?? "", colors));
  const skipped = report.files.skipped.map(({ path, why }) => `${colors.yellow("not checked")} ${path}: ${why}\n`);
  return [...findings, ...skipped, `${totals(report)}\n`].join("\n");
}

function findingText(finding: ReportedFinding, text: string, colors: Colors): string {
  const place = `${finding.path}:${finding.line}:${finding.column}`;
  const severity = colored(finding.severity, colors);
  const fix = finding.fixes.find(({ preferred }) => preferred);
  const lines = [
    `${colors.bold(place)} ${severity} ${colors.dim(finding.rule)}`,
    `  ${finding.message}`,
    ...excerpt(finding, text, colors),
    ...finding.related.map(
      ({ path, line, column, message }) => `  ${colors.dim(`${path}:${line}:${column}`)} ${message}`,
    ),
    ...(fix ? [`  ${colors.cyan("fix:")} ${fix.title}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function excerpt({ line, column, endLine, endColumn }: ReportedFinding, text: string, colors: Colors): string[] {
  const code = text.split(/\r\n|\r|\n/)[line - 1];
  if (code === undefined) return [];
  const from = Math.max(0, Math.min(column - 1 - maxExcerpt / 2, code.length - maxExcerpt));
  const shown = code.slice(from, from + maxExcerpt);
  const width = (endLine === line ? endColumn : code.length + 1) - column;
  const lead = shown.slice(0, column - 1 - from).replaceAll(/[^\t]/g, " ");
  const marks = "^".repeat(Math.max(1, Math.min(width, maxExcerpt - lead.length)));
  const gutter = String(line);
  return [
    `  ${colors.dim(`${gutter} |`)} ${shown}`,
    `  ${colors.dim(`${" ".repeat(gutter.length)} |`)} ${lead}${colors.red(marks)}`,
  ];
}

function colored(severity: Severity, colors: Colors): string {
  if (severity === "error") return colors.red(severity);
  return severity === "warning" ? colors.yellow(severity) : colors.cyan(severity);
}

const plurals: Readonly<Record<Severity, string>> = {
  error: "errors",
  warning: "warnings",
  information: "informations",
  hint: "hints",
};

function totals({ findings, files }: Report): string {
  const counted = [...severities].reverse().flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? `${count} ${count === 1 ? severity : plurals[severity]}` : [];
  });
  const seen = `${files.seen} ${files.seen === 1 ? "file" : "files"}`;
  return counted.length > 0 ? `${counted.join(", ")} in ${seen}.` : `No CORS mistakes found in ${seen}.`;
}
