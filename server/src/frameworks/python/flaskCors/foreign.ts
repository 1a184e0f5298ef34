import type { Node } from "web-tree-sitter";
import { memberHits } from "../../../syntax/hits.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import type { Place } from "../../../syntax/python/reading/things.ts";
import { pythonThing } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { joined, ownPrefix } from "./prefixes.ts";
import { routedViews } from "./views.ts";

/** A call of `register_blueprint`, with what it is given. */
interface Registration {
  readonly call: Node;
  readonly blueprint: Node;
}

/** The calls that register blueprints which `isOwn` does not know as this file's. */
export function foreignRegistrations(source: Source, isOwn: (node: Node) => boolean): Registration[] {
  return memberHits(source, /\bregister_blueprint(?=\()/g).flatMap((hit) => {
    const call = hit.parent?.parent;
    const blueprint = call?.type === "call" ? argumentsOf(source, call).positional[0] : undefined;
    return call && blueprint && !isOwn(blueprint) ? [{ call, blueprint }] : [];
  });
}

/** The paths of the routes of a blueprint of another file; undefined where some of them may not be known. */
export function foreignPaths(source: Source, { call, blueprint }: Registration): readonly string[] | undefined {
  const thing = pythonThing(source, blueprint);
  const made = thing.kind === "library" && /^flask(?:\.\w+)?\.Blueprint\(\)$/.test(thing.name) ? thing.call : undefined;
  if (!made || made.source === source || isContinued(made)) return undefined;
  const prefix = ownPrefix({ source, node: call }, made);
  const left = made.node.parent?.type === "assignment" ? made.node.parent.childForFieldName("left") : undefined;
  const name = left ? textOf(made.source, left) : undefined;
  const own = routedViews(made.source).filter(({ owner }) => textOf(made.source, owner) === name);
  const paths = own.map(({ path }) => (prefix === undefined || path === undefined ? undefined : joined(prefix, path)));
  return paths.length > 0 && paths.every((path) => path !== undefined) ? paths : undefined;
}

/** Whether other files, or other calls, may add routes to a blueprint: what is imported behind it, nested ones, classes of views. */
function isContinued({ source, node }: Place): boolean {
  const isBehind = ({ type, startIndex }: Node) => /^import_/.test(type) && startIndex > node.endIndex;
  return partsOf(source.root).some(isBehind) || /\b(?:add_url_rule|register_blueprint|register)\s*\(/.test(source.text);
}
