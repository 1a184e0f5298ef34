import { isOn, type Known } from "../../../../policy/known.ts";
import type { Policy } from "../../../../policy/policy.ts";
import { fromEnvironment, isMentionedElsewhere, orEmptyText } from "../../../../syntax/javascript/environment.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { literalOf, type Value } from "../../../../syntax/value.ts";
import type { Origins } from "./origins.ts";

/**
 * Origins that come from a variable of the environment with nothing that stands in for it, or with an empty text; none where
 * the file says more of the variable. `effectOf` tells what the library makes of `undefined` or of the empty text, as the
 * end of a sentence, and nothing where that is fine.
 */
export function unsetOrigin(
  source: Source,
  origin: Value | undefined,
  effectOf: (given: Value) => string | undefined,
): Pick<Policy, "unsetOrigin"> {
  if (origin?.kind !== "unknown" || origin.elsewhere) return {};
  const expression = literalOf(origin);
  const read = fromEnvironment(source, expression);
  const { variable } = read ?? orEmptyText(source, expression) ?? {};
  if (variable === undefined || isMentionedElsewhere(source, variable)) return {};
  const { node } = origin;
  const given: Value = read ? { kind: "undefined", node } : { kind: "text", value: "", node };
  const effect = read?.fails ? "the program fails when it starts" : effectOf(given);
  if (effect === undefined) return {};
  const definedAt = origin.definition && spanOf(origin.definition);
  return {
    unsetOrigin: {
      variable,
      span: spanOf(node),
      effect,
      canStandIn: true,
      ...(definedAt && { definedAt }),
    },
  };
}

/** What comes of a setting, told by what it lets in; nothing where that is nobody. */
export function effectOf(label: string, { allowed, answers, failure }: Origins, credentials: Known<boolean>) {
  if (failure)
    return `${failure.when === "startup" ? "the app does not start" : "every request fails"}: ${failure.why}`;
  if (allowed.set.kind !== "everyone") return undefined;
  const isSignedIn = answers.allowed.origin === "echo" && isOn(credentials);
  return `${label} lets every origin in${isSignedIn ? ", with credentials" : ""}`;
}
