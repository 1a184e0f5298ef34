import { variablesOf } from "../../../syntax/nginx/tokens.ts";
import type { Code } from "./codes.ts";
import type { ValueMap } from "./maps.ts";

/**
 * Tells which codes of a server and of a location can change what `texts` become, or whose headers count: others would only
 * multiply the ways to follow. An `if` that holds takes the place of an earlier one, so where one of the location sets
 * headers each of them counts.
 */
export function neededCodes(
  maps: ReadonlyMap<string, ValueMap | undefined>,
  ofServer: readonly Code[],
  own: readonly Code[],
  texts: readonly string[],
): (code: Code) => boolean {
  const isEach = own.some((code) => code.kind === "if" && code.level.own().headers.length > 0);
  const kept = new Set(isEach ? own : []);
  const codes = [...ofServer, ...own];
  const names = new Set<string>();
  const isCounted = (code: Code) => kept.has(code) || isNeeded(code, names);
  let added = texts.flatMap(variablesOf);
  do {
    for (let name = added.pop(); name !== undefined; name = added.pop()) {
      if (!names.has(name)) added.push(...(maps.get(name)?.uses ?? []));
      names.add(name);
    }
    const used = codes.filter(isCounted).flatMap((code) => variablesIn(code, names, kept.has(code)));
    added = used.filter((name) => !names.has(name));
  } while (added.length > 0);
  return isCounted;
}

function isNeeded(code: Code, names: ReadonlySet<string>): boolean {
  if (code.kind === "set") return names.has(code.variable);
  return code.kind !== "if" || code.level.own().codes.some((inner) => isNeeded(inner, names));
}

/** The variables that a code reads, `isKept` where all of it counts. */
function variablesIn(code: Code, names: ReadonlySet<string>, isKept: boolean): string[] {
  if (code.kind === "set") return variablesOf(code.value.text);
  if (code.kind !== "if") return [];
  const { condition } = code;
  const left = "variable" in condition ? [condition.variable] : [];
  const right = condition.kind === "equals" ? variablesOf(condition.to) : [];
  const inner = code.level.own().codes.filter((part) => part.kind === "set" && (isKept || isNeeded(part, names)));
  return [...left, ...right, ...inner.flatMap((part) => variablesIn(part, names, isKept))];
}
