import type { PageApi, PageRequest, RequestOption } from "../../policy/pageRequest.ts";
import type { Span } from "../../policy/span.ts";
import type { Correction, Report, Rule } from "../rule.ts";

const fetchModes = ["omit", "same-origin", "include"];

/** How each library is told to send cookies to another origin. */
const rightWay: Readonly<Record<PageApi, string>> = {
  fetch: '`credentials: "include"`',
  ky: '`credentials: "include"`',
  axios: "`withCredentials: true`",
  Angular: "`withCredentials: true`",
  jQuery: "`xhrFields: { withCredentials: true }`",
  XMLHttpRequest: "`withCredentials = true`",
};

export const wrongCredentialsOption: Rule = {
  id: "wrong-credentials-option",
  severity: "error",
  summary: "A request asks for cookies in a way that its library does not know.",
  check: ({ requests }) =>
    requests.flatMap((request) => request.options.flatMap((option) => reportOf(request, option) ?? [])),
};

function reportOf({ api, framework, options }: PageRequest, option: RequestOption): Report | undefined {
  // Who writes the words of two libraries has the right one among them.
  const isBoth = option.name !== "mode" && options.some((other) => other.name === rightName(api) && other !== option);
  const problem = isBoth ? undefined : problemOf(api, option);
  if (!problem) return undefined;
  const { span, text, fixes } = problem;
  const isValue = option.definedAt && span === option.valueSpan;
  const related = isValue ? [{ span: option.definedAt, message: "The value is defined here." }] : [];
  return { span, message: text, related, framework, fixes };
}

function rightName(api: PageApi): string {
  return takesModes(api) ? "credentials" : "withCredentials";
}

function takesModes(api: PageApi): boolean {
  return api === "fetch" || api === "ky";
}

interface Problem {
  readonly span: RequestOption["nameSpan"];
  readonly text: string;
  readonly fixes: readonly Correction[];
}

function problemOf(api: PageApi, option: RequestOption): Problem | undefined {
  if (option.name === "credentials" && takesModes(api)) return wrongMode(api, option);
  // Turned off in the wrong way, or what is done without it: that changes nothing.
  if (option.name === "mode" || isOff(option.value)) return undefined;
  if (option.name === "credentials") return wrongName(api, option);
  return takesModes(api) || api === "jQuery" ? wrongName(api, option) : undefined;
}

/** Fetch standard, enum RequestCredentials: any other text makes the call throw. */
function wrongMode(api: PageApi, { value, valueSpan, isElsewhere }: RequestOption): Problem | undefined {
  if (value === undefined || fetchModes.includes(String(value))) return undefined;
  const written = typeof value === "string" ? `"${value}"` : String(value);
  const meant = isOff(value) ? "omit" : "include";
  return {
    span: valueSpan,
    text: `\`${api}\` knows no credentials mode ${written} and throws a TypeError. It takes "omit", "same-origin" or "include".`,
    fixes: isElsewhere
      ? []
      : [
          {
            intent: "correct",
            title: `Write "${meant}"`,
            changes: [{ kind: "text", span: valueSpan, text: meant }],
          },
        ],
  };
}

function isOff(value: RequestOption["value"]): boolean {
  return value === false || /^(?:false|none|no|omit|never|same-origin)$/.test(String(value));
}

function wrongName(api: PageApi, { name, nameSpan, valueSpan, value, isElsewhere }: RequestOption): Problem {
  const message = `\`${api}\` knows no option \`${name}\` and sends no cookies to other origins for it. It takes ${rightWay[api]}.`;
  // Of what is not known nobody can say what it is to become.
  const replacement = value === undefined || isElsewhere ? undefined : replacements[api](name);
  return {
    span: nameSpan,
    text: message,
    fixes: replacement
      ? [
          {
            intent: "correct",
            title: `Write ${rightWay[api].replaceAll("`", "")}`,
            changes: replacement(nameSpan, valueSpan),
          },
        ]
      : [],
  };
}

/** What is written in the place of an option and its value. */
type Replacement = (name: Span, value: Span) => Correction["changes"];

const include: Replacement = (name, value) => [
  { kind: "text", span: name, text: "credentials" },
  { kind: "text", span: value, text: "include" },
];

const withCredentials: Replacement = (name, value) => [
  { kind: "text", span: name, text: "withCredentials" },
  { kind: "flag", span: value, value: true },
];

/** jQuery sets the fields of its XMLHttpRequest. */
const insideFields: Replacement = (name, value) => [
  { kind: "insert", at: name.start, text: "xhrFields: { " },
  { kind: "insert", at: value.end, text: " }" },
];

const replacements: Readonly<Record<PageApi, (option: string) => Replacement | undefined>> = {
  fetch: () => include,
  ky: () => include,
  axios: () => withCredentials,
  Angular: () => withCredentials,
  XMLHttpRequest: () => withCredentials,
  jQuery: (option) => (option === "withCredentials" ? insideFields : undefined),
};
