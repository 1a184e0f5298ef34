import type { Policy } from "../../../../policy/policy.ts";
import { contains } from "../../../../policy/span.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { corsCalls } from "../../cors/calls.ts";
import { unsure } from "../../shared/options/unsure.ts";
import { corsNames } from "../headers/writes.ts";
import { concernsCors, sendingHooks } from "./hooks.ts";

const hooked = "something changes these headers when the answer is sent";
/** Whose answers go through the hooks of a response. */
const passing = new Set(["express", "cors"]);

/**
 * Policies where hooks have the last word on what is sent: nothing is known of what goes out, but where one hook alone sets
 * all of it.
 */
export function afterHooks(source: Source, policies: readonly Policy[]): Policy[] {
  const hooks = sendingHooks(source).filter((hook) => concernsCors(source, hook));
  const [only, ...others] = hooks;
  if (!only) return [...policies];
  const within = spanOf(only.fn);
  const isAlone =
    others.length === 0 &&
    only.always &&
    corsCalls(source).length === 0 &&
    policies.every(({ framework, span }) => framework === "express" && contains(within, span)) &&
    source.occurrences(corsNames).every(({ start, end }) => contains(within, { start, end }));
  return isAlone
    ? [...policies]
    : policies.map((policy) => (passing.has(policy.framework) ? unsure(policy, hooked) : policy));
}
