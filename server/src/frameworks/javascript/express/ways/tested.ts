import type { Node } from "web-tree-sitter";
import { anyByWildcard, nobody } from "../../../../policy/originSet.ts";
import { isTruthy } from "../../../../syntax/javascript/values.ts";
import { encloses } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { type AllowedByWays, allowedOn, type Meant } from "../../shared/origins/allowed.ts";
import { answersOf } from "../../shared/origins/answers.ts";
import { scopeOf } from "../../shared/origins/scope.ts";
import { runFunction } from "../../shared/origins/statements.ts";
import type { Passed } from "../../shared/origins/tests.ts";
import type { Answer, Way } from "../../shared/origins/way.ts";
import { concernsOrigin } from "../origin/concerns.ts";
import { isOpenlyCalled } from "./callers.ts";
import { wayTo } from "./guards.ts";
import type { Frame } from "./way.ts";

/**
 * Whom a header names that is set to `value` behind tests of the origin, where one of the functions that lead to it has them
 * all; undefined, or everyone, where these are not understood. What else decides, such as the method of the request, is no matter of the
 * origin.
 */
export function originsTested(
  source: Source,
  value: Node,
  frames: readonly Frame[],
): (AllowedByWays & { readonly isTested: boolean }) | undefined {
  const [own] = frames.filter(({ fn }) => encloses(fn, value));
  const [frame = own ?? frames[0], ...others] = frames.filter(({ fn, at }) => wayTo(source, at, fn) !== "open");
  const outermost = frames.at(-1);
  if (!frame || others.length > 0 || !outermost || !isOpenlyCalled(source, outermost.fn)) return undefined;
  const handler = frame.fn;
  const ends = runFunction(scopeOf(source), handler, { target: frame.at });
  const ways = ends.flatMap(({ passed, scope, end }): Way[] => {
    if (end.kind !== "reached") return [];
    return answersOf(scope, value).map((way) => {
      const all = [...passed, ...way.passed];
      return { ...way, passed: ofOrigin(source, all, handler) };
    });
  });
  // On all other ways the header is not set.
  const allowed =
    ways.length > 0 ? allowedOn([...ways, { passed: [], answer: { kind: "refused" } }], meaningOf) : undefined;
  const isTested = ways.some(({ passed, answer }) => answer.kind === "origin" || passed.length > 0);
  return allowed && { ...allowed, isTested };
}

function ofOrigin(source: Source, passed: Passed, handler: Node): Passed {
  return passed.filter(({ set, node }) => set.kind !== "unknown" || concernsOrigin(source, node, handler));
}

/** Node sends a text as it is; the browser compares it with the origin. */
function meaningOf(answer: Answer): Meant {
  if (answer.kind === "refused") return { set: nobody };
  if (answer.kind === "origin") return { set: { kind: "everyone", how: "reflection" } };
  const { value } = answer;
  if (isTruthy(value) === false) return { set: nobody };
  if (value.kind !== "text")
    return { set: { kind: "unknown", why: value.kind === "unknown" ? value.why : "it is no text" } };
  return { set: value.value === "*" ? anyByWildcard : { kind: "exact", origin: value.value } };
}
