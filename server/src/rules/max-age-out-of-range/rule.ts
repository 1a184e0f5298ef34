import type { Known } from "../../policy/known.ts";
import type { Policy } from "../../policy/policy.ts";
import { definitionAt, headersNamed } from "../handSet.ts";
import type { Report, Rule } from "../rule.ts";

/** In seconds; Chromium's is 7200, WebKit's 600 (preflight_result.cc, nsCORSListenerProxy.cpp, CrossOriginPreflightResultCache.cpp). */
const longestInFirefox = 86_400;

export const maxAgeOutOfRange: Rule = {
  id: "max-age-out-of-range",
  severity: "hint",
  summary: "No browser keeps a preflight's answer as long as Access-Control-Max-Age says.",
  check: ({ policies, headers }) => [
    ...headersNamed(headers, "Access-Control-Max-Age").flatMap(
      ({ value, framework }) => reportOf(value, framework) ?? [],
    ),
    ...policies.flatMap((policy) => reportOf(policy.maxAge, policy.framework, policy) ?? []),
  ],
};

function reportOf(maxAge: Known<string>, framework: string, policy?: Policy): Report | undefined {
  if (maxAge.kind !== "known") return undefined;
  const problem = problemOf(maxAge.value.trim());
  if (!problem) return undefined;
  const { span } = maxAge;
  const { message, better } = problem;
  return {
    span,
    message,
    related: definitionAt(maxAge),
    framework,
    ...(policy && { policy }),
    fixes: [{ intent: "correct", title: `Write ${better}`, changes: [{ kind: "number", span, value: better }] }],
  };
}

function problemOf(text: string): { readonly message: string; readonly better: number } | undefined {
  if (text === "") return undefined; // most libraries send nothing then
  if (!/^-?\d+$/.test(text)) {
    const seconds = /^\d+(?=\.\d*$|\s*s(?:ec(?:onds?)?)?$)/i.exec(text)?.[0];
    return {
      message: `\`${text}\` is no whole number of seconds: browsers ignore it, and keep the preflight's answer for 5 seconds.`,
      better: seconds === undefined ? longestInFirefox : Math.min(Number(seconds), longestInFirefox),
    };
  }
  const seconds = Number(text);
  if (seconds < -1) {
    return { message: "Only -1 and what is not negative means something here: browsers keep nothing.", better: -1 };
  }
  if (seconds <= longestInFirefox) return undefined;
  return {
    message: "No browser keeps a preflight's answer that long: Firefox 86400 seconds at most, Chromium 7200.",
    better: longestInFirefox,
  };
}
