import type { Severity } from "../rules/rule.ts";

/** A rule's severity, or that it is switched off. */
export type RuleLevel = "off" | Severity;

/** What a user can set, complete: in the editor as `corslint.*`, in `.corslint.json` under the same names. */
export interface Settings {
  readonly trustedOrigins: readonly string[];
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly exclude: readonly string[];
  /** Such as `1.29.3`; empty where it is not known. Allows fixes that need it. */
  readonly nginxVersion: string;
}

export const defaults: Settings = {
  trustedOrigins: [],
  rules: {},
  exclude: ["**/node_modules/**", "**/.venv/**", "**/venv/**", "**/site-packages/**", "**/dist/**", "**/build/**"],
  nginxVersion: "",
};
