import type { UnknownOption } from "../../../policy/options.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Value } from "../../../syntax/value.ts";
import { type ListTaking, saysSomething } from "../shared/options/wrongTypes.ts";

/** The options of `cors` 2.8, with what it takes for them where they are not written. */
export const names = [
  "origin", // "*"
  "methods", // "GET,HEAD,PUT,PATCH,POST,DELETE"
  "allowedHeaders", // what the preflight asks for
  "headers", // another name for allowedHeaders
  "exposedHeaders", // none
  "credentials", // off
  "maxAge", // none
  "preflightContinue", // false
  "optionsSuccessStatus", // 204
] as const;

const known: ReadonlySet<string> = new Set(names);

type Name = (typeof names)[number];

/** Names that are not options, by what they are written for. */
const meant: ReadonlyMap<string, Name> = new Map<string, Name>(
  Object.entries<Name>({
    origins: "origin",
    alloworigin: "origin",
    alloworigins: "origin",
    allowedorigin: "origin",
    allowedorigins: "origin",
    allowlist: "origin",
    whitelist: "origin",
    method: "methods",
    allowmethods: "methods",
    allowedmethods: "methods",
    allowheaders: "allowedHeaders",
    allowedheader: "allowedHeaders",
    header: "allowedHeaders",
    exposeheaders: "exposedHeaders",
    exposedheader: "exposedHeaders",
    credential: "credentials",
    allowcredentials: "credentials",
    supportscredentials: "credentials",
    withcredentials: "credentials",
    maxage: "maxAge",
    optionsuccessstatus: "optionsSuccessStatus",
    optionssuccess: "optionsSuccessStatus",
    preflightcontinue: "preflightContinue",
  }),
);

/** The options that are written in place and that `cors` does not have. */
export function unknownOptions(options: Value | undefined): UnknownOption[] {
  if (options?.kind !== "record") return [];
  return options.entries.flatMap(({ key, keyNode }) => {
    if (key === undefined || known.has(key)) return [];
    const option = meant.get(key.toLowerCase()) ?? names.find((name) => name.toLowerCase() === key.toLowerCase());
    if (!option || options.entries.some((other) => other.key === option)) return [];
    return [
      {
        name: key,
        span: spanOf(keyNode),
        meant: option,
        effect: effects[option] ?? "It has no effect.",
        concerns: option === "origin" ? "origins" : "nothing else",
      },
    ];
  });
}

/**
 * What becomes of an option for a list that is none (cors 2.8, `configureMethods`, `configureAllowedHeaders` and
 * `configureExposedHeaders`): methods are sent as they are, or asked for `join`; of headers only texts and lists are taken.
 */
export const taking: ListTaking = {
  names: {
    label: "`cors`",
    roles: { methods: "methods", headers: "allowedHeaders", exposed: "exposedHeaders", credentials: "credentials" },
  },
  fate: (role, value) => {
    if (value.kind === "text") return undefined;
    if (role !== "methods") return saysSomething(value) ? "dropped" : undefined;
    if (value.kind === "null" || value.kind === "undefined") return "fails";
    return saysSomething(value) ? "sent" : "dropped";
  },
  onlyTrue: true,
};

/** What `cors` does where an option is not written. */
const effects: Readonly<Partial<Record<Name, string>>> = {
  origin: "`cors` ignores it and lets every origin in with `*`.",
  credentials: "`cors` ignores it and does not allow credentials.",
  methods: "`cors` ignores it and allows GET, HEAD, PUT, PATCH, POST and DELETE.",
  allowedHeaders: "`cors` ignores it and allows whatever headers the preflight asks for.",
  exposedHeaders: "`cors` ignores it and exposes no headers.",
};
