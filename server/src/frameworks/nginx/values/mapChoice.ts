import type { OriginSet } from "../../../policy/originSet.ts";
import type { AllowedEntry } from "../../../policy/policy.ts";
import type { Argument } from "../../../syntax/nginx/blocks.ts";
import type { Pattern } from "../config/condition.ts";
import type { ValueMap } from "../config/maps.ts";
import { wholeCaptures } from "./captures.ts";
import { setOf } from "./originFacts.ts";
import { ofOrigin } from "./originPart.ts";
import { type Outcome, type Path, undecided, withOrigin } from "./path.ts";
import { isFilledIn, isFound, originsIn } from "./patterns.ts";
import { isOrigin, matchPlain, plainOf, type Text } from "./text.ts";

/** What a map gives for something: the value of an entry, nothing, or what cannot be known. */
export type Choice = Argument | "nothing" | "unknown";

/** A map that gives more different texts than this is not evaluated. */
const mostGroups = 200;
const filledIn: OriginSet = { kind: "unknown", why: "the environment decides it" };
const notUnderstood: OriginSet = { kind: "unknown", why: "the map's test of the origin is not understood" };

/** What a map gives for a text, on each path on which that differs (ngx_http_map_module). */
export function choose(map: ValueMap, subject: Text, path: Path): Outcome<Choice>[] {
  const plain = plainOf(subject);
  if (plain !== undefined) return choosePlain(map, plain, path);
  return tellsOriginOnly(subject) ? chooseByOrigin(map, subject, path) : chooseAny(map, undecided(path, subject));
}

/** Whether the Origin is all that is unknown in a text. */
function tellsOriginOnly(subject: Text): boolean {
  const unknown = subject.filter((part) => typeof part !== "string");
  return unknown.length === 1 && isOrigin(unknown);
}

function choosePlain(map: ValueMap, plain: string, path: Path): Outcome<Choice>[] {
  const exact = map.exact.get(plain.toLowerCase());
  if (exact) return [{ value: exact, path }];
  if (map.includes) return chooseAny(map, path);
  const tried = [...map.names, ...map.patterns];
  const found = tried.map(({ pattern }) => isFound(pattern, plain));
  if (found.includes(undefined)) return chooseAny(map, path);
  return [{ value: tried[found.indexOf(true)]?.value ?? map.fallback ?? "nothing", path }];
}

/** Any entry may be the one. */
function chooseAny(map: ValueMap, path: Path): Outcome<Choice>[] {
  const values = [...map.exact.values(), ...[...map.names, ...map.patterns].map(({ value }) => value)];
  const distinct = new Map(values.map((value) => [value.text, value]));
  const choices: Choice[] = [
    ...distinct.values(),
    map.fallback ?? "nothing",
    ...(map.includes ? ["unknown" as const] : []),
  ];
  return choices.map((value) => ({ value, path }));
}

function chooseByOrigin(map: ValueMap, subject: Text, path: Path): Outcome<Choice>[] {
  const outcomes: Outcome<Choice>[] = [];
  let rest: Path[] = [path];
  const branch = (set: OriginSet, value: Choice, entries: readonly AllowedEntry[] = []) => {
    outcomes.push(...rest.flatMap((at) => withOrigin(at, set, true, entries)).map((at) => ({ value, path: at })));
    rest = rest.flatMap((at) => withOrigin(at, set, false));
  };
  const groups = groupsOf(map, subject);
  if (groups.length > mostGroups) branch(setOf(groups.flatMap(({ origins }) => origins)), "unknown");
  else for (const { value, origins, entries } of groups) branch(setOf(origins), value, entries);
  for (const [key, value] of map.exact) {
    // All others get the same: it does not matter which origin that is.
    const isAlike = value.text === map.fallback?.text;
    if (isFilledIn(keyText(map, key)) && !isAlike) branch(filledIn, value);
  }
  if (map.includes) branch(notUnderstood, "unknown");
  for (const { pattern, key, value } of [...map.names, ...map.patterns]) {
    const tested = ofOrigin(pattern, subject);
    if (tested === "never") continue;
    if (!tested) branch(notUnderstood, value);
    else
      branch(originsIn(tested), isOrigin(subject) ? echoing(tested, value) : value, [
        { set: originsIn(tested), span: key.span, text: pattern.source },
      ]);
  }
  return [...outcomes, ...rest.map((at) => ({ value: map.fallback ?? ("nothing" as const), path: at }))];
}

/** A value that is what its pattern captured echoes the Origin where that is all of it. */
function echoing(pattern: Pattern, value: Argument): Argument {
  const isAll = wholeCaptures(pattern).some((name) => value.text.toLowerCase() === `$${name}`);
  return isAll ? { ...value, text: "$http_origin" } : value;
}

function keyText({ keys }: ValueMap, key: string): string {
  return keys.get(key)?.text ?? key;
}

/** The origins of plain keys that give the same. */
interface Group {
  readonly value: Argument;
  readonly origins: string[];
  readonly entries: AllowedEntry[];
}

/** The origins of the plain keys, put together where they give the same. A key that is no origin is one that never comes. */
function groupsOf(map: ValueMap, subject: Text): Group[] {
  const lower = subject.map((part) => (typeof part === "string" ? part.toLowerCase() : part));
  const groups = new Map<string, Group>();
  for (const [key, value] of map.exact) {
    if (isFilledIn(keyText(map, key))) continue;
    const match = matchPlain(lower, key);
    const isDead = match === "never" && isOrigin(subject) && key !== "";
    if (typeof match === "string" && !isDead) continue;
    const origin = typeof match === "string" ? key : match.origin;
    // An origin that is answered by its own name is echoed.
    const text = value.text === origin ? "$http_origin" : value.text;
    const group: Group = groups.get(text) ?? { value: { ...value, text }, origins: [], entries: [] };
    group.origins.push(origin);
    const written = map.keys.get(key);
    if (written) group.entries.push({ set: { kind: "exact", origin }, span: written.span, text: written.text });
    groups.set(text, group);
  }
  return [...groups.values()];
}
