import type { Policy } from "../../../policy/policy.ts";
import { unheard } from "../../../policy/removed.ts";
import { together } from "../../../policy/together.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { moduleOf } from "../../../syntax/python/modules.ts";
import type { Place } from "../../../syntax/python/reading/things.ts";
import type { Source } from "../../../syntax/source.ts";
import { doneThrough, handSetElsewhere } from "../shared/hooks/elsewhere.ts";
import type { Environment } from "./environment.ts";
import { middleware } from "./options.ts";

/** A middleware of the project that sets CORS headers by hand, or takes them away. */
export interface OwnMiddleware {
  /** How far inside of the library's it lies; below 0 outside of it. */
  readonly depth: number;
  /** What it does one after the other; each a choice of one. */
  readonly layers: readonly (readonly Policy[])[];
}

/** The middleware of the project, by the names that MIDDLEWARE holds: the first item is the outermost. */
export function ownMiddlewares(source: Source, { names }: Environment): OwnMiddleware[] {
  const list = names.get("MIDDLEWARE");
  const items = list?.kind === "list" ? list.items : [];
  const library = items.findIndex((item) => item.kind === "text" && item.value === middleware);
  return items.flatMap((item, index) => {
    const handler = item.kind === "text" ? placeNamed(source, item.value.split(".")) : undefined;
    if (!handler) return [];
    const { policies, taken } = doneThrough(source, handler, item.node, []);
    const layers = [policies, ...taken.map((policy) => [policy])].filter((layer) => layer.length > 0);
    return layers.length > 0 ? [{ depth: index - Math.max(library, 0), layers }] : [];
  });
}

const setsHeaders = /access-control-allow-/i;

/** The class, or the function, of a dotted name, in a file that speaks of CORS headers. */
function placeNamed(source: Source, parts: readonly string[]): Place | undefined {
  if (parts.length < 2 || /^(?:django|corsheaders)$/.test(parts[0] ?? "")) return undefined;
  const module = moduleOf({ from: source, level: 0, parts: parts.slice(0, -1) });
  if (!module || module === source || !setsHeaders.test(module.text)) return undefined;
  const definitions = partsOf(module.root).map((part) => part.childForFieldName("definition") ?? part);
  const node = definitions.find((one) => {
    const name = /^(?:class|function)_definition$/.test(one.type) ? one.childForFieldName("name") : undefined;
    return name && textOf(module, name) === parts.at(-1);
  });
  return node && { source: module, node };
}

/** The same policies on the path of the library's, for requests that meet one after the other. */
export function asLayers(own: readonly OwnMiddleware[], { scope: { route } }: Policy): Policy[] {
  return own.flatMap(({ depth, layers }) =>
    layers.flatMap((layer, index) =>
      layer.map((policy) => ({
        ...policy,
        scope: { ...policy.scope, route, layer: depth + index / (layers.length + 1) },
      })),
    ),
  );
}

/** What is left of the library's policy with them around it and behind it; what they say themselves is judged where they are. */
export function besideOwn(own: readonly OwnMiddleware[], policy: Policy): Policy[] {
  if (own.length === 0) return [policy];
  const layersAt = (isOutside: boolean) =>
    own
      .filter(({ depth }) => depth < 0 === isOutside)
      .toSorted((a, b) => b.depth - a.depth)
      .flatMap(({ layers }) => layers.toReversed());
  const inOrder = [...layersAt(false), [policy], ...layersAt(true)];
  const ways = inOrder.reduce<Policy[][]>(
    (before, layer) => before.flatMap((way) => layer.map((one) => [...way, one])),
    [[]],
  );
  const heard = ways.flatMap(together).filter(({ framework }) => framework !== handSetElsewhere);
  return heard.length > 0 ? heard : [unheard(policy)];
}
