import type { OriginSet } from "../../../policy/originSet.ts";
import type { Argument } from "../../../syntax/nginx/blocks.ts";
import type { ValueMap } from "../config/maps.ts";
import { setOf } from "./originFacts.ts";
import { type Outcome, type Path, type Scope, undecided, withOrigin } from "./path.ts";
import { isFound, originsIn } from "./patterns.ts";
import { empty, isOrigin, matchPlain, plainOf, requestOrigin, type Text, unknownText, type Value } from "./text.ts";
import { define, expand } from "./variables.ts";

/** What a map gives for something: the value of an entry, nothing, or what cannot be known. */
type Choice = Argument | "nothing" | "unknown";

/** A map that gives more different texts than this is not evaluated. */
const mostGroups = 200;
const notUnderstood: OriginSet = { kind: "unknown", why: "the map's test of the origin is not understood" };

/** What a map gives, on each path on which that differs (ngx_http_map_module). */
export function lookUp(scope: Scope, path: Path, map: ValueMap, depth: number): Outcome<Value>[] {
  if (!map.isWhole) return [{ value: { text: unknownText("map") }, path: undecided(path, requestOrigin) }];
  return expand(scope, path, map.source, depth)
    .flatMap(({ value, path: at }) => choose(map, value.text, at))
    .flatMap(({ value: choice, path: at }): Outcome<Value>[] => {
      if (choice === "nothing") return [{ value: { text: empty }, path: at }];
      if (choice === "unknown") return [{ value: { text: unknownText("map") }, path: at }];
      // The default is to be seen itself; of other entries there may be many, so the map's variable stands for them.
      const definedAt = choice === map.fallback ? choice.span : map.target;
      return define(scope, at, { ...choice, span: definedAt }, depth);
    });
}

function choose(map: ValueMap, subject: Text, path: Path): Outcome<Choice>[] {
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
  if (map.others.length > 0 || map.includes) return chooseAny(map, path);
  const found = map.patterns.map(({ pattern }) => isFound(pattern, plain));
  if (found.includes(undefined)) return chooseAny(map, path);
  return [{ value: map.patterns[found.indexOf(true)]?.value ?? map.fallback ?? "nothing", path }];
}

/** Any entry may be the one. */
function chooseAny(map: ValueMap, path: Path): Outcome<Choice>[] {
  const values = [...map.exact.values(), ...map.patterns.map(({ value }) => value), ...map.others];
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
  const branch = (set: OriginSet, value: Choice) => {
    outcomes.push(...rest.flatMap((at) => withOrigin(at, set, true)).map((at) => ({ value, path: at })));
    rest = rest.flatMap((at) => withOrigin(at, set, false));
  };
  const groups = groupsOf(map, subject);
  if (groups.length > mostGroups) branch(setOf(groups.flatMap(({ origins }) => origins)), "unknown");
  else for (const { value, origins } of groups) branch(setOf(origins), value);
  for (const value of map.others) branch(notUnderstood, value);
  if (map.includes) branch(notUnderstood, "unknown");
  for (const { pattern, value } of map.patterns) branch(isOrigin(subject) ? originsIn(pattern) : notUnderstood, value);
  return [...outcomes, ...rest.map((at) => ({ value: map.fallback ?? ("nothing" as const), path: at }))];
}

/** The origins of the plain keys, put together where they give the same. */
function groupsOf(map: ValueMap, subject: Text): { value: Argument; origins: string[] }[] {
  const lower = subject.map((part) => (typeof part === "string" ? part.toLowerCase() : part));
  const groups = new Map<string, { value: Argument; origins: string[] }>();
  for (const [key, value] of map.exact) {
    const match = matchPlain(lower, key);
    if (typeof match === "string") continue;
    // An origin that is answered by its own name is echoed.
    const text = value.text === match.origin ? "$http_origin" : value.text;
    const group = groups.get(text) ?? { value: { ...value, text }, origins: [] };
    group.origins.push(match.origin);
    groups.set(text, group);
  }
  return [...groups.values()];
}
