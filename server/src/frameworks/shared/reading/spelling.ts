/**
 * The option that a name which the library does not know stands for: by a table of what else it is called, or because it
 * differs by a letter, its case or its underscores only. Undefined where several would do, or none.
 */
export function optionMeant<T extends string>(
  name: string,
  options: readonly T[],
  otherNames: Readonly<Record<string, T>>,
): T | undefined {
  const other = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
  if (other && options.includes(other)) return other;
  const close = options.filter((option) => areClose(plain(name), plain(option)));
  return close.length === 1 ? close[0] : undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, "");
}

/** Whether one letter at most is missing, too many, another one or in the other order. */
function areClose(a: string, b: string): boolean {
  if (a === b) return true;
  const start = [...a].findIndex((letter, index) => letter !== b[index]);
  const at = start < 0 ? a.length : start;
  const [restOfA, restOfB] = [a.slice(at), b.slice(at)];
  const isSwapped = restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0] && restOfA.slice(2) === restOfB.slice(2);
  return (
    restOfA.slice(1) === restOfB ||
    restOfA === restOfB.slice(1) ||
    restOfA.slice(1) === restOfB.slice(1) ||
    (restOfA.length > 1 && isSwapped)
  );
}
