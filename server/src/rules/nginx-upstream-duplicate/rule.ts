import type { Proxied } from "../../policy/directives.ts";
import type { Related, Report, Rule } from "../rule.ts";

export const nginxUpstreamDuplicate: Rule = {
  id: "nginx-upstream-duplicate",
  severity: "warning",
  summary: "nginx adds Access-Control-Allow-Origin to answers of an app of this workspace that sends it as well.",
  check: ({ directives }) =>
    directives.flatMap(({ proxied }) => {
      const found = proxied.filter(({ app }) => app);
      const starts = new Set(found.map(({ span }) => span.start));
      return [...starts].flatMap((start) => reportOf(found.filter(({ span }) => span.start === start)));
    }),
};

/** One line may be added to the answers of several locations. */
function reportOf(all: readonly Proxied[]): Report[] {
  const [first] = all;
  if (!first) return [];
  const passes = [...new Map(all.map((one) => [one.pass.start, one])).values()];
  const hidden = [...new Map(passes.map((one) => [one.hidden.at, one.hidden])).values()];
  return [
    {
      span: first.span,
      message: `The app on port ${first.port} sends \`Access-Control-Allow-Origin\` itself, and nginx adds a second one: browsers join the two with a comma, and refuse that for every origin.`,
      related: [
        ...passes.map(({ pass }): Related => ({ span: pass, message: "The answers come from the app here." })),
        ...(first.app ? [{ ...first.app, message: "The app sends the header here." }] : []),
      ],
      framework: "nginx",
      fixes: [
        {
          intent: "nginx",
          title: "Hide the app's header: proxy_hide_header",
          changes: hidden.map((one) => ({ kind: "insert", ...one })),
        },
      ],
    },
  ];
}
