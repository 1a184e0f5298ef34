import type { Source } from "../../../syntax/source.ts";

const known = new WeakMap<Source, boolean>();

/** Marks of Jinja, Go, ERB, Mustache and their like. `${NAME}` is none: it is a variable to nginx, and to envsubst. */
export function isTemplate(source: Source): boolean {
  const found = known.get(source) ?? hasMark(source);
  known.set(source, found);
  return found;
}

function hasMark(source: Source): boolean {
  for (const { index } of source.text.matchAll(/\{\{|\{%|<%/g)) {
    const type = source.root.descendantForIndex(index, index + 1)?.type;
    if (type !== "comment" && type !== "raw_block_content") return true;
  }
  return false;
}
