import type { Node } from "web-tree-sitter";
import { hits, memberHits } from "../../../syntax/hits.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import type { Source } from "../../../syntax/source.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { appOfList, inScope } from "./place.ts";

/** Apps that lie in each other; nobody goes deeper. */
const deepest = 4;

/** The apps that requests meet on the way to one, the outermost first, that one included; one row for each such way. */
export function waysTo(source: Source, app: string): readonly (readonly string[])[] {
  return waysThrough(outerOf(source), app, deepest);
}

function waysThrough(mounts: ReadonlyMap<string, readonly string[]>, app: string, left: number): string[][] {
  const outer = (left > 0 ? mounts.get(app) : undefined) ?? [];
  if (outer.length === 0) return [[app]];
  return outer.flatMap((one) => waysThrough(mounts, one, left - 1).map((way) => [...way, app]));
}

/** The apps that each app of a file is mounted in. */
const outerOf = onceFor((source: Source): ReadonlyMap<string, readonly string[]> => {
  const known = new Map<string, string[]>();
  for (const { outer, inner } of mountsOf(source)) known.set(inner, [...(known.get(inner) ?? []), outer]);
  return known;
});

interface Mount {
  readonly outer: string;
  readonly inner: string;
}

/** `app.mount("/path", inner)`, and `Mount("/path", app=inner)` in the routes that an app is made with. */
function mountsOf(source: Source): Mount[] {
  const methods = memberHits(source, /\bmount\b/g).flatMap((hit) => {
    const call = hit.parent && calledAt(hit.parent);
    const object = hit.parent?.childForFieldName("object");
    const inner = call && mounted(source, call);
    return call && object && inner ? [{ outer: inScope(call, textOf(source, object)), inner }] : [];
  });
  const listed = hits(source, /\bMount(?=\s*\()/g).flatMap((hit) => {
    const call = calledAt(hit);
    const inner = call && mounted(source, call);
    const outer = call?.parent?.type === "list" ? appOfList(source, call.parent, "routes") : undefined;
    return call && inner && outer !== undefined ? [{ outer: inScope(call, outer), inner }] : [];
  });
  return [...methods, ...listed];
}

function mounted(source: Source, call: Node): string | undefined {
  const { positional, keywords } = argumentsOf(source, call);
  const app = keywords.get("app")?.value ?? positional[1];
  return app?.type === "identifier" ? inScope(call, textOf(source, app)) : undefined;
}
