import type { Rule } from "../rule.ts";

/** Schemes that fetch and XMLHttpRequest of a page never load (Fetch standard, section 4.3: scheme fetch). */
const unloadable = /^(file|ftp|ftps|ws|wss|mailto|tel|javascript):/i;

export const nonHttpRequest: Rule = {
  id: "non-http-request",
  severity: "warning",
  summary: "A page asks for a URL whose scheme browsers do not load.",
  check: ({ requests }) =>
    requests.flatMap(({ framework, url, onServer }) => {
      const scheme = url.kind === "known" ? unloadable.exec(url.value.trim())?.[1] : undefined;
      if (url.kind !== "known" || !scheme || onServer) return [];
      return [
        {
          span: url.span,
          message: `Browsers load no \`${scheme.toLowerCase()}:\` URL for a page's code: cross-origin requests are for http and https only.`,
          related: url.definedAt ? [{ span: url.definedAt, message: "The address is defined here." }] : [],
          framework,
          fixes: [],
        },
      ];
    }),
};
