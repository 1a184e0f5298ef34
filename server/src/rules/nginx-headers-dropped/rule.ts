import type { DroppedHeaders } from "../../policy/directives.ts";
import type { Rule } from "../rule.ts";

export const nginxHeadersDropped: Rule = {
  id: "nginx-headers-dropped",
  severity: "warning",
  summary: "A line of a block keeps out the CORS headers that it would inherit.",
  check: ({ directives }) =>
    directives.flatMap(({ dropped }) =>
      dropped.map((one) => ({
        span: one.span,
        message: messageFor(one),
        related: [
          {
            span: one.line,
            message: one.isFromOtherIf
              ? "This line counts only where the other `if` does not hold."
              : "This line no longer counts.",
          },
        ],
        framework: "nginx",
        fixes: [
          {
            intent: "nginx" as const,
            title: "Repeat the headers that are dropped",
            changes: [{ kind: "insert" as const, ...one.repeated }],
          },
        ],
      })),
    ),
};

/** ngx_http_headers_module: `add_header` lines are inherited only by levels that have none of their own. */
function messageFor({ names, isFromOtherIf }: DroppedHeaders): string {
  const list = names.map((name) => `\`${name}\``).join(", ");
  if (isFromOtherIf) {
    return `Of several \`if\` that hold, nginx sends the headers of the last one only: answers from here lack ${list}.`;
  }
  return `With an \`add_header\` of its own, a block inherits none: answers from here lack ${list}.`;
}
