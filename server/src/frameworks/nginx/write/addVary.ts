import type { Writer } from "../../adapter.ts";
import { addVaryTitle } from "../../shared/writing/titles.ts";
import { addVaryBehind } from "./lines.ts";
import { targetOf } from "./target.ts";

/** `add_header Vary Origin;` in the block that sets Access-Control-Allow-Origin. */
export const addVary: Writer = (request) => {
  const target = targetOf(request);
  const edits = target ? addVaryBehind(request.source.text, target.header) : [];
  return edits.length > 0 ? { title: addVaryTitle, edits } : undefined;
};
