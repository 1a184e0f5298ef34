import type { Edit } from "../frameworks/adapter.ts";
import type { OtherFile } from "../policy/span.ts";
import type { CheckHost, InputFile, TextFile } from "./input.ts";

/** A checked file whose text fixes may change. */
export interface HeldText {
  readonly file: TextFile;
  /** What stood before the text in the file: a byte order mark or nothing. */
  readonly lead: string;
  readonly original: string;
  current: string;
}

/** Where edits belong, or why they cannot be made there: a file and the words behind its name. */
export type Targets = ReadonlyMap<HeldText, readonly Edit[]> | { readonly file: string; readonly why: string };

/** The texts of the files that are checked, while fixes are tried out in them. */
export interface Texts {
  /** The files of which findings can be expected, in the order of the host; it grows with `include`. */
  readonly mattering: readonly TextFile[];
  /** Adds files by their absolute paths, which a configuration includes. */
  include(paths: readonly string[]): void;
  /** The text of a checked file, for fixes; undefined where it cannot be read or is not valid UTF-8. */
  hold(file: TextFile): HeldText | undefined;
  /** The files that edits of a fix for `own` change. */
  targetsOf(own: HeldText, edits: readonly Edit[]): Targets;
  /** Changes texts. Gives the absolute paths under which they have been read. */
  put(texts: ReadonlyMap<HeldText, string>): readonly string[];
  /** As the host reads files around, with what has been changed. */
  read(fullPath: string): string | undefined;
  changed(): readonly HeldText[];
}

interface Entry {
  readonly path: string;
  readonly names: Set<string>;
  file?: TextFile;
  held?: HeldText;
}

/** Holds the files of a host; what is read of them is kept only where it may matter. */
export async function createTexts(host: CheckHost): Promise<Texts> {
  const entries = new Map<string, Entry>();
  const mattering: TextFile[] = [];
  for await (const file of host.files()) add(file);

  function add(file: InputFile): void {
    if ("why" in file) return;
    if (file.mayMatter) mattering.push(file);
    const entry = { path: file.path, names: new Set([host.fullPath(file.path)]), ...(file.mayMatter && { file }) };
    entries.set(host.realPath(host.fullPath(file.path)), entry);
  }

  function entryAt(fullPath: string): Entry | undefined {
    return entries.get(host.realPath(fullPath));
  }

  function opened(entry: Entry): HeldText | undefined {
    const file = entry.file ?? host.file(entry.path);
    if (entry.held || "why" in file) return entry.held;
    const { text, lead, isExact } = file.decoded();
    if (isExact) entry.held = { file, lead, original: text, current: text };
    return entry.held;
  }

  function otherTarget({ path, text }: OtherFile): HeldText | { readonly file: string; readonly why: string } {
    const entry = entryAt(path);
    if (!entry) return { file: path, why: "which is not checked" };
    const held = opened(entry);
    return held?.current === text ? held : { file: path, why: "which is not valid UTF-8" };
  }

  return {
    mattering,
    include(paths) {
      for (const path of paths) {
        const file = entryAt(path) ? undefined : host.included(host.realPath(path));
        if (file) add(file);
      }
    },
    hold(file) {
      const entry = entryAt(host.fullPath(file.path));
      return entry && opened(entry);
    },
    targetsOf(own, edits) {
      const targets = new Map<HeldText, Edit[]>();
      for (const { span, newText, file } of edits) {
        const target = file ? otherTarget(file) : own;
        if ("why" in target) return target;
        targets.set(target, [...(targets.get(target) ?? []), { span, newText }]);
      }
      return targets;
    },
    put(texts) {
      for (const [held, text] of texts) held.current = text;
      return [...entries.values()].flatMap(({ held, names }) => (held && texts.has(held) ? [...names] : []));
    },
    read(fullPath) {
      const entry = entryAt(fullPath);
      entry?.names.add(fullPath);
      return entry?.held?.current ?? host.read(fullPath);
    },
    changed: () => [...entries.values()].flatMap(({ held }) => (held && held.current !== held.original ? [held] : [])),
  };
}
