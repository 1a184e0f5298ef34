import type { Remedy } from "../../../policy/directives.ts";
import type { Span } from "../../../policy/span.ts";
import type { NginxFile } from "../config/file.ts";
import type { Level } from "../config/level.ts";
import * as names from "../config/names.ts";
import { linesBefore } from "../mistakes/droppedPlace.ts";
import { type Answer, isContent } from "../ways/answers.ts";
import { isForPreflights, linesFor, onlyLevel, written } from "./headers.ts";

const forPreflights: ReadonlySet<string> = new Set([
  names.allowOrigin,
  names.allowCredentials,
  names.allowMethods,
  names.allowHeaders,
  names.vary,
]);
const forPages: ReadonlySet<string> = new Set([
  names.allowOrigin,
  names.allowCredentials,
  names.exposeHeaders,
  names.vary,
]);

/** Puts the headers of the real answer to that of an `if` that answers OPTIONS; undefined where it is none. */
export function completedPreflight(text: string, file: NginxFile, answers: readonly Answer[]): Remedy | undefined {
  const content = answers.filter(isContent);
  const preflights = content.filter(isForPreflights);
  const level = onlyLevel(preflights, content);
  const place = level?.kind === "if" ? placeIn(level, preflights) : undefined;
  const real = content.filter((answer) => !isForPreflights(answer) && answer.allowOrigin);
  const lines = level && linesFor(file, real, forPreflights, level);
  if (!level || !place || !lines) return undefined;
  return {
    title: "Repeat the headers of the real answer",
    inserted: [linesBefore(text, { span: place }, written(text, lines, level))],
  };
}

/** Puts the headers of an `if` that answers OPTIONS to the location around it. */
export function completedAnswer(text: string, file: NginxFile, answers: readonly Answer[]): Remedy | undefined {
  const content = answers.filter(isContent);
  const preflights = content.filter((answer) => isForPreflights(answer) && answer.allowOrigin);
  const others = content.filter((answer) => !isForPreflights(answer));
  const level = onlyLevel(
    others,
    content.filter((answer) => !isForPreflights(answer)),
  );
  const test = preflights[0]?.level;
  const place = level?.block.statements().find(({ block, isIncluded }) => !isIncluded && block() === test?.block);
  const lines = level && linesFor(file, preflights, forPages, level);
  if (!place || !lines || level?.kind !== "location") return undefined;
  const isBehind = others.some(({ end }) => end.maker === "upstream");
  const texts = written(text, lines, level).map((line) => (isBehind ? withAlways(line) : line));
  return {
    title: "Send the headers with the real answer, too",
    inserted: [linesBefore(text, { span: place.span }, texts)],
  };
}

/** The first line of a block's own, else what ends the request there. */
function placeIn(level: Level, [first]: readonly Answer[]): Span | undefined {
  if (level.block.statements().some(({ isIncluded }) => isIncluded)) return undefined;
  return level.own().headers[0]?.statement.span ?? first?.end.returned?.statement;
}

/** What another server answers may be an error. */
function withAlways(line: string): string {
  return /^add_header\s/.test(line) ? line.replace(/(?<!\salways)\s*;$/, " always;") : line;
}
