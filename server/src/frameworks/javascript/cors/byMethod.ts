import type { Node } from "web-tree-sitter";
import { callOf } from "../../../syntax/javascript/calls.ts";
import { functionAround } from "../../../syntax/javascript/functions.ts";
import type { Source } from "../../../syntax/source.ts";
import { methodsTo } from "../express/ways/methods.ts";
import { namedUses } from "../shared/namedUses.ts";

/**
 * The methods of the requests for which handlers call a middleware themselves, as `(req.method === "GET" ? open : strict)(req,
 * res, next)`; undefined where it is not for these alone.
 */
export function methodsCalledFor(source: Source, middleware: Node): readonly string[] | undefined {
  const own = callOf(middleware);
  const uses = own ? [own] : namedUses(source, middleware);
  const methods = new Set<string>();
  for (const use of uses) {
    const fn = functionAround(use);
    const ways = fn && methodsTo(source, use, fn);
    if (!ways) return undefined;
    for (const name of ways) methods.add(name);
  }
  return uses.length > 0 ? [...methods] : undefined;
}
