import type { Node } from "web-tree-sitter";
import { memberHits } from "../../../../syntax/hits.ts";
import { argumentsOf, bare, callOf, outermost } from "../../../../syntax/javascript/calls.ts";
import { usesOf } from "../../../../syntax/javascript/imports.ts";
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
  /\b(?:writeHead|flushHeaders|write|end|send|sendStatus|json|jsonp|render|setHeader|set|header|appendHeader|append)(?=\s*=(?![=>]))/g;

/**
 * The hook that a function is where it stands: `onHeaders(res, function () {…})` of the package on-headers, and
 * `res.writeHead = function () {…}`. Undefined for all other functions.
 */
export function hookOf(source: Source, fn: Node): SendingHook | undefined {
  const taker = outermost(fn).parent?.type;
  return taker === "arguments" || taker === "assignment_expression" ? hooksByFunction(source).get(fn.id) : undefined;
}

const hooksByFunction = onceFor(
  (source: Source): ReadonlyMap<number, SendingHook> => new Map(sendingHooks(source).map((hook) => [hook.fn.id, hook])),
);

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
