import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from "vscode-languageserver";
import type { Finding } from "../../engine/finding.ts";
import type { Abilities } from "../abilities.ts";
import type { OpenDocument } from "../documents.ts";
import { documentOf, rangeOf } from "../positions.ts";

const severities: Readonly<Record<Finding["severity"], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as the client is told of it; what it cannot show is left out. */
export function diagnosticOf({ uri, text }: OpenDocument, finding: Finding, abilities: Abilities): Diagnostic {
  const { ruleHref } = abilities.options;
  const related = finding.related.map(
    ({ span, file, message }): DiagnosticRelatedInformation => ({
      location: file ? { uri: file.path, range: rangeOf(documentOf(file), span) } : { uri, range: rangeOf(text, span) },
      message,
    }),
  );
  return {
    range: rangeOf(text, finding.span),
    severity: severities[finding.severity],
    source: "corslint",
    code: finding.rule,
    message: finding.message,
    ...(ruleHref !== undefined && { codeDescription: { href: ruleHref.replaceAll("{rule}", finding.rule) } }),
    ...(abilities.relatedInformation && related.length > 0 && { relatedInformation: related }),
  };
}
