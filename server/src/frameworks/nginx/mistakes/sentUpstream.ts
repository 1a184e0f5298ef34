import type { SentUpstream } from "../../../policy/directives.ts";
import { hits } from "../../../syntax/hits.ts";
import { argumentsOf, type Statement, statementOf } from "../../../syntax/nginx/blocks.ts";
import { climb } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { allowOrigin } from "../config/names.ts";

const directives: ReadonlySet<string> = new Set(["directive"]);
const mentioned = /set_header[^\S\n]+["']?access-control-/i;
const words = /\b(?:proxy|grpc)_set_header\s+["']?access-control-(?:allow|expose|max)/gi;
const answered =
  /^access-control-(?:allow-(?:origin|credentials|methods|headers|private-network)|expose-headers|max-age)$/i;

/** The headers of answers that a file sends to the server behind instead, wherever they stand. */
export function sentUpstream(source: Source): SentUpstream[] {
  if (!source.mentions(mentioned)) return [];
  return hits(source, words).flatMap((hit) => {
    const node = climb(hit, directives);
    const statement = node && statementOf(source, node);
    return statement?.isSettled() && statement.name.endsWith("_set_header") ? sentBy(source, statement) : [];
  });
}

function sentBy({ text }: Source, statement: Statement): SentUpstream[] {
  const [name, value] = argumentsOf(statement);
  const [word] = statement.tokens();
  if (!name || !value || !word || !answered.test(name.text)) return [];
  // In the place of another line, or where it starts a list of its own, an `add_header` does more than it says.
  const isAlone = !/\badd_header\b/.test(text);
  const isOpen = name.text.toLowerCase() === allowOrigin && /^\*$|\$http_origin/.test(value.text);
  const { span } = statement;
  const isSent = value.text !== "" && isAlone && !isOpen;
  return [{ span, name: name.text, word: word.span, ...(isSent && { end: span.end - 1 }) }];
}
