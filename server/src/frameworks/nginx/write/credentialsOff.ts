import { onlyPreflight, varies } from "../../../policy/behaviour.ts";
import { sameSpan } from "../../../policy/span.ts";
import type { Writer } from "../../adapter.ts";
import { credentialsOffTitle } from "../../shared/writing/titles.ts";
import type { Condition } from "../config/condition.ts";
import type { AddHeader } from "../config/level.ts";
import { allowCredentials, allowOrigin } from "../config/names.ts";
import { settingsOf } from "../config/settings.ts";
import { removeHeader, replaceValue } from "./lines.ts";
import { credentialsBeside, targetOf } from "./target.ts";

/**
 * Removes the lines that turn credentials on; without them there is nothing to echo an origin for, so the value becomes
 * `*`. The block keeps its Access-Control-Allow-Origin, so that it inherits nothing new. Undefined where other lines have
 * a part in it, or where the answer would go on to depend on the Origin.
 */
export const credentialsOff: Writer = (request) => {
  // A preflight without credentials would not let the real request pass.
  const target = onlyPreflight(request.policy) ? undefined : targetOf(request);
  if (!target || !isAlone(target.header)) return undefined;
  const { header, companions } = target;
  const headers = [header, ...companions.filter(isAlone)];
  if (varies(request.policy) === "never" && isTested(header, headers)) return undefined;
  const { text } = request.source;
  return {
    title: credentialsOffTitle,
    edits: headers.flatMap((one) => [
      ...(one.value.text === "*" ? [] : [replaceValue(one, "*")]),
      ...credentialsBeside(one).map((line) => removeHeader(text, line)),
    ]),
  };
};

/** Whether no other line sets the same header, and all that turns credentials on for it stands beside it. */
function isAlone({ level }: AddHeader): boolean {
  const { headers } = settingsOf(level).list;
  const lines = headers.filter(({ name }) => name === allowCredentials);
  const isOnly = headers.filter(({ name }) => name === allowOrigin).length === 1;
  return isOnly && lines.length > 0 && lines.every((line) => line.level === level);
}

/** Whether a test of the site decides between a line and others, so that the answer goes on to depend on it. */
function isTested({ level }: AddHeader, changed: readonly AddHeader[]): boolean {
  const around = level.kind === "if" ? level.parent : level;
  const codes = around?.own().codes.filter((code) => code.kind === "if") ?? [];
  return codes.some((code) => {
    const isOwn = code.level.block === level.block;
    const headers = code.level.own().headers.filter(({ name }) => name === allowOrigin);
    const isOther = headers.some(({ value }) => !changed.some((one) => sameSpan(one.value.span, value.span)));
    return (isOwn || isOther) && !isAboutMethod(code.condition);
  });
}

function isAboutMethod(condition: Condition): boolean {
  return "variable" in condition && (condition.variable === "request_method" || isPresence(condition));
}

/** `if ($http_origin)` holds for every cross-origin request. */
function isPresence(condition: Condition): boolean {
  if (condition.kind === "holds") return condition.variable === "http_origin";
  return condition.kind === "equals" && condition.variable === "http_origin" && condition.to === "";
}
