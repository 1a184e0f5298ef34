import type { Node } from "web-tree-sitter";
import { type Family, familyOf, type Grammar } from "./language.ts";
import type { Template } from "./nginx/template/template.ts";
import type { Remembering } from "./onceFor.ts";
import { noProject, type Project } from "./project.ts";
import { type Search, searchIn } from "./search/search.ts";

/** A parsed text, as adapters see it. Valid as long as its tree lives: during one analysis. */
export interface Source extends Remembering, Search {
  readonly path: string;
  readonly grammar: Grammar;
  readonly family: Family;
  readonly text: string;
  readonly root: Node;
  /** Where the text is made of a template for nginx, of which `text` is what nginx could read. */
  readonly template?: Template;
  /** The files around it. */
  readonly project: Project;
  /** The call that it is read for, where another file calls one of its functions; all other calls of it are left out then. */
  readonly caller?: Caller;
}

/** A call of a function that another file defines. */
export interface Caller {
  /** The file that calls. */
  readonly source: Source;
  readonly call: Node;
  /** The definition of the function that is called. */
  readonly definition: Node;
}

/** Puts a source together. Offsets of nodes are UTF-16 offsets into `text`. */
export function sourceOf(
  path: string,
  grammar: Grammar,
  text: string,
  root: Node,
  project: Project = noProject,
): Source {
  return {
    path,
    grammar,
    family: familyOf(grammar),
    text,
    ...searchIn(text),
    root,
    project,
    memory: new Map(),
  };
}

/** A file as one call in another one sees it. */
export function calledBy<From extends Caller>(source: Source, caller: From): Source & { readonly caller: From } {
  return { ...source, caller, memory: new Map() };
}
