import type { PageRequest } from "../../policy/pageRequest.ts";
import { isSafelistedHeader } from "../../protocol/standard/safelist.ts";
import type { Report, Rule } from "../rule.ts";

export const opaqueNoCors: Rule = {
  id: "opaque-no-cors",
  severity: "warning",
  summary: 'A request with mode "no-cors" whose answer is read, or whose header is dropped.',
  check: ({ requests }) => requests.flatMap(reportsOf),
};

function reportsOf({ framework, options, reads, headers, onServer }: PageRequest): Report[] {
  const mode = options.find(({ name, value }) => name === "mode" && value === "no-cors");
  // Node and React Native show all of the answer, and send all headers.
  if (!mode || onServer) return [];
  const [read] = reads;
  if (read) {
    return [
      {
        span: mode.valueSpan,
        // Fetch standard, section 2.2.6: an opaque filtered response.
        message:
          'With "no-cors" the answer is opaque: its status is 0 and its body is empty, whatever the server sends. Let the server allow this origin instead.',
        related: [
          { span: read, message: "The answer is read here." },
          ...(mode.definedAt ? [{ span: mode.definedAt, message: "The mode is defined here." }] : []),
        ],
        framework,
        fixes: mode.isElsewhere
          ? []
          : [
              {
                intent: "correct",
                title: 'Remove mode: "no-cors"',
                changes: [{ kind: "remove", span: mode.valueSpan }],
              },
            ],
      },
    ];
  }
  return headers
    .filter(({ name, value }) => !isKept(name, value.kind === "known" ? value.value : undefined))
    .map(({ name, nameSpan }) => ({
      span: nameSpan,
      // Fetch standard, section 5.1: the guard "request-no-cors" of Headers.
      message: `With "no-cors" browsers drop the header \`${name}\` without a word: the server does not get it.`,
      related: [{ span: mode.valueSpan, message: 'The mode is "no-cors" here.' }],
      framework,
      fixes: [],
    }));
}

const mayBeKept = new Set(["accept", "accept-language", "content-language", "content-type"]);

/** Whether a header goes out with "no-cors"; one whose value is not known may. */
function isKept(name: string, value: string | undefined): boolean {
  const lower = name.toLowerCase();
  if (!mayBeKept.has(lower)) return false;
  return value === undefined || isSafelistedHeader(lower, value);
}
