import { sameSpan } from "../../../policy/span.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { branchOf } from "../shared/options/branches.ts";
import { type Finder, inArgument, inPlace } from "../shared/options/written.ts";
import { registrations } from "./registrations.ts";

/** The options are those of a registration, also where a delegator hands them over, or those of a route. */
export const inRegistration: Finder = (source, policy) => {
  const registration = registrations(source).find(({ call }) => sameSpan(spanOf(call), policy.span));
  if (!registration) return inPlace(source, policy);
  const { ways, call } = registration;
  const isChosen = ways.length > 1 && ways.every(({ isDynamic }) => !isDynamic);
  const own = isChosen ? branchOf(ways, policy) : ways[0];
  const options = own?.options;
  if (ways.length > 1 && !own) return undefined;
  if (ways.length > 1 && !isChosen) return undefined;
  if (options?.kind !== "record") return inArgument(1)(source, policy);
  return { options, like: call, first: () => undefined };
};
