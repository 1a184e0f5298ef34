import { ruleInfos } from "../rules/index.ts";
import { type Format, UsageError } from "./options.ts";

/** All rules, one a line or as JSON. */
export function ruleList(format: Format): string {
  const list = ruleInfos.map(({ id, severity, summary }) => ({ id, severity, summary }));
  if (format === "json") return `${JSON.stringify(list, undefined, 2)}\n`;
  const widest = Math.max(...list.map(({ id }) => id.length));
  return list.map(({ id, severity, summary }) => `${id.padEnd(widest)}  ${severity.padEnd(11)}  ${summary}\n`).join("");
}

/** The page of one rule, as Markdown. Throws a UsageError when there is no such rule. */
export async function rulePage(id: string, format: Format, pageOf: (id: string) => Promise<string>): Promise<string> {
  const rule = ruleInfos.find((info) => info.id === id);
  if (!rule) throw new UsageError(`There is no rule "${id}"; corslint rules lists them.`);
  const page = await pageOf(id);
  if (format === "pretty") return page;
  return `${JSON.stringify({ id, severity: rule.severity, summary: rule.summary, page }, undefined, 2)}\n`;
}
