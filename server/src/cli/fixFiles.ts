import type { Fix } from "../fixes/fix.ts";
import { applyEdits, hasPlaceholder } from "../fixes/newText.ts";
import { loadProver } from "../origins/prover.ts";
import type { Parsers } from "../syntax/parsers.ts";
import { type Examined, examine, type Means } from "./examine.ts";
import type { CheckHost } from "./input.ts";
import { shownBeside } from "./shownPath.ts";
import { createSurroundings } from "./surroundings.ts";
import { createTexts, type HeldText, type Targets, type Texts } from "./texts.ts";

/** What fixing all files gave. */
export interface FixedFiles {
  readonly applied: number;
  /** Findings whose fix has to be told an origin first. */
  readonly needOrigin: number;
  /** Fixes that belong to a file that may not be rewritten, by that file and why: `api.conf, which is not checked`. */
  readonly elsewhere: ReadonlyMap<string, number>;
  /** Checked files with findings that are not rewritten. */
  readonly notRewritten: ReadonlySet<string>;
}

interface Fixing {
  readonly host: CheckHost;
  readonly texts: Texts;
  readonly means: Means;
  /** Forgets what was read of files whose text has changed. */
  forget(paths: readonly string[]): void;
}

/**
 * Applies the preferred fix of each finding of all files, one at a time, and looks at the text anew after each. A fix that
 * does not lower the number of findings, or raises that of another file that it changes, is taken back; one with a
 * placeholder, or for a file that is not checked, is never applied. Files are written when all is done.
 */
export async function fixFiles(host: CheckHost, parsers: Parsers): Promise<FixedFiles> {
  const texts = await createTexts(host);
  const surroundings = createSurroundings(parsers, { ...host, read: texts.read });
  const means = { parsers, prover: await loadProver(), surroundings };
  const fixing = { host, texts, means, forget: (paths: readonly string[]) => paths.forEach(surroundings.changed) };
  const totals = { applied: 0, needOrigin: 0 };
  const elsewhere = new Map<string, number>();
  const notRewritten = new Set<string>();
  for (const file of texts.mattering) {
    await parsers.load(file.grammar);
    const held = texts.hold(file);
    if (!held) {
      notRewritten.add(file.path);
      continue;
    }
    let first = look(fixing, held);
    while (await surroundings.grammarsLoaded()) first = look(fixing, held);
    texts.include(first.includes);
    const { applied, found } = await fixFile(fixing, held, first.found);
    totals.applied += applied;
    totals.needOrigin += found.filter(({ fixes }) => fixes.some((fix) => fix.preferred && !isReady(fix))).length;
    for (const place of found.flatMap(({ fixes }) => placeElsewhere(fixing, held, fixes) ?? [])) {
      elsewhere.set(place, (elsewhere.get(place) ?? 0) + 1);
    }
  }
  for (const { file, lead, current } of texts.changed()) host.write(file.path, lead + current);
  return { ...totals, elsewhere, notRewritten };
}

function look({ host, means }: Fixing, { file, current }: HeldText): Examined {
  return examine(means, file, current, host.settingsOf(file.path));
}

/** Applies what can be applied for what was found in a file. Gives what is found in the end. */
async function fixFile(
  fixing: Fixing,
  held: HeldText,
  first: Examined["found"],
): Promise<{ found: Examined["found"]; applied: number }> {
  let applied = 0;
  let found = first;
  for (let at = 0; at < found.length; ) {
    const fix = found[at]?.fixes.find(({ preferred }) => preferred);
    const targets = fix && isReady(fix) ? fixing.texts.targetsOf(held, fix.edits) : undefined;
    const after = targets && !("why" in targets) ? await tried(fixing, held, found.length, targets) : undefined;
    if (after) {
      found = after;
      applied++;
      at = 0;
    } else {
      at++;
    }
  }
  return { found, applied };
}

/** What is found in a file after a fix, where that is less; else nothing, and all is as before. */
async function tried(
  fixing: Fixing,
  held: HeldText,
  count: number,
  targets: Exclude<Targets, { readonly why: string }>,
): Promise<Examined["found"] | undefined> {
  const { texts, means } = fixing;
  const others = [...targets.keys()].filter((target) => target !== held);
  for (const { file } of others) await means.parsers.load(file.grammar);
  const before = others.map((other) => look(fixing, other).found.length);
  const old = new Map([...targets.keys()].map((target) => [target, target.current]));
  fixing.forget(texts.put(new Map([...targets].map(([target, edits]) => [target, applyEdits(target.current, edits)]))));
  const { found } = look(fixing, held);
  const isBetter =
    found.length < count && others.every((other, at) => look(fixing, other).found.length <= (before[at] ?? 0));
  if (isBetter) return found;
  fixing.forget(texts.put(old));
  return undefined;
}

function isReady({ edits }: Fix): boolean {
  return !edits.some(({ newText }) => hasPlaceholder(newText));
}

/** The file that the preferred fix would have to change and may not, as the user would name it, and why. */
function placeElsewhere({ host, texts }: Fixing, held: HeldText, fixes: readonly Fix[]): string | undefined {
  const fix = fixes.find(({ preferred }) => preferred);
  const targets = fix && texts.targetsOf(held, fix.edits);
  if (!targets || !("why" in targets)) return undefined;
  const { path } = held.file;
  return `${shownBeside(path, host.fullPath(path), targets.file)}, ${targets.why}`;
}
