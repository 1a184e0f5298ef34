import type { Severity } from "../rules/rule.ts";
import type { Place } from "./positions.ts";

export interface ReportedPlace extends Place {
  readonly path: string;
}

export interface ReportedFix {
  readonly title: string;
  readonly intent: string;
  readonly preferred: boolean;
  readonly edits: readonly (ReportedPlace & { readonly newText: string })[];
}

/** A finding as it is printed; the names are those of the JSON format. */
export interface ReportedFinding extends ReportedPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly framework: string | null;
  readonly message: string;
  readonly related: readonly (ReportedPlace & { readonly message: string })[];
  readonly fixes: readonly ReportedFix[];
}

/** What `corslint check` found out, ready to be printed in any format. */
export interface Report {
  readonly findings: readonly ReportedFinding[];
  readonly files: {
    readonly seen: number;
    readonly parsed: number;
    readonly skipped: readonly { readonly path: string; readonly why: string }[];
  };
  readonly durationMs: number;
}
