import type { UnknownOption } from "../../../policy/options.ts";
import type { Failure } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Arguments } from "../../../syntax/python/calls.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { failureOfUnknown, unknownKeywords } from "../shared/reading/keywords.ts";
import { type Parameter, parameters } from "./options.ts";

/** The keywords that `CORSMiddleware` does not have. `isNew`: whether `allow_private_network` is one. */
export function unknownOptions(source: Source, call: Arguments, isNew: boolean): UnknownOption[] {
  const known = isNew ? parameters : parameters.filter((name) => name !== "allow_private_network");
  return unknownKeywords(source, call, "CORSMiddleware", known);
}

/** With what `CORSMiddleware(…)` refuses its arguments. */
export function failureOf(
  unknown: readonly UnknownOption[],
  option: (name: Parameter) => Value | undefined,
): Failure | undefined {
  const origins = option("allow_origins");
  const credentials = option("allow_credentials");
  return (
    failureOfUnknown(unknown, "CORSMiddleware") ??
    (origins && refused(origins, "allow_origins", origins.kind === "null")) ??
    (credentials && refused(credentials, "allow_credentials", false))
  );
}

function refused(value: Value, name: Parameter, isNone: boolean): Failure | undefined {
  if (value.kind === "flag" || value.kind === "number" || isNone) {
    return failure(`\`${name}\` must be a text or a list of origins`, spanOf(value.node), name);
  }
  const star =
    value.kind === "list" ? value.items.find((item) => item.kind === "text" && item.value === "*") : undefined;
  if (!star) return undefined;
  const span = spanOf(value.definition ? value.node : star.node);
  return failure(`\`"*"\` stands for everyone only as a text, not in the list of \`${name}\``, span, name);
}

function failure(why: string, span: Failure["span"], name: Parameter): Failure {
  return { when: "startup", why, span, ...(name === "allow_origins" && { cure: "origins" as const }) };
}
