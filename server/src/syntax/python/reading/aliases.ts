import type { Node } from "web-tree-sitter";
import { namesOf } from "../../hits.ts";
import { textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { ancestorsOf } from "../ancestors.ts";
import { pythonNames } from "../names.ts";
import { writesOf } from "../writes.ts";
import { isChangedWhereHanded } from "./handed.ts";
import type { Reading } from "./reading.ts";

/**
 * Whether what a name stands for is changed in place by something else than the name itself: `a = b`, then `a.append(…)`, where `b`
 * is read; a function that it is given to. Where the name is read for the other one, that one tells itself what becomes of it.
 */
export function isChangedElsewhere(reading: Reading, name: Node): boolean {
  const { source } = reading;
  const text = textOf(source, name);
  const known = changedUses(source);
  const uses = known.get(text) ?? usesForChanges(reading, text);
  known.set(text, uses);
  const others = uses.filter(({ id }) => id !== name.id);
  if (others.length === 0) return false;
  const scope = scopeOf(source, name, text);
  return others.some((use) => scopeOf(source, use, text) === scope);
}

/** By name, the places where it is handed to something that changes it. */
const changedUses = onceFor((_: Source) => new Map<string, readonly Node[]>());

/** More uses than anyone makes of an allow-list; to look at each costs too much. */
const maxUses = 40;

function usesForChanges(reading: Reading, name: string): Node[] {
  const { source } = reading;
  const uses = namesOf(source, name, pythonNames.nameTypes);
  const isFew = uses.length <= maxUses;
  return uses.filter((use) => {
    const other = otherName(use);
    return (other !== undefined && isChanged(source, other)) || (isFew && isChangedWhereHanded(reading, use));
  });
}

/** The name `a` in `b = a = […]`, for `b`, and the other way round. */
function otherName(use: Node): Node | undefined {
  const assignment = use.parent?.type === "assignment" ? use.parent : undefined;
  const left = assignment?.childForFieldName("left");
  const around = left?.id === use.id && assignment?.parent?.type === "assignment" ? assignment.parent : undefined;
  const other = assignment?.childForFieldName("right")?.id === use.id ? left : around?.childForFieldName("left");
  return other?.type === "identifier" ? other : undefined;
}

function isChanged(source: Source, name: Node): boolean {
  const scopes = scopesAround(source, name);
  return scopes.some((scope) => writesOf(source, scope, textOf(source, name)).changes.length > 0);
}

/** The scope that a name belongs to, by its id. */
function scopeOf(source: Source, name: Node, text: string): number {
  const found = scopesAround(source, name).findLast(
    (scope) => writesOf(source, scope, text).declarations.length > 0 && pythonNames.sees(scope, name),
  );
  return (found ?? source.root).id;
}

function scopesAround(source: Source, name: Node): Node[] {
  return ancestorsOf(source, name).filter(({ type }) => pythonNames.scopes.has(type));
}
