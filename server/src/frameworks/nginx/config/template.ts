import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { worldsOf } from "./worlds.ts";

/** Whether a text is a template of another tool of which nobody can tell what nginx will see. */
export const isTemplate = onceFor((source: Source): boolean => {
  const isUnclear = source.template?.isClear === false || worldsOf(source) === undefined;
  return isUnclear || hasMark(source);
});

/** Marks of Jinja, Go, ERB, Mustache and their like. `${NAME}` is none: it is a variable to nginx, and to envsubst. */
function hasMark(source: Source): boolean {
  for (const { index } of source.text.matchAll(/\{\{|\{%|<%/g)) {
    const type = source.root.descendantForIndex(index, index + 1)?.type;
    if (type !== "comment" && type !== "raw_block_content") return true;
  }
  return false;
}
