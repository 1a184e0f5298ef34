import type { RuleLevel, Settings } from "../config/settings.ts";
import { lightProver, needsEngine, type Prover } from "../origins/prover.ts";
import type { Note } from "../policy/note.ts";
import { contains, type Span } from "../policy/span.ts";
import { rules } from "../rules/index.ts";
import type { Question, Report, Rule } from "../rules/rule.ts";
import { restore } from "../syntax/nginx/template/template.ts";
import type { Source } from "../syntax/source.ts";
import { withApps } from "./apps.ts";
import { type Document, readDocument } from "./document.ts";
import { withWrittenPlaces } from "./elsewhere.ts";
import { guarded, readFacts, readNotes } from "./facts.ts";
import type { Finding } from "./finding.ts";
import { applySuppressions } from "./suppressions.ts";

export interface Analysis {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** What the user should know of how the file and those around it belong together. */
  readonly notes: readonly Note[];
  /** The parsed text, for fixes; absent when it was not parsed. Valid as long as its tree lives. */
  readonly source?: Source;
  /** Why the file was not checked, as a sentence for the user. */
  readonly skipped?: string;
  /** The time for one parse ran out: the next analysis goes on with it. */
  readonly unfinished?: true;
  /** Some origins can only be judged with the loaded prover; what is said about them is missing. */
  readonly needsProver?: boolean;
  /** Adapters and rules that failed; their findings are missing, all others are there. */
  readonly problems: readonly string[];
}

/**
 * Analyses one text: adapters read policies, rules judge them, settings and suppressions decide what is said.
 * `prover` judges regular expressions once it is loaded; the one that is there from the start leaves them alone.
 */
export function analyze(document: Document, settings: Settings, prover: Prover = lightProver): Analysis {
  const read = readDocument(document);
  if (!("source" in read)) return { findings: [], notes: [], problems: [], ...read };
  const { source } = read;
  const problems: string[] = [];
  const facts = withApps(readFacts(source, problems), source, prover, problems);
  const { trustedOrigins, nginxVersion } = settings;
  const question = { ...facts, prover, trustedOrigins, nginxVersion };
  const judged = judge(question, settings, problems).map((finding) =>
    withWrittenPlaces(asWritten(finding, source), source),
  );
  const findings = applySuppressions(source, judged, settings).sort((a, b) => a.span.start - b.span.start);
  const needsProver = prover === lightProver && facts.policies.some(({ origins }) => needsEngine(origins.set));
  const notes = readNotes(source, problems);
  return { findings, notes, source, problems, ...(needsProver && { needsProver }) };
}

/** A finding that speaks of a template as it is written. */
function asWritten(finding: Finding, { template }: Source): Finding {
  return template ? { ...finding, message: restore(finding.message, template) } : finding;
}

/**
 * Asks the rules in their order; of the findings about one value only the first is kept, and nothing that follows from an
 * earlier one.
 */
function judge(question: Question, settings: Settings, problems: string[]): Finding[] {
  const spoken = new Set<string>();
  const settled: Span[] = [];
  const findings: Finding[] = [];
  for (const rule of rules) {
    const reports = guarded(`rule ${rule.id}`, problems, () => rule.check(question));
    const open = reports.filter(({ span }) => !settled.some((place) => contains(place, span)));
    for (const report of open) {
      const value = keyOf(report.span);
      if (spoken.has(value)) continue;
      spoken.add(value);
      const level = levelOf(rule, report, settings);
      if (level === "off") continue;
      findings.push(findingOf(rule, level, report));
      settled.push(...(report.settles ?? []));
    }
  }
  return findings;
}

/** What another file brings is one value, in however many places. */
function keyOf({ start, end, written }: Span): string {
  return written ? `${written.path} ${written.start}-${written.end}` : `${start}-${end}`;
}

function levelOf(rule: Rule, report: Report, settings: Settings): RuleLevel {
  return settings.rules[rule.id] ?? report.severity ?? rule.severity;
}

function findingOf(rule: Rule, severity: Finding["severity"], report: Report): Finding {
  return { ...report, rule: rule.id, severity };
}
