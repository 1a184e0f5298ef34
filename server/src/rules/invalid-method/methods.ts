import type { Policy } from "../../policy/policy.ts";
import { isToken } from "../../protocol/standard/headers.ts";

/** What is wrong with the name of a method in a list, and the methods that it stands for. */
export interface WrongMethod {
  readonly name: string;
  readonly why: "case" | "joined" | "compared as a whole" | "no method" | "no token";
  /** Empty where nothing can be made of it. */
  readonly meant: readonly string[];
}

const methods: ReadonlySet<string> = new Set([
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
  "TRACE",
  "CONNECT",
]);
/** Fetch standard, "CORS-safelisted method": allowed whether they are listed or not. */
const safelisted: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** What is wrong with a name as it is sent; undefined for a method, for `*` and for a method that nobody knows. */
export function wrongMethod(name: string, policy: Policy | undefined): WrongMethod | undefined {
  if (name === "*" || methods.has(name)) return undefined;
  // Spaces around the items of a header are no part of them (RFC 9110, section 5.6.1).
  if (methods.has(name.trim()) && !comparesMethods(policy)) return undefined;
  const words = name.split(/[^A-Za-z*-]+/).filter((word) => word !== "");
  const meant = words.map((word) => word.toUpperCase());
  const areMethods = words.length > 0 && meant.every((word) => methods.has(word));
  if (!areMethods) return isToken(name) ? undefined : { name, why: "no token", meant: [] };
  if (words.length > 1) return joined(name, meant, policy);
  if (words[0] === name) return isHarmless(meant[0], policy) ? undefined : { name, why: "case", meant };
  return { name, why: isToken(name) ? "no method" : "no token", meant };
}

/** With commas in it, the item of a list still makes a good header; only a library that compares items is misled. */
function joined(name: string, meant: readonly string[], policy: Policy | undefined): WrongMethod | undefined {
  const isGoodHeader = name.split(",").every((part) => methods.has(part.trim()));
  if (!isGoodHeader) return { name, why: isToken(name) ? "no method" : "joined", meant };
  return comparesMethods(policy) ? { name, why: "compared as a whole", meant } : undefined;
}

function isHarmless(method: string | undefined, policy: Policy | undefined): boolean {
  return method !== undefined && safelisted.has(method) && !comparesMethods(policy);
}

/** Whether the library looks at the method of a preflight itself, and refuses it. */
function comparesMethods(policy: Policy | undefined): boolean {
  const preflight = policy?.wire.preflight;
  return preflight?.kind === "answered" && (preflight.refusal?.of.includes("method") ?? false);
}
