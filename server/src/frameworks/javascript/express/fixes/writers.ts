import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { nodeAt } from "../../../../syntax/nodes.ts";
import type { Edit, Writer } from "../../../adapter.ts";
import { replaceNode } from "../../../shared/writing/elements.ts";
import { quoteFor } from "../../../shared/writing/quotes.ts";
import { addVaryTitle, allowOnly, credentialsOffTitle, testAndAllow } from "../../../shared/writing/titles.ts";
import { insertBefore, separator } from "../../shared/writing/statements.ts";
import { valueToEdit } from "../../shared/writing/values.ts";
import { guardedHeader } from "./guarded.ts";
import { isListed, isWholeStatement, placeOf } from "./place.ts";
import { removeHeader } from "./removal.ts";
import { varyEdit } from "./varyText.ts";

/** One trusted origin as a constant: nothing depends on the request any more. */
export const explicitOrigins: Writer = ({ source, policy, trusted }) => {
  const { set } = policy.origins;
  const [origin, ...others] = trusted.origins;
  const value = nodeAt(source, policy.origins.span);
  const isConstant = set.kind === "exact" || (set.kind === "everyone" && set.how === "wildcard");
  if (!value || !isConstant || origin === undefined || others.length > 0) return undefined;
  const target = valueToEdit(source, javascriptValue(source, value));
  const quote = quoteFor(source, target);
  return { title: allowOnly([origin]), edits: [replaceNode(target, [quote, origin, quote])] };
};

/** The header only for trusted origins, with their own name, and `Vary: Origin`. */
export const testOrigin: Writer = (request) => {
  const { source, policy, trusted } = request;
  const place = placeOf(source, policy.origins.span);
  const guarded = place && guardedHeader(request, place);
  if (!place?.statement || !isListed(place.statement) || !guarded) return undefined;
  const title = testAndAllow(trusted.origins);
  if (isWholeStatement(place)) {
    const between = separator(source, place.statement);
    const newText = guarded.statements.flatMap((text, index) => (index > 0 ? [between, ...text] : text));
    return { title, edits: [replaceNode(place.statement, newText), ...guarded.edits] };
  }
  const removal = removeHeader(source, place);
  if (!removal) return undefined;
  return { title, edits: [insertBefore(source, place.statement, guarded.statements), ...removal, ...guarded.edits] };
};

/** Removes Access-Control-Allow-Credentials; what was echoed only for its sake becomes `*`. */
export const credentialsOff: Writer = ({ source, policy }) => {
  const { credentials, origins } = policy;
  const value = nodeAt(source, origins.span);
  const place = credentials.kind === "known" ? placeOf(source, credentials.span) : undefined;
  const removal = place && removeHeader(source, place);
  if (!value || !removal) return undefined;
  const isReflected = origins.set.kind === "everyone" && origins.set.how === "reflection";
  const quote = quoteFor(source, place.name);
  const star: Edit[] = isReflected ? [replaceNode(value, [`${quote}*${quote}`])] : [];
  return { title: credentialsOffTitle, edits: [...removal, ...star] };
};

/** `Vary: Origin` beside the header that depends on the origin. */
export const addVary: Writer = ({ source, policy }) => {
  const place = placeOf(source, policy.origins.span);
  const edit = place && varyEdit(source, place);
  return edit && { title: addVaryTitle, edits: [edit] };
};
