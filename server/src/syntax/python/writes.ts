import type { Node } from "web-tree-sitter";
import { namesOf } from "../hits.ts";
import { onceFor } from "../onceFor.ts";
import type { Source } from "../source.ts";
import { pythonNames } from "./names.ts";

/** The places that make a name in a scope or change what it stands for, in the order of the text. */
export interface Writes {
  readonly scope: Node;
  /** Names that are bound: by an assignment, an import, a definition, as a parameter. */
  readonly declarations: readonly Node[];
  /** Names whose value is added to or changed in place. */
  readonly changes: readonly Node[];
}

const knownIn = onceFor((_: Source) => new Map<string, Writes>());

/** What is done to a name that belongs to a scope. Both lists are empty where the scope does not know it. */
export function writesOf(source: Source, scope: Node, name: string): Writes {
  const known = knownIn(source);
  const key = `${scope.id} ${name}`;
  const writes = known.get(key) ?? readWrites(source, scope, name);
  known.set(key, writes);
  return writes;
}

function readWrites(source: Source, scope: Node, name: string): Writes {
  const found = namesOf(source, name, pythonNames.nameTypes, scope).flatMap((node) => {
    const occurrence = pythonNames.classify(node);
    return occurrence ? [{ node, occurrence }] : [];
  });
  const owners = new Set([scope.id]);
  for (const { occurrence } of found) if (occurrence.does === "declare") owners.add(occurrence.scope.id);
  const declarations = found.filter(
    ({ occurrence }) => occurrence.does === "declare" && occurrence.scope.id === scope.id,
  );
  const changes = found.filter(
    ({ node, occurrence }) => occurrence.does === "change" && owner(owners, node) === scope.id,
  );
  return { scope, declarations: declarations.map(({ node }) => node), changes: changes.map(({ node }) => node) };
}

/** The innermost scope around a name that declares it. */
function owner(owners: ReadonlySet<number>, name: Node): number | undefined {
  for (let at: Node | null = name; at; at = at.parent) {
    if (owners.has(at.id) && pythonNames.sees(at, name)) return at.id;
  }
  return undefined;
}
