import type { Node, Tree, TreeCursor } from "web-tree-sitter";
import type { Span } from "../policy/span.ts";
import type { TextChange } from "./difference.ts";

/** A statement and those beside it are parsed alone up to so many characters; beyond, the whole text is parsed. */
const longest = 20_000;

/** What holds statements that read the same wherever they stand; a Python block does not: its lines are indented. */
const block = "statement_block";

/**
 * The innermost statement inside of which every change since the last parse lies: its range in the text of now, or "none".
 * `known` is what the changes before have led to, undefined when `change` is the first; `tree` has not been told of `change`
 * yet. The first and the last character of the statement must stay, so that it meets its neighbours as before.
 */
export function statementOfChanges(tree: Tree, known: Span | "none" | undefined, change: TextChange): Span | "none" {
  const statement = known ?? statementIn(tree, change);
  if (statement === "none" || !liesInside(change, statement)) return "none";
  return { start: statement.start, end: statement.end + change.inserted - (change.end - change.start) };
}

function statementIn(tree: Tree, change: TextChange): Span | "none" {
  if (tree.rootNode.hasError) return "none"; // the change may mend what is wrong elsewhere
  const statement = statementAt(tree, { start: change.start - 1, end: change.end + 1 });
  return statement ? { start: statement.startIndex, end: statement.endIndex } : "none";
}

function liesInside(change: TextChange, { start, end }: Span): boolean {
  return start < change.start && change.end < end;
}

/** The innermost statement that holds a range. */
function statementAt(tree: Tree, { start, end }: Span): Node | undefined {
  for (let at = tree.rootNode.descendantForIndex(start, end); at; ) {
    const { parent }: Node = at;
    if (parent && at.isNamed && (parent.type === block || !parent.parent)) return at;
    at = parent;
  }
  return undefined;
}

/**
 * Whether `tree`, told of changes that lie inside of `statement`, is the tree of `text` already: that is so where the
 * statement, parsed alone between its neighbours, has the same nodes in the same places. The parser needs much longer to find
 * it out: it reuses no statement that begins with a name and stands behind others of its kind (tree-sitter 0.26).
 */
export function isTreeOf(text: string, tree: Tree, changed: Span, parse: (piece: string) => Tree | undefined): boolean {
  const statement = statementAt(tree, changed);
  if (statement?.startIndex !== changed.start || statement.endIndex !== changed.end) return false;
  const nodes = withNeighbours(statement);
  const start = nodes[0]?.startIndex ?? 0;
  const end = nodes.at(-1)?.endIndex ?? 0;
  const alone = end - start <= longest ? parse(text.slice(start, end)) : undefined;
  const isSame = alone !== undefined && haveSameNodes(nodes, alone.rootNode, start);
  alone?.delete();
  return isSame;
}

/** A statement, what stands before and behind it, and comments between. */
function withNeighbours(statement: Node): Node[] {
  return [
    ...nextTo(statement, (node) => node.previousNamedSibling).reverse(),
    statement,
    ...nextTo(statement, (node) => node.nextNamedSibling),
  ];
}

/** The nodes on one side of a node, up to the first that is no comment. */
function nextTo(node: Node, step: (from: Node) => Node | null): Node[] {
  const nodes: Node[] = [];
  for (let at = step(node); at; at = step(at)) {
    nodes.push(at);
    if (!at.isExtra) break;
  }
  return nodes;
}

/** Whether nodes are those of a tree of their text alone, which begins at `start` of the whole text. */
function haveSameNodes(nodes: readonly Node[], alone: Node, start: number): boolean {
  if (alone.hasError || nodes.length !== alone.childCount) return false;
  return alone.children.every((child, index) => {
    const node = nodes[index];
    return node !== undefined && areSame(node, child, start);
  });
}

function areSame(node: Node, alone: Node, start: number): boolean {
  const there = node.walk();
  const here = alone.walk();
  const isSame = walkTogether(there, here, start);
  there.delete();
  here.delete();
  return isSame;
}

/** Walks through two nodes in step; gives whether they are the same throughout. */
function walkTogether(there: TreeCursor, here: TreeCursor, start: number): boolean {
  while (isSameNode(there, here, start)) {
    const goesDeeper = here.gotoFirstChild();
    if (there.gotoFirstChild() !== goesDeeper) return false;
    if (goesDeeper) continue;
    for (;;) {
      const goesOn = here.gotoNextSibling();
      if (there.gotoNextSibling() !== goesOn) return false;
      if (goesOn) break;
      const goesUp = here.gotoParent();
      if (there.gotoParent() !== goesUp) return false;
      if (!goesUp) return true;
    }
  }
  return false;
}

function isSameNode(there: TreeCursor, here: TreeCursor, start: number): boolean {
  return (
    there.nodeTypeId === here.nodeTypeId &&
    there.startIndex === here.startIndex + start &&
    there.endIndex === here.endIndex + start &&
    there.currentFieldId === here.currentFieldId
  );
}
