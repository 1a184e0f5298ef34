import type { Source } from "../../../syntax/source.ts";
import type { Edit } from "../../adapter.ts";
import type { Change } from "../../change.ts";

/** The edits that make a change; undefined where it cannot be written. */
export function changeNginx(_source: Source, _change: Change): readonly Edit[] | undefined {
  return undefined;
}
