import { partsOf } from "../../../../syntax/nodes.ts";
import type { Arguments } from "../../../../syntax/python/calls.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Edit, NewText } from "../../../adapter.ts";
import { insertAfter, replaceNode } from "../../../shared/writing/elements.ts";

/** Gives a keyword argument of a call a value: the one that is there, or a new one behind the others. */
export function setOption(source: Source, { call, keywords }: Arguments, name: string, text: NewText): readonly Edit[] {
  const given = keywords.get(name);
  if (given) return [replaceNode(given.value, text)];
  const list = call.childForFieldName("arguments");
  const last = list && partsOf(list).at(-1);
  if (last) return [insertAfter(source, last, [`${name}=`, ...text])];
  return list ? [replaceNode(list, [`(${name}=`, ...text, ")"])] : [];
}
