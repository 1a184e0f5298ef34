import { variablesOf } from "../../../syntax/nginx/tokens.ts";
import type { NginxFile } from "../config/file.ts";
import type { AddHeader, Level } from "../config/level.ts";
import { settingsOf } from "../config/settings.ts";
import { textOf } from "../mistakes/droppedPlace.ts";
import { type Answer, isContent } from "../ways/answers.ts";

/** Whether only preflights get such an answer. */
export function isForPreflights({ end }: Answer): boolean {
  return end.methods.every((method) => method === "OPTIONS");
}

/** The one level of some answers; undefined where they have several, or others have it as well. */
export function onlyLevel(some: readonly Answer[], all: readonly Answer[]): Level | undefined {
  const [level, ...more] = new Set(some.map((answer) => answer.level));
  const isShared = all.some((answer) => answer.level === level && isContent(answer) && !some.includes(answer));
  return more.length > 0 || isShared ? undefined : level;
}

/**
 * The lines with some names that answers send, each name once, for a block that has none of them. Undefined where they differ,
 * or hold what tests on the way have made of a variable.
 */
export function linesFor(
  file: NginxFile,
  answers: readonly Answer[],
  names: ReadonlySet<string>,
  missingIn: Level,
): readonly AddHeader[] | undefined {
  const present = new Set(settingsOf(missingIn).list.headers.map(({ name }) => name));
  const sent = answers.flatMap((answer) => answer.sent.map(({ header }) => header));
  const wanted = new Map<string, AddHeader>();
  for (const header of sent.filter(({ name }) => names.has(name) && !present.has(name))) {
    const other = wanted.get(header.name);
    const isOther = other && (other.value.text !== header.value.text || other.always !== header.always);
    const isMade = variablesOf(header.value.text).some((name) => file.maps.get(name) === undefined);
    if (isOther || isMade || header.statement.name !== "add_header") return undefined;
    wanted.set(header.name, other ?? header);
  }
  return wanted.size > 0 ? [...wanted.values()] : undefined;
}

/** Lines as they are written; and those that a block of its own lines would no longer inherit. */
export function written(text: string, lines: readonly AddHeader[], into: Level): string[] {
  const inherited = into.own().headers.length === 0 ? settingsOf(into).list.headers : [];
  return [...new Set([...inherited, ...lines].map(({ statement }) => textOf(text, statement)))];
}
