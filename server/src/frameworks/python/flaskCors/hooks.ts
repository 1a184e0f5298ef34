import type { Node } from "web-tree-sitter";
import { memberHits } from "../../../syntax/hits.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Place } from "../../../syntax/python/reading/things.ts";
import { pythonThing } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { afterRequestHooks } from "../shared/hooks/afterRequest.ts";
import { asCalled } from "../shared/hooks/asCalled.ts";
import { hooksElsewhere, importedHooks } from "../shared/hooks/elsewhere.ts";
import { hooksImportedBehind } from "../shared/hooks/importedBehind.ts";

/** A hook with where it is registered: the call or the decorated function, and the same as the caller of the function around it sees it. */
interface Registered {
  readonly handler: Place;
  readonly app: Node;
  readonly written: Node;
  readonly at: Node;
  /** It lies around the whole application, whatever is registered on it. */
  readonly isAround?: true;
}

/** The hooks of the apps of a file, also those that other files register on them. */
export function hooksOf(source: Source, apps: readonly Node[]): Registered[] {
  const own = afterRequestHooks(source).map(({ definition, app, registration }) => ({
    handler: { source, node: definition },
    written: registration,
    ...asCalled(source, { app, at: registration }),
  }));
  const names = [...new Set(apps.map((app) => textOf(source, app)))];
  const others = [...importedHooks(source), ...hooksElsewhere(source, names), ...hooksImportedBehind(source, apps)];
  const given = others.map(({ handler, app, call }) => ({
    handler,
    written: call,
    at: call,
    app,
    ...(call.type === "call" && asCalled(source, { app, at: call })),
  }));
  return [...wrappers(source), ...own, ...given];
}

/** `app.wsgi_app = Wrapper(app.wsgi_app)`, the last one outermost. */
function wrappers(source: Source): Registered[] {
  const found = memberHits(source, /\bwsgi_app\b(?=\s*=(?!=))/g).flatMap((hit): Registered[] => {
    const statement = hit.parent?.parent?.type === "assignment" ? hit.parent.parent : undefined;
    const app = hit.parent?.childForFieldName("object");
    const right = statement?.childForFieldName("right");
    const callee = right?.type === "call" ? right.childForFieldName("function") : undefined;
    const thing = callee ? pythonThing(source, callee) : undefined;
    if (!statement || !app || thing?.kind !== "class") return [];
    const handler = { source: thing.source, node: thing.node };
    return [{ handler, written: statement, ...asCalled(source, { app, at: statement }), isAround: true }];
  });
  return found.toReversed();
}
