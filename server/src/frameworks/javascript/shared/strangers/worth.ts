/**
 * What an expression is worth while a stranger's request is handled: one that says nothing about its user, as preflights
 * never do (Fetch standard, CORS-preflight fetch: no credentials, no headers of the page).
 */
export type Worth =
  /** `isShort`: what follows in an optional chain is skipped. */
  | { readonly kind: "undefined"; readonly isShort?: true }
  | { readonly kind: "null" }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "flag"; readonly value: boolean }
  | { readonly kind: "list"; readonly items: readonly Worth[] }
  /** The request, or a part of it. */
  | { readonly kind: "part"; readonly of: Part }
  /** Something that counts as true, or as false. */
  | { readonly kind: "something" }
  | { readonly kind: "nothing" }
  /** It is never worth anything: an exception. */
  | { readonly kind: "throws" }
  | { readonly kind: "unknown" };

export type Part =
  | "request"
  | "headers"
  | "cookies"
  | "session"
  | "next"
  /** What hapi hands to a function: `h` in `h.continue`. */
  | "toolkit"
  /** A request of which nothing but its path is known. */
  | "any request";

/** What is known by its text: names, and members that a middleware writes itself. */
export type Names = ReadonlyMap<string, Worth>;

export const absent: Worth = { kind: "undefined" };
export const open: Worth = { kind: "unknown" };
export const something: Worth = { kind: "something" };
export const thrown: Worth = { kind: "throws" };

export function text(value: string): Worth {
  return { kind: "text", value };
}

export function flag(value: boolean | undefined): Worth {
  return value === undefined ? open : { kind: "flag", value };
}

/** Whether a condition holds; undefined where that is not known. */
export function isTrue(worth: Worth): boolean | undefined {
  switch (worth.kind) {
    case "text":
      return worth.value !== "";
    case "flag":
      return worth.value;
    case "list":
    case "part":
    case "something":
      return true;
    case "undefined":
    case "null":
    case "nothing":
      return false;
    default:
      return undefined;
  }
}

export function isNullish({ kind }: Worth): boolean {
  return kind === "undefined" || kind === "null";
}

/** Whether two values are the same, as `===` says, or `==` where it is not `isStrict`; undefined where that is not known. */
export function isSame(first: Worth, second: Worth, isStrict: boolean): boolean | undefined {
  if (isNullish(first) && isNullish(second)) return !isStrict || first.kind === second.kind;
  if (first.kind === "text" && second.kind === "text") return first.value === second.value;
  if (first.kind === "flag" && second.kind === "flag") return first.value === second.value;
  const kinds = [first.kind, second.kind];
  if (kinds.includes("unknown") || kinds.includes("nothing") || kinds.includes("throws")) return undefined;
  if (isNullish(first) || isNullish(second)) return false;
  // A text that is not told is not empty.
  if (kinds.includes("something")) return isTrue(first) === false || isTrue(second) === false ? false : undefined;
  return first.kind !== second.kind && isStrict ? false : undefined;
}
