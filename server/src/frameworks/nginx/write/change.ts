import type { Span } from "../../../policy/span.ts";
import { decodeToken } from "../../../syntax/nginx/tokens.ts";
import { climb, nodeAt, spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Edit } from "../../adapter.ts";
import type { PlainChange } from "../../change.ts";
import { withNames } from "../../shared/writing/names.ts";
import { removeStatement } from "./lines.ts";
import { tokenOf } from "./tokens.ts";

const directives: ReadonlySet<string> = new Set(["directive"]);

/** The edits that make a change; undefined where it cannot be written. */
export function changeNginx(source: Source, change: PlainChange): readonly Edit[] | undefined {
  const raw = source.text.slice(change.span.start, change.span.end);
  const text = decodeToken(raw);
  if (change.kind === "remove") return removed(source, change.span);
  if (text === undefined) return undefined;
  switch (change.kind) {
    case "text":
      return [{ span: change.span, newText: [tokenOf(change.text, raw)] }];
    case "number":
      return [{ span: change.span, newText: [tokenOf(String(change.value), raw)] }];
    case "flag":
    case "rename":
    case "list":
      return undefined; // all that nginx knows are texts
    case "pattern":
      return [{ span: change.span, newText: [tokenOf(`${signOf(text)}${change.source}`, raw)] }];
    case "names": {
      const names = withNames(text, change.old, change.names);
      if (names === "") return removed(source, change.span);
      return names === undefined ? undefined : [{ span: change.span, newText: [tokenOf(names, raw)] }];
    }
  }
}

/** What tells a pattern from a plain key of a map; the pattern of an `if` has it in a token of its own. */
function signOf(text: string): string {
  return /^~\*?/.exec(text)?.[0] ?? "";
}

/** A header's line, or the entry of a map. */
function removed(source: Source, span: Span): readonly Edit[] | undefined {
  const found = nodeAt(source, span);
  const statement = found && climb(found, directives);
  return statement && [removeStatement(source.text, spanOf(statement))];
}
