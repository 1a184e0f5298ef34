/** The methods that a browser sends for pages. */
export const everyMethod: readonly string[] = ["GET", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "HEAD"];
/** What tells methods apart at all. */
export const tellingMethods = /request_(?:method|headers)|limit_except/i;
/** What the method decides: itself, and what only a preflight has. */
const use = /\$\{?(?:request_method|http_access_control_request_(?:method|headers))(?!\w)/gi;
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
  const variables = text.match(use) ?? [];
  if (variables.length === 0) return [{ method: "GET", methods: everyMethod }];
  const uses = variables.filter((variable) => /^\$\{?request/i.test(variable)).length;
  const asks = uses < variables.length;
  const tests = [...text.matchAll(simpleTest)];
  const named = tests.flatMap((test) => test[1]?.toUpperCase().match(/[A-Z]+/g) ?? []);
  const names = new Set(asks ? [...named, "OPTIONS"] : named);
  const isKnown = [...names].every((name) => everyMethod.includes(name));
  if (tests.length < uses || !isKnown) return alone;
  const others = everyMethod.filter((method) => !names.has(method));
  const [other] = others;
  const apart = alone.filter(({ method }) => names.has(method));
  return other === undefined ? apart : [...apart, { method: other, methods: others }];
}
