import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../../syntax/javascript/calls.ts";
import { parametersOf } from "../../../../syntax/javascript/functions.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { argumentFor, callsOfFunction, usesOfFunction } from "../../shared/functionCalls.ts";
import { echoOf } from "../origin/echo.ts";
import { isTooLate } from "./late.ts";
import { type Response, responseOf } from "./responses.ts";
import type { Setting } from "./settings.ts";

/** Helpers that call helpers are followed this far. */
const maxSteps = 3;
/** More ways to one place are not followed. */
const mostWork = 1000;

/**
 * The handlers in which a header is set by a helper that they hand their response to: `setHeaders(req, res)`. A helper that
 * the file does not call, or uses as a handler as well, is one itself.
 */
export function reachesOf(source: Source, setting: Setting, steps = maxSteps, work = { left: mostWork }): Setting[] {
  const { handler } = setting.response;
  const calls = steps > 0 ? callsOfFunction(source, handler) : [];
  const outer = calls.flatMap((call): Setting[] => {
    work.left -= 1;
    const response = work.left < 0 ? undefined : responseGiven(source, call, setting.response);
    if (!response) return [];
    const within = [...setting.within, { fn: handler, at: setting.at }];
    return [{ ...setting, value: valueFor(source, setting.value, handler, call), response, at: call, within }];
  });
  const isHandler = isUsedBeside(source, handler, outer.length);
  const further = isTooLate(source, setting.at, setting.response) ? [] : outer;
  return [...(isHandler ? [setting] : []), ...further.flatMap((each) => reachesOf(source, each, steps - 1, work))];
}

/** Whether a function is used in other ways than by so many calls; methods of other objects may have the same name. */
export function isUsedBeside(source: Source, fn: Node, calls: number): boolean {
  const uses = usesOfFunction(source, fn);
  const isMethod = uses[0]?.type === "property_identifier";
  return calls === 0 || calls < (isMethod ? callsOfFunction(source, fn) : uses).length;
}

/** The response of the caller that a helper is handed for its own. */
function responseGiven(source: Source, call: Node, { handler, name }: Response): Response | undefined {
  const index = parametersOf(handler).findIndex((parameter) => textOf(source, parameter) === name);
  const { given, hasSpread } = argumentsOf(call);
  const object = hasSpread ? undefined : given[index];
  return object?.type === "identifier" ? responseOf(source, { object, method: "setHeader" }) : undefined;
}

/** The value as the caller gives it; where that is the origin for all callers, it is told where it is set. */
export function valueFor(source: Source, value: Node, helper: Node, call: Node): Node {
  return echoOf(source, value) ? value : (argumentFor(source, value, helper, call) ?? value);
}
