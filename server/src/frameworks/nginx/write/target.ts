import { onlyPreflight } from "../../../policy/behaviour.ts";
import { contains, type Span, sameSpan } from "../../../policy/span.ts";
import type { RewriteRequest } from "../../adapter.ts";
import { type NginxFile, nginxFile } from "../config/file.ts";
import type { AddHeader, Level } from "../config/level.ts";
import { allowCredentials, vary } from "../config/names.ts";
import { kindOf, levelOver } from "../config/readLevel.ts";
import { settingsOf } from "../config/settings.ts";
import { echoesWithCredentials } from "../ways/policies.ts";
import { sitePolicies } from "../ways/site.ts";

/** What a fix is written for. */
export interface Target {
  readonly file: NginxFile;
  /** The Access-Control-Allow-Origin line of the policy. */
  readonly header: AddHeader;
  /** Lines that answer preflights as openly, in the same places: mended along, since alone they are no finding. */
  readonly companions: readonly AddHeader[];
}

/** Finds the line of a policy again, in the text from which it was read; undefined where it is no `add_header`. */
export function targetOf({ source, policy }: RewriteRequest): Target | undefined {
  const file = nginxFile(source);
  const header = headerAt(file, policy.span);
  return header && { file, header, companions: companionsOf(file, policy.span) };
}

/** The lines of the same block that turn credentials on. */
export function credentialsBeside({ level }: AddHeader): AddHeader[] {
  return level.own().headers.filter(({ name }) => name === allowCredentials);
}

/** Whether `Vary: Origin` goes out where a line counts, as far as the file tells. */
export function hasVary({ level }: AddHeader): boolean {
  return settingsOf(level).list.headers.some(({ name, value }) => name === vary && /\borigin\b|\*/i.test(value.text));
}

function headerAt(file: NginxFile, span: Span): AddHeader | undefined {
  let level: Level | undefined = file.level;
  while (level) {
    const found = level.own().headers.find(({ statement }) => !statement.isIncluded && sameSpan(statement.span, span));
    if (found) return found;
    level = levelAround(level, span);
  }
  return undefined;
}

function levelAround(level: Level, span: Span): Level | undefined {
  const statement = level.block.statements().find(({ span: around, block }) => contains(around, span) && block());
  const kind = statement && kindOf(statement);
  const block = statement?.block();
  return block && kind ? levelOver(block, kind, level) : undefined;
}

function companionsOf(file: NginxFile, span: Span): AddHeader[] {
  const place = { route: "", servesAssets: false };
  const found = file.sites
    .map((site) => sitePolicies(file, site, place))
    .filter((policies) => policies.some((policy) => sameSpan(policy.span, span) && !onlyPreflight(policy)))
    .flatMap((policies) => policies.filter((policy) => onlyPreflight(policy) && echoesWithCredentials(policy)));
  const starts = new Set(found.map(({ span: { start } }) => start));
  return [...starts].flatMap((start) => {
    const policy = found.find((one) => one.span.start === start);
    return (policy && headerAt(file, policy.span)) ?? [];
  });
}
