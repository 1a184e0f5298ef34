import { type CancellationToken, type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import type { Finding } from "../../engine/finding.ts";
import { type Fix, fixesFor } from "../../fixes/fix.ts";
import type { Span } from "../../policy/span.ts";
import type { Abilities } from "../abilities.ts";
import type { Check, Checks } from "../checks.ts";
import { diagnosticOf } from "../diagnostics/diagnostic.ts";
import { type Documents, isChecked, type OpenDocument } from "../documents.ts";
import { spanOfRange } from "../positions.ts";
import { workspaceEditOf } from "./workspaceEdit.ts";

/** Answers `textDocument/codeAction`: the fixes of the findings that the range touches, in the text as it is now. */
export async function codeActions(
  { textDocument, range, context }: CodeActionParams,
  token: CancellationToken,
  { documents, checks, abilities }: { documents: Documents; checks: Checks; abilities: Abilities },
): Promise<CodeAction[]> {
  const document = documents.get(textDocument.uri);
  if (!isChecked(document) || !wantsQuickFixes(context.only)) return [];
  const check = await checks.of(document, token);
  if (!check) return [];
  const asked = spanOfRange(document.text, range);
  return check.analysis.findings
    .filter(({ span }) => touches(span, asked))
    .flatMap((finding) => actionsFor(document, check, finding, abilities));
}

function actionsFor(document: OpenDocument, check: Check, finding: Finding, abilities: Abilities): CodeAction[] {
  const { source } = check.analysis;
  if (!source) return [];
  const diagnostics = [diagnosticOf(document, finding, abilities)];
  return fixesFor(source, finding, check.settings.trustedOrigins).map(({ title, preferred, edits }: Fix) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(preferred && { isPreferred: true }),
    edit: workspaceEditOf(document, edits, abilities),
  }));
}

/** Kinds are a hierarchy by dots: who asks for the empty kind asks for all of them. */
function wantsQuickFixes(only: readonly string[] | undefined): boolean {
  return only?.some((kind) => kind === "" || kind === CodeActionKind.QuickFix) ?? true;
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
