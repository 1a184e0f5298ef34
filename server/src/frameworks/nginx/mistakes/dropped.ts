import type { DroppedHeaders } from "../../../policy/directives.ts";
import type { AddHeader, Level } from "../config/level.ts";
import * as names from "../config/names.ts";
import { settingsOf } from "../config/settings.ts";
import { type Answer, isContent } from "../ways/answers.ts";
import { insertedLines, placeIn, textOf } from "./droppedPlace.ts";

/** What pages and preflights look at. */
const forPages: ReadonlySet<string> = new Set([names.allowOrigin, names.allowCredentials, names.exposeHeaders]);
const forPreflights: ReadonlySet<string> = new Set([
  names.allowOrigin,
  names.allowCredentials,
  names.allowMethods,
  names.allowHeaders,
]);

/** The headers that a block's own lines keep out, as far as an answer of it would need them. */
export function droppedIn(text: string, answer: Answer): DroppedHeaders[] {
  const { end, level } = answer;
  if (!isContent(answer) || level.own().inherit === "off") return [];
  const around = level.own().headers.length > 0 && level.parent ? droppedLines(level, level.parent) : [];
  const shadowed = end.shadowed && isOtherTest(end.shadowed, level) ? droppedLines(level, end.shadowed) : [];
  return [
    ...reported(text, answer, around, level.parent, false),
    ...reported(text, answer, shadowed, end.shadowed, true),
  ];
}

/** The lines that count in another level, and not in this one, which has none of those names. */
function droppedLines(level: Level, other: Level): AddHeader[] {
  const counting = settingsOf(level).list;
  const kept = new Set([...counting.headers, ...settingsOf(level).replacing].map(({ name }) => name));
  return settingsOf(other).list.headers.filter(({ name, value }) => value.text !== "" && !kept.has(name));
}

function reported(
  text: string,
  answer: Answer,
  lines: readonly AddHeader[],
  other: Level | undefined,
  isFromOtherIf: boolean,
): DroppedHeaders[] {
  const { level } = answer;
  const isPreflight = answer.end.methods.every((method) => method === "OPTIONS");
  const needed = lines.filter(({ name }) => (isPreflight ? forPreflights : forPages).has(name));
  const [first] = needed;
  const place = first && placeIn(text, level, first.level);
  if (!first || !other || !place || isMeant(level, needed, other)) return [];
  const repeated = lines.filter(({ name }) => name.startsWith("access-control-") || name === names.vary);
  const { span, included, fixed } = place;
  return [
    {
      span,
      names: [...new Set(needed.map(({ statement }) => statement.tokens()[1]?.text ?? ""))],
      line: first.statement.writtenAt ?? { span: first.statement.span },
      isFromOtherIf,
      ...(isPreflight && answer.end.returned && { answering: answer.end.returned.statement }),
      ...(included && { included }),
      ...(fixed && {
        repeated: insertedLines(fixed, [...new Set(repeated.map(({ statement }) => textOf(text, statement)))]),
        merged: insertedLines(fixed, ["add_header_inherit merge;"]),
      }),
    },
  ];
}

/**
 * Whether a block leaves headers out on purpose: a location that has an Access-Control-Allow-Origin of its own where the
 * levels around it have one too, or one that lets everybody in without credentials.
 */
function isMeant(level: Level, needed: readonly AddHeader[], other: Level): boolean {
  const own = level.own().headers.find(({ name }) => name === names.allowOrigin);
  if (!own) return false;
  if (own.value.text === "*") return needed.every(({ name }) => name === names.allowCredentials);
  return level.kind !== "if" && settingsOf(other).list.headers.some(({ name }) => name === names.allowOrigin);
}

/** Two tests of the same variable may exclude each other. */
function isOtherTest(first: Level, second: Level): boolean {
  const [one, two] = [first, second].map(testedIn);
  const known = ["http_origin", "request_method"];
  return one !== undefined && two !== undefined && one !== two && [one, two].some((name) => known.includes(name));
}

function testedIn(level: Level): string | undefined {
  const codes = level.parent?.own().codes ?? [];
  const code = codes.find((one) => one.kind === "if" && one.level.block === level.block);
  return code?.kind === "if" && "variable" in code.condition ? code.condition.variable : undefined;
}
