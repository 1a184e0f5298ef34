import type { Node } from "web-tree-sitter";
import { type Family, familyOf, type Grammar } from "./language.ts";
import { noProject, type Project } from "./project.ts";

/** A parsed text, as adapters see it. Valid as long as its tree lives: during one analysis. */
export interface Source {
  readonly path: string;
  readonly grammar: Grammar;
  readonly family: Family;
  readonly text: string;
  readonly root: Node;
  /** The files around it. */
  readonly project: Project;
}

/** Puts a source together. Offsets of nodes are UTF-16 offsets into `text`. */
export function sourceOf(
  path: string,
  grammar: Grammar,
  text: string,
  root: Node,
  project: Project = noProject,
): Source {
  return { path, grammar, family: familyOf(grammar), text, root, project };
}
