import { contains, type Span } from "../../../policy/span.ts";
import { lazily } from "../../../syntax/lazily.ts";
import type { Block, Statement } from "../../../syntax/nginx/blocks.ts";
import type { Conditional } from "../../../syntax/nginx/template/template.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";

/** One way in which the conditions of a template may turn out. */
export interface World {
  /** The parts that are not there. */
  readonly without: readonly Span[];
  /** The parts that are there, by the condition that brings them. */
  readonly brings: readonly string[];
}

/** More ways than these are not told apart. */
const mostWorlds = 64;
/** Whatever else a part holds changes nothing about who reads answers. */
const telling =
  /access-control|add_header|more_|\bif\s*\(|\breturn\b|\brewrite\b|\bset\s+\$|\bmap\s|error_page|limit_except|hide_header|include|auth_|\bdeny\b|try_files|_by_|js_|\$T\w*;/;

/** Of a text that is no template: all of it is there. */
export const whole: World = { without: [], brings: [] };

/** The ways in which a template may turn out, as far as they differ for CORS; undefined where there are too many. */
export const worldsOf = onceFor(({ text, template }: Source): readonly World[] | undefined => {
  const conditionals = (template?.conditionals ?? []).filter((one) => telling.test(textOf(text, one)));
  let choices: ReadonlyMap<string, number>[] = [new Map()];
  for (const key of new Set(conditionals.map((one) => one.key))) {
    const counts = conditionals.filter((one) => one.key === key).map(waysOf);
    const numbers = Array.from({ length: Math.max(...counts) }, (_, number) => number);
    choices = choices.flatMap((before) => numbers.map((number) => new Map(before).set(key, number)));
    if (choices.length > mostWorlds) return undefined;
  }
  return choices.map((choice) => worldOf(conditionals, choice));
});

/** A block without the parts that are not there in a world. */
export function inWorld(block: Block, { without }: World): Block {
  if (without.length === 0) return block;
  const isThere = ({ span }: Statement) => !without.some((part) => contains(part, span));
  return {
    ...block,
    statements: lazily(() =>
      block
        .statements()
        .filter(isThere)
        .map((statement) => {
          const inner = lazily(() => {
            const own = statement.block();
            return { block: own && inWorld(own, { without, brings: [] }) };
          });
          return { ...statement, block: () => inner().block };
        }),
    ),
  };
}

/** Something that was found in a world; equal keys say the same. */
export interface Found<T> {
  readonly key: string;
  readonly value: T;
}

/**
 * What is certain of all that was found in each of some worlds: what holds in all of them, or in all that one part of the
 * template is there in. What is found only because something is not there is a guess.
 */
export function certain<T>(worlds: readonly World[], found: readonly (readonly Found<T>[])[]): T[] {
  const at = new Map<string, { readonly value: T; readonly worlds: Set<World> }>();
  for (const [index, world] of worlds.entries()) {
    for (const { key, value } of found[index] ?? []) {
      const entry = at.get(key) ?? { value, worlds: new Set() };
      at.set(key, entry);
      entry.worlds.add(world);
    }
  }
  return [...at.values()].flatMap(({ value, worlds: holding }) => {
    const brought = [...holding].flatMap(({ brings }) => brings);
    const isCertain = (part: string) => worlds.every((world) => !world.brings.includes(part) || holding.has(world));
    return holding.size === worlds.length || brought.some(isCertain) ? [value] : [];
  });
}

function worldOf(conditionals: readonly Conditional[], choice: ReadonlyMap<string, number>): World {
  const without: Span[] = [];
  const brings = new Set<string>();
  for (const conditional of conditionals) {
    const number = choice.get(conditional.key) ?? 0;
    const taken = branchFor(conditional, number);
    without.push(...conditional.branches.filter((branch) => branch !== taken));
    if (taken) brings.add(`${number} ${conditional.key}`);
  }
  return conditionals.length === 0 ? whole : { without, brings: [...brings] };
}

/** Number 0 stands for a condition that holds, the others for what is tried next, the last one for none of them. */
function branchFor({ branches, isNegated, coversAll }: Conditional, number: number): Span | undefined {
  if (isNegated) return branches[number === 0 ? 1 : 0];
  return branches[coversAll ? Math.min(number, branches.length - 1) : number];
}

function waysOf({ branches, coversAll }: Conditional): number {
  return Math.max(2, branches.length + (coversAll ? 0 : 1));
}

function textOf(text: string, { branches }: Conditional): string {
  return text.slice(branches[0]?.start, branches.at(-1)?.end);
}
