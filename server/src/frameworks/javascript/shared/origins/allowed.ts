import type { Node } from "web-tree-sitter";
import { intersection } from "../../../../origins/intersection.ts";
import { union } from "../../../../origins/union.ts";
import type { OriginSet } from "../../../../policy/originSet.ts";
import type { AllowedEntry } from "../../../../policy/policy.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import { butNull } from "./complement.ts";
import { areAll, type Passed, passing, type Test, withoutIdleQuestions } from "./tests.ts";
import type { Answer, Way } from "./way.ts";

/** Whom an answer lets in by a framework's rules. */
export interface Meant {
  readonly set: OriginSet;
  /** The items of a list that it is, one by one. */
  readonly entries?: readonly AllowedEntry[];
  /** What lets everyone in, where that is smaller than the answer. */
  readonly culprit?: Node | undefined;
}

/** Whom ways let in together. */
export interface AllowedByWays {
  readonly set: OriginSet;
  readonly entries: readonly AllowedEntry[];
  /** The expression that lets everyone in, or that all ways come to. */
  readonly culprit: Node | undefined;
}

/** Which test of several an entry is shown at: the one that says most about who is let in. */
const telling: readonly OriginSet["kind"][] = ["exact", "pattern", "suffix", "substring", "glob", "prefix"];

/**
 * Whom the ways through a function let in. When all of them let everyone in, everyone is; else the set is made up of what
 * each lets in, with an entry for each test that does.
 */
export function allowedOn(ways: readonly Way[], meaning: (answer: Answer) => Meant): AllowedByWays {
  const met = eased(ways.map((way) => ({ way, meant: meaning(way.answer) })));
  const open = met.filter(({ meant }) => meant.set.kind === "everyone");
  const last = open.at(-1);
  if (last && open.length === met.length && areAll(met.map(({ way: { passed } }) => passed))) {
    const { way, meant } =
      open.findLast((one) => one.meant.set.kind === "everyone" && one.meant.set.how === "reflection") ?? last;
    return { set: meant.set, entries: [], culprit: meant.culprit ?? nodeOf(way.answer) };
  }
  const [only, ...others] = met;
  if (only && others.length === 0 && only.way.passed.length === 0) {
    const { set, entries = [], culprit } = only.meant;
    return { set, entries, culprit: culprit ?? nodeOf(only.way.answer) };
  }
  const set = union(met.map(({ way, meant }) => intersection([passing(way.passed), meant.set])));
  const entries = met.flatMap(({ way, meant }) => entriesOf(way.passed, meant));
  return { set, entries: distinct(entries), culprit: undefined };
}

interface Met {
  readonly way: Way;
  readonly meant: Meant;
}

function eased(all: readonly Met[]): readonly Met[] {
  const passed = withoutIdleQuestions(
    all.map(({ way }) => way.passed),
    (index) => all[index]?.meant.set.kind === "everyone",
  );
  return all.map(({ way, meant }, index) => ({ way: { ...way, passed: passed[index] ?? way.passed }, meant }));
}

/** The tests of one way as entries, where it lets in whoever passes them; the answer's own where there are none. */
export function entriesOf(
  passed: Passed,
  { set, entries = [] }: Pick<Meant, "set" | "entries">,
): readonly AllowedEntry[] {
  if (set.kind === "nobody") return [];
  if (passed.length === 0) return entries;
  if (set.kind !== "everyone") return [];
  const tests = passed.filter(({ isRest }) => !isRest);
  const shown = (tests.length > 0 ? tests : passed).toSorted((a, b) => rank(a) - rank(b))[0];
  if (!shown || rank(shown) === telling.length) return [];
  // Where a text is asked for, `null` is out of the question anyway.
  const asked = passed.filter((test) => test === shown || !isButNull(test));
  const isOnly = asked.length === 1;
  return [
    {
      set: passing(asked),
      span: spanOf(shown.node),
      ...(isOnly && shown.text !== undefined && { text: shown.text }),
    },
  ];
}

const allButNull = JSON.stringify(butNull);

function isButNull({ set, isRest }: Test): boolean {
  return isRest === true && JSON.stringify(set) === allButNull;
}

function rank({ set }: Test): number {
  const place = telling.indexOf(set.kind);
  return place < 0 ? telling.length : place;
}

function distinct(entries: readonly AllowedEntry[]): AllowedEntry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

function nodeOf(answer: Answer): Node | undefined {
  if (answer.kind === "refused") return undefined;
  return answer.kind === "origin" ? answer.node : answer.value.node;
}
