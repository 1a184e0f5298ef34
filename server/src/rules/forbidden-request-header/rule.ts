import { isForbiddenHeader } from "../../protocol/standard/forbidden.ts";
import type { Rule } from "../rule.ts";

/** Those that people try to set because of CORS; others, such as User-Agent or Host, have other reasons. */
const aboutOrigins = /^(?:origin|cookie|cookie2|referer|host|sec-[\w-]+|access-control-request-[\w-]+)$/i;

export const forbiddenRequestHeader: Rule = {
  id: "forbidden-request-header",
  severity: "warning",
  summary: "Code of a page sets a header that only the browser sets.",
  check: ({ requests }) =>
    requests
      .filter(({ onServer }) => !onServer)
      .flatMap(({ framework, headers }) =>
        headers
          .filter(({ name }) => aboutOrigins.test(name))
          .filter(({ name, value }) => isForbiddenHeader(name, textOf(value)))
          .map(({ name, nameSpan, value, isElsewhere }) => ({
            span: nameSpan,
            // Fetch standard, section 2.2.2: forbidden request-headers.
            message: `Browsers ignore \`${name}\` here: ${reasonFor(name)}`,
            related: [],
            framework,
            fixes:
              value.kind === "absent" || isElsewhere
                ? []
                : [
                    {
                      intent: "correct" as const,
                      title: `Remove ${name}`,
                      changes: [{ kind: "remove" as const, span: value.span }],
                    },
                  ],
          })),
      ),
};

function textOf(value: { readonly kind: string; readonly value?: string }): string {
  return value.value ?? "";
}

function reasonFor(name: string): string {
  if (/^cookie2?$/i.test(name))
    return "they send the user's cookies themselves, when the request asks for credentials.";
  return "only the browser sets it, so that servers can rely on it.";
}
