import type { Node } from "web-tree-sitter";
import { memberHits } from "../../../syntax/hits.ts";
import { encloses, partsOf, textOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import type { Place } from "../../../syntax/python/reading/things.ts";
import { pythonThing } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { calledWith } from "../shared/hooks/elsewhere.ts";
import { modulesBehind } from "../shared/hooks/importedBehind.ts";
import { joined, ownPrefix } from "./prefixes.ts";
import { routedViews } from "./views.ts";

/** A call of `register_blueprint`, with what it is given, and the file that it stands in. */
interface Registration {
  readonly source: Source;
  readonly call: Node;
  readonly blueprint: Node;
}

/** The calls that register blueprints which `isOwn` does not know as this file's. */
export function foreignRegistrations(source: Source, isOwn: (node: Node) => boolean): Registration[] {
  return memberHits(source, /\bregister_blueprint(?=\()/g).flatMap((hit) => {
    const call = hit.parent?.parent;
    const blueprint = call?.type === "call" ? argumentsOf(source, call).positional[0] : undefined;
    return call && blueprint && !isOwn(blueprint) ? [{ source, call, blueprint }] : [];
  });
}

/** The names of the apps that a file makes, or is given by the usual name. */
const apps = /\b(\w+)\s*=\s*(?:flask\.)?Flask\s*\(/g;
/** Other ways to routes than `register_blueprint`. */
const otherRoutes = /\.(?:route|get|post|put|patch|delete|add_url_rule|add_resource)\s*\(/;

/**
 * The calls that register blueprints in functions of other files which are given the app: `register(app)`. Undefined where such
 * a function makes routes in other ways, or hands the app on, and where a module does that is imported behind the app.
 */
export function registrationsElsewhere(source: Source): Registration[] | undefined {
  const names = [...source.text.matchAll(apps)].map(([, name = ""]) => name);
  if (modulesBehind(source, otherRoutes).length > 0) return undefined;
  const calls = calledWith(source, [...new Set([...names, "app"])]);
  const found = calls.map(({ does, own }) => {
    const text = textOf(does.source, does.node);
    const isHandedOn = new RegExp(`\\w\\(\\s*${own}\\s*[,)]`).test(text.replace(/^.*?\)/s, ""));
    if (isHandedOn || otherRoutes.test(text)) return undefined;
    return foreignRegistrations(does.source, () => false).filter(({ call }) => encloses(does.node, call));
  });
  return found.every((each) => each !== undefined) ? found.flat() : undefined;
}

/** The paths of the routes of a blueprint of another file; undefined where some of them may not be known. */
export function foreignPaths({ source, call, blueprint }: Registration): readonly string[] | undefined {
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
