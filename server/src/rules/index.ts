import { missingVaryOrigin } from "./missing-vary-origin/rule.ts";
import { reflectedOriginWithCredentials } from "./reflected-origin-with-credentials/rule.ts";
import type { Rule, RuleInfo } from "./rule.ts";
import { unusedSuppression } from "./unused-suppression/rule.ts";
import { wildcardOriginWithCredentials } from "./wildcard-origin-with-credentials/rule.ts";

/** The rules that read policies. Where several could speak about one value, the first one here does. */
export const rules: readonly Rule[] = [
  wildcardOriginWithCredentials,
  reflectedOriginWithCredentials,
  missingVaryOrigin,
];

/** All rules that a setting or a suppression can name. */
export const ruleInfos: readonly RuleInfo[] = [...rules, unusedSuppression];
