import { isOn } from "../../policy/known.ts";
import type { Policy } from "../../policy/policy.ts";
import { type Span, sameSpan } from "../../policy/span.ts";
import { definitionAt, headersNamed, type KnownHeader } from "../handSet.ts";
import type { Correction, Report, Rule } from "../rule.ts";

const on = /^(?:true|1|yes|y|on|include)$/i;
const off = /^(?:false|0|no|n|off|none|null)?$/i;

export const invalidCredentialsValue: Rule = {
  id: "invalid-credentials-value",
  severity: "error",
  summary: "The value does not turn credentials on, or off, as it says.",
  check: ({ policies, headers }) => [
    ...headersNamed(headers, "Access-Control-Allow-Credentials")
      .filter(isWrong)
      .map((header) => headerReport(header, policies)),
    ...policies.flatMap((policy) => textReport(policy) ?? []),
    ...policies.flatMap((policy) => optionReport(policy) ?? []),
  ],
};

/**
 * Fetch standard, CORS check: only `true` counts, after the blanks around it are taken away. What says that credentials
 * are off is meant so.
 */
function isWrong({ value, conversion }: KnownHeader): boolean {
  if (conversion?.outcome === "refused") return true;
  const text = value.value.trim();
  return text !== "true" && !off.test(text);
}

function headerReport(header: KnownHeader, policies: readonly Policy[]): Report {
  const { value, framework } = header;
  return {
    span: value.span,
    message: messageFor(header),
    related: definitionAt(value),
    framework,
    fixes: [off.test(value.value.trim()) || isOpen(policies, value.span) ? removed(value.span) : corrected(value.span)],
  };
}

/** Whether every origin is let in where the header goes out: then it must not be mended. */
function isOpen(policies: readonly Policy[], span: Span): boolean {
  return policies.some(
    ({ credentials, origins }) =>
      origins.set.kind === "everyone" && credentials.kind === "known" && sameSpan(credentials.span, span),
  );
}

function corrected(span: Span): Correction {
  return { intent: "correct", title: "Send `true`", changes: [{ kind: "text", span, text: "true" }] };
}

function removed(span: Span): Correction {
  return { intent: "correct", title: "Remove the header: credentials stay off", changes: [{ kind: "remove", span }] };
}

const consequence = "pages that send cookies cannot read the answer.";

function messageFor({ value, conversion }: KnownHeader): string {
  const text = value.value;
  if (conversion?.outcome === "refused") {
    return `${conversion.by} fails on a header value that is no text. Browsers want the text \`true\`.`;
  }
  if (conversion?.outcome === "unknown") {
    return `\`${text}\` is no text: some frameworks fail on it, others send it as it is here. Browsers want exactly \`true\`.`;
  }
  if (conversion?.by) return `${conversion.by} sends \`${text}\`, and browsers want exactly \`true\`: ${consequence}`;
  return `Browsers want exactly \`true\` here: with \`${text}\` ${consequence}`;
}

/** What is put together from several lines, or comes through variables, is mended elsewhere. */
function textReport({ credentials, credentialsText, framework }: Policy): Report | undefined {
  const text = credentialsText?.trim();
  if (text === undefined || credentials.kind !== "known" || text === "true" || off.test(text)) return undefined;
  const message = `Browsers want exactly \`true\` here: with \`${text}\` ${consequence}`;
  return { span: credentials.span, message, related: definitionAt(credentials), framework, fixes: [] };
}

/** An option that wants a boolean and is given something else, which the library takes for the opposite. */
function optionReport(policy: Policy): Report | undefined {
  const { credentials, credentialsOption, label, framework } = policy;
  if (credentialsOption === undefined || credentials.kind !== "known") return undefined;
  const isMeant = on.test(credentialsOption) ? true : off.test(credentialsOption) ? false : undefined;
  if (isMeant === undefined || isMeant === isOn(credentials)) return undefined;
  const { span } = credentials;
  const message = isMeant
    ? `${label} turns credentials on for \`true\` and nothing else: this leaves them off, and ${consequence}`
    : `${label} takes every text that is not empty for true, also \`${credentialsOption}\`: credentials are on.`;
  const value = isMeant && policy.origins.set.kind !== "everyone";
  return { span, message, related: definitionAt(credentials), framework, policy, fixes: [flag(span, value)] };
}

function flag(span: Span, value: boolean): Correction {
  const title = value ? "Turn credentials on" : "Turn credentials off";
  return { intent: "correct", title, changes: [{ kind: "flag", span, value }] };
}
