import type { SentUpstream } from "../../policy/directives.ts";
import type { Correction, Rule } from "../rule.ts";

export const nginxProxySetHeader: Rule = {
  id: "nginx-proxy-set-header",
  severity: "error",
  summary: "A header of answers is sent to the server behind.",
  check: ({ directives }) =>
    directives.flatMap(({ sentUpstream }) =>
      sentUpstream.map((one) => ({
        span: one.span,
        message: `This sends \`${one.name}\` to the server behind, as a header of the request: browsers never see it.`,
        related: [],
        framework: "nginx",
        fixes: [fixFor(one)],
      })),
    ),
};

function fixFor({ span, name, word, end }: SentUpstream): Correction {
  if (end === undefined) {
    return { intent: "correct", title: `Remove ${name}`, changes: [{ kind: "remove", span }] };
  }
  return {
    intent: "correct",
    title: "Send it to the browser: add_header",
    changes: [
      { kind: "text", span: word, text: "add_header" },
      { kind: "insert", at: end, text: " always" },
    ],
  };
}
