import type { Settings } from "../config/settings.ts";
import type { Span } from "../policy/span.ts";
import { ruleInfos } from "../rules/index.ts";
import { unusedSuppression } from "../rules/unused-suppression/rule.ts";
import { commentAt } from "../syntax/comments.ts";
import type { Source } from "../syntax/source.ts";
import type { Finding } from "./finding.ts";

const mark = /corslint-disable/;
const directive = /corslint-disable(-next-line|-line)?(?![\w-])[ \t]*([a-z][a-z-]*(?:[ \t]*,[ \t]*[a-z][a-z-]*)*)?/g;

/** One rule that a comment suppresses, or all of them where it names none. */
interface Suppression {
  readonly rule: string | undefined;
  /** The rule's name, or the directive where it names none. */
  readonly span: Span;
  /** Findings that start here are suppressed. */
  readonly reach: Span;
}

/**
 * Drops the findings that a comment suppresses and adds a hint for each comment that suppresses nothing:
 * `corslint-disable-next-line RULE[, RULE] -- why`, `corslint-disable-line`, `corslint-disable` to the end of the file.
 */
export function applySuppressions(source: Source, findings: readonly Finding[], settings: Settings): Finding[] {
  const suppressions = suppressionsIn(source);
  if (suppressions.length === 0) return [...findings];
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    const hit = suppressions.find((suppression) => suppresses(suppression, finding));
    if (hit) used.add(hit);
    return !hit;
  });
  return [...kept, ...unusedFindings(suppressions, used, settings)];
}

function suppresses({ rule, reach }: Suppression, finding: Finding): boolean {
  if (rule !== undefined && rule !== finding.rule) return false;
  return reach.start <= finding.span.start && finding.span.start < reach.end;
}

function suppressionsIn(source: Source): Suppression[] {
  if (!source.mentions(mark)) return [];
  const found: Suppression[] = [];
  for (const match of source.text.matchAll(directive)) {
    const comment = commentAt(source, match.index);
    if (!comment) continue;
    const reach = reachOf(source.text, match[1], match.index, comment);
    const names = match[2];
    const namesStart = match.index + match[0].length - (names?.length ?? 0);
    if (!names)
      found.push({ rule: undefined, span: { start: match.index, end: match.index + match[0].length }, reach });
    for (const name of names?.matchAll(/[a-z-]+/g) ?? []) {
      const start = namesStart + name.index;
      found.push({ rule: name[0], span: { start, end: start + name[0].length }, reach });
    }
  }
  return found;
}

function reachOf(text: string, kind: string | undefined, start: number, comment: Span): Span {
  if (kind === "-line") return lineAt(text, start);
  if (kind === "-next-line") return lineAt(text, nextLineStart(text, comment.end - 1));
  return { start, end: Number.POSITIVE_INFINITY };
}

function lineAt(text: string, offset: number): Span {
  return { start: text.lastIndexOf("\n", offset - 1) + 1, end: nextLineStart(text, offset) };
}

function nextLineStart(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline + 1;
}

function unusedFindings(all: readonly Suppression[], used: ReadonlySet<Suppression>, settings: Settings): Finding[] {
  const severity = settings.rules[unusedSuppression.id] ?? unusedSuppression.severity;
  if (severity === "off") return [];
  return all
    .filter((suppression) => !used.has(suppression))
    .filter(({ rule }) => rule === undefined || settings.rules[rule] !== "off")
    .map(({ rule, span }) => ({
      rule: unusedSuppression.id,
      severity,
      span,
      message:
        ruleInfos.some((info) => info.id === rule) || !rule
          ? "This comment suppresses nothing."
          : `There is no rule "${rule}", so this comment suppresses nothing.`,
      related: [],
      fixes: [],
    }));
}
