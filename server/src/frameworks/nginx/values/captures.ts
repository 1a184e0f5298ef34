import type { Pattern } from "../config/condition.ts";
import { type Path, type Scope, withVariable } from "./path.ts";
import { requestOrigin } from "./text.ts";

const opening = /^(?:\(\?i\))?\^\((?:\?(?:P?<(\w+)>|'(\w+)'))?(?!\?)/;
const numbers = /^[1-9]$/;

/**
 * The variables, in lower case, that hold the whole text in which a pattern was found: those of a group between `^` and `$`
 * (ngx_http_regex_exec).
 */
export function wholeCaptures({ source }: Pattern): string[] {
  const found = opening.exec(source);
  if (!found || !source.endsWith(")$")) return [];
  let depth = 0;
  const start = source.indexOf("^") + 1;
  for (const { 0: unit, index } of source.slice(start).matchAll(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|./gs)) {
    if (unit === "(") depth++;
    else if (unit === ")") depth--;
    if (depth === 0 && start + index < source.length - 2) return [];
  }
  const name = found[1] ?? found[2];
  // Behind the last parenthesis only the `$` is left; an escaped one has not closed the group.
  return depth === 0 ? ["1", ...(name === undefined ? [] : [name.toLowerCase()])] : [];
}

/** The path behind a test that found a pattern in the Origin. Maps with patterns may fill the numbers anew at any time. */
export function withCaptures({ maps }: Scope, path: Path, pattern: Pattern): Path {
  const isStable = [...maps.values()].every((map) => map && map.patterns.length === 0 && !map.includes);
  return wholeCaptures(pattern)
    .filter((name) => isStable || !numbers.test(name))
    .reduce((at, name) => withVariable(at, name, { text: requestOrigin }), path);
}

/** The path behind another pattern that was found, or may have been: `$1` to `$9` hold something else. */
export function withoutCaptures(path: Path): Path {
  const variables = [...path.variables].filter(([name]) => !numbers.test(name));
  return variables.length === path.variables.size ? path : { ...path, variables: new Map(variables) };
}
