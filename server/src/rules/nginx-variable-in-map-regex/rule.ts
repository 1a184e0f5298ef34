import type { Rule } from "../rule.ts";

export const nginxVariableInMapRegex: Rule = {
  id: "nginx-variable-in-map-regex",
  severity: "error",
  summary: "A pattern of a map holds a variable, which nginx never looks up.",
  check: ({ directives }) =>
    directives.flatMap(({ mapVariables }) =>
      mapVariables.map(({ span, text, pattern }) => ({
        span,
        // ngx_http_map_module: keys are compiled when nginx starts.
        message: `nginx never looks up variables in the patterns of a map: \`${text}\` is the end of the text and then letters, so no origin matches.`,
        related: [],
        framework: "nginx",
        fixes: [],
        settles: [pattern],
      })),
    ),
};
