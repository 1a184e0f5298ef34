import { type Argument, argumentsOf, type Statement } from "../../../syntax/nginx/blocks.ts";
import type { AddHeader, Level } from "./level.ts";

/**
 * The headers of a `more_set_headers` or `more_clear_headers` (headers-more): they take the place of what the backend sends,
 * with every status unless `-s` names some. A header that is cleared has no value. Undefined where it acts on some types of
 * content only.
 */
export function moreHeadersOf(statement: Statement, level: Level): AddHeader[] | undefined {
  const headers: AddHeader[] = [];
  let statuses: number[] | undefined;
  const args = argumentsOf(statement);
  for (let index = 0; index < args.length; index++) {
    const argument = args[index];
    if (!argument) continue;
    if (argument.text === "-t") return undefined;
    if (argument.text === "-s") {
      index++;
      statuses = [...(statuses ?? []), ...(args[index]?.text.split(/\s+/).map(Number) ?? [])];
    } else if (!/^-[ar]$/.test(argument.text)) {
      const { name, value } = partsOf(argument, statement.name === "more_clear_headers");
      headers.push({ name, value, always: true, statement, level });
    }
  }
  return headers.map((header) => ({ ...header, ...(statuses && { statuses }) }));
}

/** `Name: value`, with where the value stands in the token. */
function partsOf(argument: Argument, isCleared: boolean): { name: string; value: Argument } {
  const { text, raw, span } = argument;
  const colon = text.indexOf(":");
  const name = (colon < 0 ? text : text.slice(0, colon)).trim().toLowerCase();
  const value = colon < 0 || isCleared ? "" : text.slice(colon + 1).trim();
  const at = value === "" ? -1 : raw.lastIndexOf(value);
  const start = at < 0 ? span.start : span.start + at;
  return { name, value: { text: value, raw: value, span: at < 0 ? span : { start, end: start + value.length } } };
}
