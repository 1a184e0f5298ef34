import type { CancellationToken, DocumentDiagnosticParams, DocumentDiagnosticReport } from "vscode-languageserver";
import type { Abilities } from "../abilities.ts";
import type { Checks } from "../checks.ts";
import { type Documents, isChecked } from "../documents.ts";
import { diagnosticOf } from "./diagnostic.ts";

/** The answer when there is nothing to tell: the document is closed, foreign, or its check failed. */
export const nothing: DocumentDiagnosticReport = { kind: "full", items: [] };

/** Answers `textDocument/diagnostic`. */
export async function pullDiagnostics(
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
  { documents, checks, abilities }: { documents: Documents; checks: Checks; abilities: Abilities },
): Promise<DocumentDiagnosticReport> {
  const document = documents.get(textDocument.uri);
  if (!isChecked(document)) return nothing;
  const check = await checks.of(document, token);
  if (!check) return nothing;
  if (check.id === previousResultId) return { kind: "unchanged", resultId: check.id };
  const items = check.analysis.findings.map((finding) => diagnosticOf(document, finding, abilities));
  return { kind: "full", resultId: check.id, items };
}
