import { ruleInfos } from "../rules/index.ts";
import { severities } from "../rules/rule.ts";
import { defaults, type RuleLevel, type Settings } from "./settings.ts";

/** What could be used of some settings, and a sentence for the user about each thing that could not. */
export interface Read {
  readonly settings: Partial<Settings>;
  readonly problems: readonly string[];
}

const levels: readonly string[] = ["off", ...severities];
const trustedEntry = /^(?:https?:\/\/(?!\*)[^\s/?#@*]+|https:\/\/\*\.[^\s/?#@*:]+)$/;

/** Reads settings from untrusted data; `where` names the place they come from in the problems. */
export function readSettings(raw: unknown, where: string): Read {
  if (raw === undefined || raw === null) return { settings: {}, problems: [] };
  if (!isRecord(raw)) return { settings: {}, problems: [`${where}: settings must be an object.`] };
  const problems: string[] = [];
  const complain = (text: string) => problems.push(`${where}: ${text}`);
  const trustedOrigins = texts(raw.trustedOrigins, "trustedOrigins", complain)?.filter((entry) =>
    isTrusted(entry, complain),
  );
  const exclude = texts(raw.exclude, "exclude", complain);
  const rules = ruleLevels(raw.rules, complain);
  const nginxVersion = versionText(raw.nginxVersion, "nginxVersion", complain);
  return {
    settings: {
      ...(trustedOrigins && { trustedOrigins }),
      ...(exclude && { exclude }),
      ...(rules && { rules }),
      ...(nginxVersion !== undefined && { nginxVersion }),
    },
    problems,
  };
}

/** Reads the text of a `.corslint.json`; names that it does not know are named, so that a typing error is seen. */
export function readProjectFile(text: string, path: string): Read {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { settings: {}, problems: [`${path}: not valid JSON, so it is not used (${reason}).`] };
  }
  const read = readSettings(raw, path);
  const unknownNames = isRecord(raw)
    ? Object.keys(raw).filter((name) => !(name in defaults) && name !== "$schema")
    : [];
  return {
    ...read,
    problems: [...read.problems, ...unknownNames.map((name) => `${path}: there is no setting "${name}".`)],
  };
}

/** Complete settings: the defaults, overridden by each part in turn; `rules` are merged rule by rule. */
export function merge(...parts: readonly Partial<Settings>[]): Settings {
  let settings = defaults;
  for (const part of parts) settings = { ...settings, ...part, rules: { ...settings.rules, ...part.rules } };
  return settings;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function texts(value: unknown, name: string, complain: (text: string) => void): string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.every((entry) => typeof entry === "string")) return value;
  complain(`"${name}" must be a list of strings.`);
  return undefined;
}

function versionText(value: unknown, name: string, complain: (text: string) => void): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string" && /^(?:\d+\.\d+\.\d+)?$/.test(value)) return value;
  complain(`"${name}" must be a version such as "1.29.3", or empty.`);
  return undefined;
}

function isTrusted(entry: string, complain: (text: string) => void): boolean {
  if (trustedEntry.test(entry) && entry === entry.toLowerCase()) return true;
  complain(
    `"${entry}" in "trustedOrigins" is no origin; write it as a browser sends it, such as https://app.example.com, or as https://*.example.com.`,
  );
  return false;
}

function ruleLevels(value: unknown, complain: (text: string) => void): Record<string, RuleLevel> | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) {
    complain('"rules" must be an object such as {"missing-vary-origin": "off"}.');
    return undefined;
  }
  const result: Record<string, RuleLevel> = {};
  for (const [id, level] of Object.entries(value)) {
    if (!ruleInfos.some((info) => info.id === id)) complain(`there is no rule "${id}".`);
    else if (isLevel(level)) result[id] = level;
    else complain(`"${id}" must be one of ${levels.join(", ")}.`);
  }
  return result;
}

function isLevel(value: unknown): value is RuleLevel {
  return typeof value === "string" && levels.includes(value);
}
