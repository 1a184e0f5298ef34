import type { Failure } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import type { Exports } from "../shared/options/calls.ts";
import { refusesToStart } from "../shared/options/failures.ts";
import { isFrozen } from "../shared/options/frozen.ts";
import { givenOption } from "../shared/options/option.ts";
import { type OptionNames, usual } from "../shared/options/unknownOptions.ts";

export const exports: Exports = {
  "restify-cors-middleware2": ["*", "default"],
  "restify-cors-middleware": ["*", "default"],
};

/** What is allowed besides `allowHeaders`. */
export const alwaysAllowed: readonly string[] = [
  "accept",
  "accept-version",
  "content-type",
  "request-id",
  "origin",
  "x-api-version",
  "x-request-id",
  "x-requested-with",
];

/** What is exposed besides `exposeHeaders`. */
export const alwaysExposed: readonly string[] = [
  "api-version",
  "content-length",
  "content-md5",
  "content-type",
  "date",
  "request-id",
  "response-time",
];

/** The options by their names. */
export const names: OptionNames = {
  label: "`restify-cors-middleware2`",
  roles: {
    origin: "origins",
    headers: "allowHeaders",
    exposed: "exposeHeaders",
    credentials: "credentials",
    maxAge: "preflightMaxAge",
  },
  others: ["allowCredentialsAllOrigins", "preflightStrategy"],
  without: { origin: usual.named, credentials: usual.noCredentials },
};

type Kind = Value["kind"];

/** What an option may be; the values of all others are refused when the middleware is made. */
const checks: Readonly<Record<string, { readonly kinds: readonly Kind[]; readonly wants: string }>> = {
  origins: { kinds: ["list"], wants: "a list" },
  credentials: { kinds: ["flag"], wants: "`true` or `false`" },
  allowCredentialsAllOrigins: { kinds: ["flag"], wants: "`true` or `false`" },
  allowHeaders: { kinds: ["list"], wants: "a list of texts" },
  exposeHeaders: { kinds: ["list"], wants: "a list of texts" },
  preflightMaxAge: { kinds: ["number"], wants: "a number" },
};

/** Why the middleware refuses its options, with the value at fault; `call` stands for what is missing, `origins` for theirs. */
export function refusal(
  options: Value | undefined,
  call: Value["node"],
  origins: Value | undefined,
): Failure | undefined {
  if (options?.kind === "unknown") return undefined;
  if (options?.kind !== "record") return { when: "startup", why: "it needs an object of options", span: spanOf(call) };
  for (const [name, { kinds, wants }] of Object.entries(checks)) {
    const value = name === "origins" ? origins : givenOption(options, name);
    if (!value || value.kind === "unknown" || kinds.includes(value.kind)) continue;
    return refusesToStart(value, `\`${name}\` has to be ${wants}`);
  }
  return refusedItem(origins) ?? refusedWildcard(options, call, origins);
}

/** It puts what is not written, and names of its own, into its options: that fails where they are frozen. */
export function refusedFrozen(source: Source, options: Value | undefined): Failure | undefined {
  if (options?.kind !== "record") return undefined;
  const lists = ["allowHeaders", "exposeHeaders"].map((name) => givenOption(options, name));
  const isFilledIn = [givenOption(options, "origins"), ...lists].some((value) => value === undefined);
  if (isFilledIn && isFrozen(source, options)) {
    return refusesToStart(options, "it adds to its options, and these are frozen");
  }
  const frozen = lists.find((value) => value?.kind === "list" && isFrozen(source, value));
  return frozen && refusesToStart(frozen, "it adds to this list, which is frozen");
}

function refusedItem(origins: Value | undefined): Failure | undefined {
  const taken: readonly Kind[] = ["text", "regex", "unknown"];
  const wrong = origins?.kind === "list" ? origins.items.find(({ kind }) => !taken.includes(kind)) : undefined;
  return wrong && refusesToStart(wrong, "`origins` takes texts and regular expressions");
}

/** `*`, which also stands where no origins are listed, with credentials. */
function refusedWildcard(options: Value, call: Value["node"], origins: Value | undefined): Failure | undefined {
  const isFlag = (name: string) => {
    const value = givenOption(options, name);
    return value?.kind === "flag" ? value.value : value ? undefined : false;
  };
  const isOpen =
    !origins ||
    (origins.kind === "list" &&
      origins.items.some(({ kind, ...item }) => kind === "text" && "value" in item && item.value === "*"));
  if (!isOpen || !isFlag("credentials") || isFlag("allowCredentialsAllOrigins") !== false) return undefined;
  const span = spanOf(origins?.node ?? call);
  return {
    when: "startup",
    why: "`*` is refused with credentials unless `allowCredentialsAllOrigins` is on",
    span,
    cure: "origins or credentials",
  };
}
