import type { Node } from "web-tree-sitter";
import { namesOf } from "../../hits.ts";
import { textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { ancestorsOf } from "../ancestors.ts";
import { pythonNames } from "../names.ts";
import { writesOf } from "../writes.ts";

/**
 * Whether what a name stands for is changed in place under another name: `a = b`, then `a.append(…)`, where `b` is read. Where the
 * name is read for the other one, that one tells itself what becomes of it.
 */
export function isChangedElsewhere(source: Source, name: Node): boolean {
  const text = textOf(source, name);
  const known = changedUses(source);
  const uses = known.get(text) ?? usesForChanges(source, text);
  known.set(text, uses);
  return uses.some(({ id }) => id !== name.id);
}

/** By name, the places where another name is given its value and is changed then. */
const changedUses = onceFor((_: Source) => new Map<string, readonly Node[]>());

function usesForChanges(source: Source, name: string): Node[] {
  return namesOf(source, name, pythonNames.nameTypes).filter((use) => {
    const other = otherName(use);
    return other !== undefined && isChanged(source, other);
  });
}

/** The name `a` in `a = b` and in `a = b = […]`, for `b`. */
function otherName(use: Node): Node | undefined {
  const assignment = use.parent?.type === "assignment" ? use.parent : undefined;
  const left = assignment?.childForFieldName("left");
  const around = left?.id === use.id && assignment?.parent?.type === "assignment" ? assignment.parent : undefined;
  const other = assignment?.childForFieldName("right")?.id === use.id ? left : around?.childForFieldName("left");
  return other?.type === "identifier" ? other : undefined;
}

function isChanged(source: Source, name: Node): boolean {
  const scopes = ancestorsOf(source, name).filter(({ type }) => pythonNames.scopes.has(type));
  return scopes.some((scope) => writesOf(source, scope, textOf(source, name)).changes.length > 0);
}
