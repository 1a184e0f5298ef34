import { type Listing, reflected } from "../../../policy/listing.ts";
import type { Source } from "../../../syntax/source.ts";

const responders = /\bdef\s+on_(get|head|post|put|patch|delete)(?:_\w+)?\s*\(/g;
const routes = /\badd_route\s*\(/g;
const ownRoutes = /\badd_route\s*\(\s*[^,()]+,\s*(\w+)\s*\(/g;

/**
 * What preflights are told about methods: those that the resource answers. They are known where all routes of a file lead to
 * resources that it makes of its own classes.
 */
export function methodsOfResources({ text }: Source): Listing {
  const resources = [...text.matchAll(ownRoutes)].map(([, name = ""]) => name);
  const isWhole = resources.length > 0 && resources.length === (text.match(routes) ?? []).length;
  const areOwn = resources.every((name) =>
    new RegExp(`\\bclass\\s+${name}\\s*[:(]\\s*(?:object\\s*\\)\\s*:)?\\s*\\n`).test(text),
  );
  const names = new Set([...text.matchAll(responders)].map(([, method = ""]) => method.toUpperCase()));
  if (!isWhole || !areOwn || names.size === 0) return reflected;
  return { kind: "listed", names: [...names].map((name) => ({ text: name })) };
}
