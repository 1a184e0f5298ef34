import type { DroppedHeaders } from "../../policy/directives.ts";
import type { Correction, Rule } from "../rule.ts";

export const nginxHeadersDropped: Rule = {
  id: "nginx-headers-dropped",
  severity: "warning",
  summary: "A line of a block keeps out the CORS headers that it would inherit.",
  check: ({ directives, nginxVersion }) =>
    directives.flatMap(({ dropped }) =>
      dropped.map((one) => ({
        span: one.span,
        message: messageFor(one),
        related: [
          {
            ...one.line,
            message: one.isFromOtherIf
              ? "This line counts only where the other `if` does not hold."
              : "This line no longer counts.",
          },
          ...(one.included ? [{ ...one.included.line, message: "This line keeps it out." }] : []),
        ],
        framework: "nginx",
        fixes: fixesFor(one, nginxVersion),
        ...(one.answering && { settles: [one.answering] }),
      })),
    ),
};

/** ngx_http_headers_module: `add_header` lines are inherited only by levels that have none of their own. */
function messageFor({ names, isFromOtherIf, included }: DroppedHeaders): string {
  const list = names.map((name) => `\`${name}\``).join(", ");
  if (isFromOtherIf) {
    return `Of several \`if\` that hold, nginx sends the headers of the last one only: answers from here lack ${list}.`;
  }
  if (included) {
    const brought = included.brings === "line" ? "What is included here has" : "A block that is included here has";
    return `${brought} an \`add_header\`, and a block with one of its own inherits none: its answers lack ${list}.`;
  }
  return `With an \`add_header\` of its own, a block inherits none: answers from here lack ${list}.`;
}

function fixesFor({ repeated, merged, isFromOtherIf }: DroppedHeaders, version: string): Correction[] {
  const isMerged = canMerge(version) && !isFromOtherIf;
  const inserted = isMerged ? merged : repeated;
  if (!inserted) return [];
  const title = isMerged
    ? "Keep the inherited headers: add_header_inherit merge"
    : "Repeat the headers that are dropped";
  return [{ intent: "nginx", title, changes: [{ kind: "insert", ...inserted }] }];
}

/** `add_header_inherit` came with nginx 1.29.3. */
function canMerge(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return major > 1 || (major === 1 && (minor > 29 || (minor === 29 && patch >= 3)));
}
