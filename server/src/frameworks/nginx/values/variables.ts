import type { Span } from "../../../policy/span.ts";
import type { Argument } from "../../../syntax/nginx/blocks.ts";
import { piecesOf } from "../../../syntax/nginx/tokens.ts";
import type { ValueMap } from "../config/maps.ts";
import { choose } from "./mapChoice.ts";
import { type Outcome, type Path, type Scope, undecided, withVariable } from "./path.ts";
import { empty, join, requestOrigin, type Text, unknownText, type Value } from "./text.ts";

/** Maps that look into maps are followed this far; nginx itself refuses only circles. */
const deepest = 12;
/** More ways than this for one text are not told apart. */
const mostWays = 1000;

/** What a text with variables becomes, on each path on which that differs. */
export function expand(scope: Scope, path: Path, text: string, depth = 0): Outcome<Value>[] {
  if (!text.includes("$")) return [{ value: { text: text === "" ? empty : [text] }, path }];
  let outcomes: Outcome<{ texts: Text[]; definedAt?: Span }>[] = [{ value: { texts: [] }, path }];
  for (const piece of piecesOf(text)) {
    outcomes = outcomes.flatMap(({ value, path: so }) => {
      const parts =
        typeof piece === "string" ? [{ value: { text: [piece] }, path: so }] : read(scope, so, piece.variable, depth);
      return parts.map((part) => {
        const definedAt = value.definedAt ?? part.value.definedAt;
        return {
          value: { texts: [...value.texts, part.value.text], ...(definedAt && { definedAt }) },
          path: part.path,
        };
      });
    });
    if (outcomes.length > mostWays) return [{ value: { text: unknownText(text) }, path }];
  }
  return outcomes.map(({ value: { texts, ...rest }, path: at }) => ({
    value: { ...rest, text: join(texts) },
    path: at,
  }));
}

/** What a value that defines a variable becomes; where no other definition lies behind it, it is the definition. */
export function define(scope: Scope, path: Path, value: Argument, depth = 0): Outcome<Value>[] {
  return expand(scope, path, value.text, depth).map((outcome) => ({
    ...outcome,
    value: { definedAt: value.span, ...outcome.value },
  }));
}

/** What a variable holds. What only the request tells stays a variable. */
export function read(scope: Scope, path: Path, name: string, depth = 0): Outcome<Value>[] {
  const known = path.variables.get(name) ?? (name.startsWith("arg_") ? path.variables.get("args") : undefined);
  if (known) return [{ value: known, path }];
  const map = scope.maps.get(name);
  if (map && depth < deepest) {
    // nginx looks a map up once for a request, unless it is volatile: what it reads may have been set in between
    const isKept = !map.isVolatile || !map.uses.some((used) => scope.assigned.has(used));
    return lookUp(scope, path, map, depth + 1).map(({ value, path: at }) => ({
      value,
      path: isKept ? withVariable(at, name, value) : at,
    }));
  }
  if (!scope.maps.has(name) && scope.assigned.has(name)) return [{ value: { text: empty }, path }];
  return [{ value: { text: unknownText(name) }, path }];
}

/** What a map gives, on each path on which that differs. */
function lookUp(scope: Scope, path: Path, map: ValueMap, depth: number): Outcome<Value>[] {
  if (!map.isWhole) return [{ value: { text: unknownText("map") }, path: undecided(path, requestOrigin) }];
  return expand(scope, path, map.source, depth)
    .flatMap(({ value, path: at }) => choose(map, value.text, at))
    .flatMap(({ value: choice, path: at }): Outcome<Value>[] => {
      if (choice === "nothing") return [{ value: { text: empty }, path: at }];
      if (choice === "unknown") return [{ value: { text: unknownText("map") }, path: at }];
      // The default is to be seen itself; of other entries there may be many, so the map's variable stands for them.
      const definedAt = choice === map.fallback ? choice.span : map.target;
      return define(scope, at, { ...choice, span: definedAt }, depth);
    });
}
