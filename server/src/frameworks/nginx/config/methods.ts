/** The methods that a browser sends for pages. */
export const everyMethod: readonly string[] = ["GET", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "HEAD"];
const use = /\$\{?request_method(?!\w)/gi;
const simpleTest = /\bif\s*\(\s*\$request_method\s*!?(?:=|~\*?)\s*([\s"'^$()|A-Z]+)\{/gi;

/** Methods for which every test turns out alike. */
export interface MethodClass {
  /** One of them, which stands for all. */
  readonly method: string;
  readonly methods: readonly string[];
}

/**
 * The methods that a configuration tells apart by variables: those that its tests name, and one class for all others. Where
 * it does more with the method than to test it, every common one.
 */
export function methodsIn(text: string): readonly MethodClass[] {
  const alone = everyMethod.map((method) => ({ method, methods: [method] }));
  if (/\blimit_except\b/.test(text)) return alone;
  const uses = text.match(use)?.length ?? 0;
  if (uses === 0) return [{ method: "GET", methods: everyMethod }];
  const tests = [...text.matchAll(simpleTest)];
  const names = new Set(tests.flatMap((test) => test[1]?.toUpperCase().match(/[A-Z]+/g) ?? []));
  const isKnown = [...names].every((name) => everyMethod.includes(name));
  if (tests.length < uses || !isKnown) return alone;
  const others = everyMethod.filter((method) => !names.has(method));
  const [other] = others;
  const named = alone.filter(({ method }) => names.has(method));
  return other === undefined ? named : [...named, { method: other, methods: others }];
}
