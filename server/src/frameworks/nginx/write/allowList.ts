import type { Edit, RewriteRequest, Writer } from "../../adapter.ts";
import { allowOnly, allowSubdomains } from "../../shared/writing/titles.ts";
import { credentialsFor } from "./allowedCredentials.ts";
import { closedMap, listedMap, type Variable } from "./allowedOrigin.ts";
import { domainKey, type Key, originKeys } from "./keys.ts";
import { addVaryBehind, replaceValue } from "./lines.ts";
import { insertMapBehind, insertMaps, type NewMap } from "./place.ts";
import { credentialsBeside, type Target, targetOf } from "./target.ts";

/** A `map` of the trusted origins, whose variable takes the place of the value; credentials only for them; `Vary: Origin`. */
export const allowListMap: Writer = (request) => {
  const { origins } = request.trusted;
  const edits = allowKeys(request, originKeys(origins));
  return edits && { title: allowOnly(origins), edits };
};

/** The same with one pattern for the https subdomains of the trusted domain. */
export const patternMap: Writer = (request) => {
  const { domain } = request.trusted;
  const edits = domain === undefined ? undefined : allowKeys(request, [domainKey(domain)]);
  return domain !== undefined && edits ? { title: allowSubdomains(domain), edits } : undefined;
};

function allowKeys(request: RewriteRequest, keys: readonly Key[]): Edit[] | undefined {
  const { text } = request.source;
  const target = targetOf(request);
  if (!target || isTestedAround(request, target)) return undefined;
  const headers = [target.header, ...target.companions];
  const origin = closedMap(request, target, keys) ?? listedMap(text, target, keys);
  const value = `$${origin.name}`;
  const lines = headers.flatMap(credentialsBeside).filter((line) => line.value.text === "true");
  const credentials = lines.length > 0 ? credentialsFor(text, target, origin.name) : undefined;
  const maps = insertions(text, target, origin, credentials?.map);
  return (
    maps && [
      ...maps,
      ...origin.edits,
      ...headers.filter((header) => header.value.text !== value).map((header) => replaceValue(header, value)),
      ...lines.map((line) => replaceValue(line, `$${credentials?.name}`)),
      ...headers.flatMap((header) => addVaryBehind(text, header)),
    ]
  );
}

/** Whether a test around the line goes on to decide, so that a list of its own would not. */
function isTestedAround({ policy }: RewriteRequest, { header }: Target): boolean {
  return header.level.kind === "if" && policy.origins.set.kind !== "everyone";
}

/** A new map of credentials stands behind the map that it reads; undefined where nobody knows the place for a map. */
function insertions(
  text: string,
  { file, header }: Target,
  { map, newMap }: Variable,
  credentials: NewMap | undefined,
): Edit[] | undefined {
  if (map) return credentials ? [insertMapBehind(text, map.statement, credentials)] : [];
  const maps = [newMap, credentials].filter((one) => one !== undefined);
  const inserted = insertMaps(text, file, header, maps);
  return inserted && [inserted];
}
