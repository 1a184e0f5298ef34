import type { Node } from "web-tree-sitter";
import { memberHits } from "../../../../syntax/hits.ts";
import { argumentsOf, bare, callOf, outermost } from "../../../../syntax/javascript/calls.ts";
import { importedAs, usesOf } from "../../../../syntax/javascript/imports.ts";
import { memberRead } from "../../../../syntax/javascript/members.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import { onceFor } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { functionOf } from "../routes/handlers.ts";

/** A function that runs when an answer is being sent, after all that handlers have set. */
export interface SendingHook {
  readonly fn: Node;
  /** The response, as it is written where the hook is put up. */
  readonly response: Node;
  /** Every answer comes through it. */
  readonly always: boolean;
}

const module = "on-headers";
/** Methods of a response that are replaced to have a last word. */
const replaced =
  /\b(?:writeHead|flushHeaders|write|end|send|sendStatus|json|jsonp|render|setHeader|set|header|appendHeader|append)(?=\s*=[^=>])/g;
const names =
  /^(?:writeHead|flushHeaders|write|end|send|sendStatus|json|jsonp|render|setHeader|set|header|append(?:Header)?)$/;

/**
 * The hook that a function is where it stands: `onHeaders(res, function () {…})` of the package on-headers, and
 * `res.writeHead = function () {…}`. Undefined for all other functions.
 */
export function hookOf(source: Source, fn: Node): SendingHook | undefined {
  const whole = outermost(fn);
  const parent = whole.parent;
  if (parent?.type === "arguments") return parent.parent ? listenerAt(source, parent.parent, fn) : undefined;
  return parent?.type === "assignment_expression" ? replacedBy(source, parent, fn) : undefined;
}

function listenerAt(source: Source, call: Node, fn: Node): SendingHook | undefined {
  const callee = call.childForFieldName("function");
  const { given } = argumentsOf(call);
  const [response, listener] = given;
  if (!callee || !response || !listener || outermost(fn).id !== listener.id || !source.text.includes(module)) return;
  return importedAs(source, callee)?.module === module ? { fn, response, always: true } : undefined;
}

function replacedBy(source: Source, assignment: Node, fn: Node): SendingHook | undefined {
  const [left, right] = [assignment.childForFieldName("left"), assignment.childForFieldName("right")];
  const target = left && memberRead(source, left);
  if (!target || !right || !names.test(target.key) || outermost(fn).id !== right.id) return undefined;
  return { fn, response: target.object, always: target.key === "writeHead" };
}

/** All hooks of a file, also those that are put up by a name. */
export const sendingHooks = onceFor((source: Source): readonly SendingHook[] => [
  ...listeners(source),
  ...replacing(source),
]);

function listeners(source: Source): SendingHook[] {
  if (!source.text.includes(module)) return [];
  return usesOf(source, module, ({ name }) => name === "*" || name === "default").flatMap((callee) => {
    const call = callOf(callee);
    const [response, listener] = call ? argumentsOf(call).given : [];
    const fn = listener && functionOf(source, bare(listener));
    return response && fn ? [{ fn, response, always: true }] : [];
  });
}

function replacing(source: Source): SendingHook[] {
  return memberHits(source, replaced).flatMap((name) => {
    const assignment = name.parent?.parent;
    const right = assignment?.type === "assignment_expression" ? assignment.childForFieldName("right") : undefined;
    const fn = right && functionOf(source, bare(right));
    const target = name.parent && memberRead(source, name.parent);
    return fn && target ? [{ fn, response: target.object, always: target.key === "writeHead" }] : [];
  });
}

/** Whether a hook has to do with the headers of CORS. */
export function concernsCors(source: Source, { fn }: SendingHook): boolean {
  return /access-control/i.test(textOf(source, fn));
}
