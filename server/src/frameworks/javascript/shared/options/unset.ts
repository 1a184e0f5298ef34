import { isOn, type Known } from "../../../../policy/known.ts";
import type { Policy } from "../../../../policy/policy.ts";
import { isMentionedElsewhere } from "../../../../syntax/javascript/environment.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { literalOf, type Value } from "../../../../syntax/value.ts";
import type { Origins } from "./origins.ts";
import { whenUnset } from "./whenUnset.ts";

const failing = "every request fails";

/**
 * Origins that come from a variable of the environment with nothing that stands in for it, or with an empty text or list;
 * none where the file says more of the variable. `effectOf` tells what the library makes of `undefined`, of the empty text,
 * or of the list that is made of it, as the end of a sentence, and nothing where that is fine.
 */
export function unsetOrigin(
  source: Source,
  origin: Value | undefined,
  effectOf: (given: Value) => string | undefined,
  read: typeof whenUnset = whenUnset,
): Pick<Policy, "unsetOrigin"> {
  if (origin?.kind !== "unknown" || origin.elsewhere) return {};
  const found = read(source, literalOf(origin));
  if (!found || isMentionedElsewhere(source, found.variable)) return {};
  const { node } = origin;
  const effect = found.given === "fails" ? "the program fails when it starts" : effectOf({ ...found.given, node });
  // A worker that lacks a variable which it needs fails from the first request on, which nobody overlooks.
  const fails = found.given === "fails" || effect?.startsWith(failing) === true;
  if (effect === undefined || (found.isHanded && fails)) return {};
  const definedAt = origin.definition && spanOf(origin.definition);
  return {
    unsetOrigin: {
      variable: found.variable,
      span: spanOf(node),
      effect,
      canStandIn: true,
      ...(definedAt && { definedAt }),
    },
  };
}

/** What comes of a setting, told by what it lets in; nothing where that is nobody. */
export function effectOf(label: string, { allowed, answers, failure }: Origins, credentials: Known<boolean>) {
  if (failure) return `${failure.when === "startup" ? "the app does not start" : failing}: ${failure.why}`;
  if (allowed.set.kind !== "everyone") return undefined;
  const isSignedIn = answers.allowed.origin === "echo" && isOn(credentials);
  return `${label} lets every origin in${isSignedIn ? ", with credentials" : ""}`;
}
