/**
 * What a table of specifiers says of one: the key that is the specifier itself, else the one with the longest text before
 * its `*`, with what that stands for. So do `paths` of TypeScript and `exports` and `imports` of node's packages.
 */
export function matchIn<T>(
  table: Readonly<Record<string, T>>,
  specifier: string,
): { readonly target: T; readonly rest: string } | undefined {
  const exact = Object.hasOwn(table, specifier) && !specifier.includes("*") ? table[specifier] : undefined;
  if (exact !== undefined) return { target: exact, rest: "" };
  const fitting = Object.entries(table)
    .map(([key, target]) => ({ parts: key.split("*"), target }))
    .filter(({ parts }) => parts.length === 2 && fits(specifier, parts))
    .sort((a, b) => (b.parts[0]?.length ?? 0) - (a.parts[0]?.length ?? 0));
  const [best] = fitting;
  if (!best) return undefined;
  const [before = "", after = ""] = best.parts;
  return { target: best.target, rest: specifier.slice(before.length, specifier.length - after.length) };
}

/** A target with what the `*` of its key stands for. */
export function filledIn(target: string, rest: string): string {
  return target.replaceAll("*", () => rest);
}

function fits(specifier: string, [before = "", after = ""]: readonly string[]): boolean {
  const isLongEnough = specifier.length >= before.length + after.length;
  return isLongEnough && specifier.startsWith(before) && specifier.endsWith(after);
}
