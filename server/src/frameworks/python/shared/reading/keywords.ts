import type { UnknownOption } from "../../../../policy/options.ts";
import type { Failure } from "../../../../policy/wire.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import { type Arguments, namedOptions } from "../../../../syntax/python/calls.ts";
import type { Source } from "../../../../syntax/source.ts";
import { optionMeant } from "../../../shared/reading/spelling.ts";

type Concept = "origins" | "methods" | "headers" | "exposed" | "credentials" | "age";

/** What the same things are called in other libraries. */
const elsewhere: Readonly<Record<Concept, readonly string[]>> = {
  origins: ["origins", "origin", "allow_origin", "allow_origins", "allowed_origins", "cors_allowed_origins"],
  methods: ["methods", "allow_methods", "allowed_methods"],
  headers: ["headers", "allow_headers", "allowed_headers"],
  exposed: ["expose_headers", "exposed_headers"],
  credentials: ["credentials", "allow_credentials", "allows_credentials", "supports_credentials"],
  age: ["max_age", "maxage"],
};

/** The names in which other libraries differ, for a library that has `options`. */
function otherNames(options: readonly string[]): Readonly<Record<string, string>> {
  const pairs = Object.values(elsewhere).flatMap((names) => {
    const own = names.find((name) => options.includes(name));
    return own ? names.filter((name) => !options.includes(name)).map((name) => [name, own] as const) : [];
  });
  return Object.fromEntries(pairs);
}

/** The keyword arguments that a class or function does not have; Python refuses them with a TypeError. */
export function unknownKeywords(
  source: Source,
  call: Arguments,
  callee: string,
  options: readonly string[],
): UnknownOption[] {
  const others = otherNames(options);
  return namedOptions(source, call).flatMap(({ name, node }) => {
    if (options.includes(name)) return [];
    const meant = optionMeant(name, options, others);
    return {
      name,
      span: spanOf(node),
      ...(meant !== undefined && { meant }),
      effect: `${callee} has no option \`${name}\`, and the app does not start with it.`,
      concerns: "everything" as const,
    };
  });
}

/** The failure that the first of them is. */
export function failureOfUnknown(unknown: readonly UnknownOption[], callee: string): Failure | undefined {
  const [first] = unknown;
  return first && { when: "startup", why: `${callee} has no option \`${first.name}\``, span: first.span };
}
