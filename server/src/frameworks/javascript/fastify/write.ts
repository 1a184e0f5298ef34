import { sameSpan } from "../../../policy/span.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { type Finder, inArgument, inPlace } from "../options/written.ts";
import { registrations } from "./registrations.ts";

/** The options are those of a registration, also where a delegator hands them over, or those of a route. */
export const inRegistration: Finder = (source, policy) => {
  const registration = registrations(source).find(({ call }) => sameSpan(spanOf(call), policy.span));
  if (!registration) return inPlace(source, policy);
  const { options, call } = registration;
  if (options?.kind !== "record") return inArgument(1)(source, policy);
  return { options, like: call, first: () => undefined };
};
