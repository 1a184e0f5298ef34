import { Edit, type Tree } from "web-tree-sitter";
import type { Span } from "../policy/span.ts";
import { differenceOf, type TextChange } from "./difference.ts";
import { withoutGaps } from "./javascript/gaps.ts";
import { familyOf, type Grammar } from "./language.ts";
import { tooLarge } from "./limits.ts";
import { isTreeOf, statementOfChanges } from "./oneStatement.ts";
import type { Parsers } from "./parsers.ts";

/** The tree of a text, or the sentence that says why there is none. */
export type Parsed = { readonly tree: Tree } | Skipped;

interface Skipped {
  readonly skipped: string;
  /** The time ran out: asked again, the parse goes on. */
  readonly unfinished?: true;
}

/** The tree of one open document, kept up to date from edit to edit. Owns its tree: `dispose` deletes it. */
export interface ParsedText {
  /** Tells of one change; `before` and `after` are the whole texts around it. Parses nothing. */
  changed(change: TextChange, before: string, after: string): void;
  /** Forgets the tree, when the text was replaced as a whole. */
  replaced(): void;
  /** The tree of `text`, which must be what the told changes led to. Parses when something changed. */
  parse(text: string): Parsed;
  dispose(): void;
}

/** Starts with no tree; the grammar must be loaded before `parse` is called. */
export function createParsedText(parsers: Parsers, grammar: Grammar): ParsedText {
  let tree: Tree | undefined;
  let stale = true;
  /** What the tree was made from, where that is not the text itself: told changes do not tell what becomes of it. */
  let parsed: string | undefined;
  /** The statement inside of which all is that was changed since the last parse. */
  let changed: Span | "none" | undefined;

  function drop(): void {
    tree?.delete();
    tree = undefined;
    parsed = undefined;
    changed = undefined;
    stale = true;
  }

  /** Replaces the tree by that of `code`; the one that is there is of `before`. */
  function replaceTree(before: string, code: string): void {
    const old = tree;
    tree = undefined;
    parsed = undefined;
    try {
      if (old && before !== code) old.edit(editOf(differenceOf(before, code), before, code));
      tree = parsers.parse(grammar, code, old);
    } finally {
      old?.delete();
    }
  }

  /** Parses a text; where it seems to have gaps, once more without them. To look for gaps costs as much as most parses. */
  function replaceTreeOf(text: string): void {
    const first = parsed === undefined ? text : withoutGaps(text);
    replaceTree(parsed ?? text, first);
    const mayHaveGaps = first === text && familyOf(grammar) === "javascript" && tree?.rootNode.hasError;
    const code = mayHaveGaps ? withoutGaps(text) : first;
    if (code !== first) replaceTree(first, code);
    parsed = code === text ? undefined : code;
  }

  function parseNow(text: string): Parsed {
    const reason = tooLarge(text);
    if (reason !== undefined) {
      drop();
      return { skipped: reason };
    }
    const isTreeAlready = tree && changed && changed !== "none" && isTreeOf(text, tree, changed, parse);
    changed = undefined;
    if (!isTreeAlready) replaceTreeOf(text);
    if (!tree) return { skipped: "The file took too long to parse and is not checked.", unfinished: true };
    stale = false;
    return { tree };
  }

  const parse = (piece: string) => parsers.parse(grammar, piece);

  return {
    changed(change, before, after) {
      stale = true;
      if (!tree || parsed !== undefined) return;
      changed = statementOfChanges(tree, changed, change);
      tree.edit(editOf(change, before, after));
    },
    replaced: drop,
    parse: (text) => (tree && !stale ? { tree } : parseNow(text)),
    dispose: drop,
  };
}

function editOf({ start, end, inserted }: TextChange, before: string, after: string): Edit {
  const newEnd = start + inserted;
  const startPosition = pointAt(before, start, { row: 0, column: 0 }, 0);
  return new Edit({
    startIndex: start,
    oldEndIndex: end,
    newEndIndex: newEnd,
    startPosition,
    oldEndPosition: pointAt(before, end, startPosition, start),
    newEndPosition: pointAt(after, newEnd, startPosition, start),
  });
}

interface Point {
  readonly row: number;
  readonly column: number;
}

/** Row and column from 0, counted as tree-sitter does: rows end at `\n` only. Counts on from a point that is known. */
function pointAt(text: string, offset: number, known: Point, knownOffset: number): Point {
  let { row } = known;
  let lineStart = knownOffset - known.column;
  for (let at = text.indexOf("\n", knownOffset); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: offset - lineStart };
}
