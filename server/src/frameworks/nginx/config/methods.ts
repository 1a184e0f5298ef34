const everyMethod = ["GET", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "HEAD"];
const use = /\$\{?request_method(?!\w)/gi;
const simpleTest = /\bif\s*\(\s*\$request_method\s*!?(?:=|~\*?)\s*([\s"'^$()|A-Z]+)\{/gi;

/**
 * The methods that a configuration tells apart: those that its tests name, and one that stands for all others. Where it
 * does more with the method than to test it, every common one.
 */
export function methodsIn(text: string): readonly string[] {
  const uses = text.match(use)?.length ?? 0;
  if (uses === 0) return ["GET"];
  const tests = [...text.matchAll(simpleTest)];
  const names = new Set(tests.flatMap((test) => test[1]?.toUpperCase().match(/[A-Z]+/g) ?? []));
  const isKnown = [...names].every((name) => everyMethod.includes(name));
  if (tests.length < uses || !isKnown) return everyMethod;
  const other = everyMethod.find((method) => !names.has(method));
  return everyMethod.filter((method) => names.has(method) || method === other);
}
