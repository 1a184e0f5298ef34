import { variablesOf } from "../../../syntax/nginx/tokens.ts";
import type { Code } from "./level.ts";
import type { ValueMap } from "./maps.ts";

/** Directives that make an answer another one where they stand in an `if` that holds. */
const counting = /^(?:add_header|more_\w+|error_page|\w+_pass|include)$/;

/** Codes, and what is made of the variables that they set. */
export interface Use {
  readonly ofServer: readonly Code[];
  readonly own: readonly Code[];
  /** Whether a test that holds changes more than its own block says: it takes `try_files` away. */
  readonly countsTests: boolean;
  readonly texts: readonly string[];
  /** The codes of the levels that requests may go on to. */
  readonly further: readonly Code[];
}

/**
 * Tells which codes of a server and of a location can change what `texts` become, or whose headers count: others would only
 * multiply the ways to follow. An `if` that holds takes the place of an earlier one, so where one of the location sets
 * headers each of them counts.
 */
export function neededCodes(
  maps: ReadonlyMap<string, ValueMap | undefined>,
  { ofServer, own, countsTests, texts, further }: Use,
): (code: Code) => boolean {
  const kept = new Set(countsTests || own.some(isCounting) ? own : []);
  const codes = [...ofServer, ...own];
  const names = new Set<string>();
  const isCounted = (code: Code) => kept.has(code) || isNeeded(code, names);
  let added = [...texts.flatMap(variablesOf), ...further.flatMap((code) => variablesIn(code, names, true))];
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

function isCounting(code: Code): boolean {
  return code.kind === "if" && code.level.block.statements().some(({ name }) => counting.test(name));
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
