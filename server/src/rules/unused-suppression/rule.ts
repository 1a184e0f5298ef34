import type { RuleInfo } from "../rule.ts";

/** Checked where suppressions are applied, since only there it is known what they suppressed. */
export const unusedSuppression: RuleInfo = {
  id: "unused-suppression",
  severity: "hint",
  summary: "A corslint-disable comment suppresses nothing.",
};
