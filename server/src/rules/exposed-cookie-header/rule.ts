import { type SentNames, sentNames } from "../lists.ts";
import type { Report, Rule } from "../rule.ts";

/** Fetch standard, "forbidden response-header name". */
const forbidden: ReadonlySet<string> = new Set(["set-cookie", "set-cookie2"]);

export const exposedCookieHeader: Rule = {
  id: "exposed-cookie-header",
  severity: "hint",
  summary: "Set-Cookie is exposed, which browsers never show to a page.",
  check: (question) => sentNames(question, "exposed").flatMap((list) => reportOf(list) ?? []),
};

function reportOf({ span, names, framework, policy }: SentNames): Report | undefined {
  const cookie = names.find((name) => forbidden.has(name.toLowerCase()));
  if (cookie === undefined) return undefined;
  return {
    span,
    message: `Browsers never show \`${cookie}\` to a page, exposed or not. The cookie itself is kept all the same.`,
    related: [],
    framework,
    ...(policy && { policy }),
    fixes: [
      { intent: "correct", title: `Remove ${cookie}`, changes: [{ kind: "names", span, old: cookie, names: [] }] },
    ],
  };
}
