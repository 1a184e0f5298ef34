import type { RuleLevel, Settings } from "../config/settings.ts";
import { adapters } from "../frameworks/index.ts";
import type { Policy } from "../policy/policy.ts";
import { rules } from "../rules/index.ts";
import type { Report, Rule } from "../rules/rule.ts";
import type { Grammar } from "../syntax/language.ts";
import type { Parsed } from "../syntax/parsedText.ts";
import { type Source, sourceOf } from "../syntax/source.ts";
import type { Finding } from "./finding.ts";
import { mayMatter } from "./prefilter.ts";
import { applySuppressions } from "./suppressions.ts";

/** A text to be analysed. `parse` is called at most once, and only when the text may matter. */
export interface Document {
  readonly path: string;
  readonly grammar: Grammar;
  readonly text: string;
  parse(): Parsed;
}

export interface Analysis {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** The parsed text, for fixes; absent when it was not parsed. Valid as long as its tree lives. */
  readonly source?: Source;
  /** Why the file was not checked, as a sentence for the user. */
  readonly skipped?: string;
  /** Adapters and rules that failed; their findings are missing, all others are there. */
  readonly problems: readonly string[];
}

/** Analyses one text: adapters read policies, rules judge them, settings and suppressions decide what is said. */
export function analyze(document: Document, settings: Settings): Analysis {
  if (!mayMatter(document.text)) return { findings: [], problems: [] };
  const parsed = document.parse();
  if ("skipped" in parsed) return { findings: [], skipped: parsed.skipped, problems: [] };
  const source = sourceOf(document.path, document.grammar, document.text, parsed.tree.rootNode);
  const problems: string[] = [];
  const policies = readPolicies(source, problems);
  const judged = judge(policies, settings, problems);
  const findings = applySuppressions(source, judged, settings).sort((a, b) => a.span.start - b.span.start);
  return { findings, source, problems };
}

/** The policies of all adapters of the file's language whose words occur in it. */
function readPolicies(source: Source, problems: string[]): Policy[] {
  return adapters.flatMap((adapter) => {
    if (adapter.family !== source.family || !adapter.words.test(source.text)) return [];
    return guarded(`reading ${adapter.id} in ${source.path}`, problems, () => adapter.read(source));
  });
}

/** Asks the rules in their order; of the findings about one value only the first is kept. */
function judge(policies: readonly Policy[], settings: Settings, problems: string[]): Finding[] {
  const spoken = new Set<string>();
  const findings: Finding[] = [];
  for (const rule of rules) {
    const level = levelOf(rule, settings);
    for (const report of guarded(`rule ${rule.id}`, problems, () => rule.check(policies))) {
      const value = `${report.span.start}-${report.span.end}`;
      if (spoken.has(value)) continue;
      spoken.add(value);
      if (level !== "off") findings.push(findingOf(rule, level, report));
    }
  }
  return findings;
}

function levelOf(rule: Rule, settings: Settings): RuleLevel {
  return settings.rules[rule.id] ?? rule.severity;
}

function findingOf(rule: Rule, severity: Finding["severity"], report: Report): Finding {
  return { rule: rule.id, severity, framework: report.policy.framework, ...report };
}

function guarded<T>(what: string, problems: string[], run: () => T[]): T[] {
  try {
    return run();
  } catch (error) {
    problems.push(`${what} failed: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}
