import type { DirectiveFacts } from "../../../policy/directives.ts";
import type { Span } from "../../../policy/span.ts";
import type { Source } from "../../../syntax/source.ts";
import { nginxFile } from "../config/file.ts";
import { isTemplate } from "../config/template.ts";
import { siteAnswers } from "../ways/site.ts";
import { droppedIn } from "./dropped.ts";
import { mapVariables } from "./mapVariables.ts";
import { misplacedIn } from "./misplaced.ts";
import { sentUpstream } from "./sentUpstream.ts";
import { withoutAlwaysIn } from "./withoutAlways.ts";

/** What nginx makes of a file's directives otherwise than they read. */
export function readDirectives(source: Source): DirectiveFacts[] {
  if (isTemplate(source)) return [];
  const file = nginxFile(source);
  const answers = file.sites.flatMap((site) => siteAnswers(file, site) ?? []);
  return [
    {
      dropped: onceEach(answers.flatMap((answer) => droppedIn(source.text, answer))),
      withoutAlways: onceEach(answers.flatMap(withoutAlwaysIn)),
      sentUpstream: sentUpstream(source),
      mapVariables: mapVariables(source, file),
      misplaced: misplacedIn(source, file),
    },
  ];
}

/** Of several about the same directive, the one that says most. What is included is mended where it stands. */
function onceEach<T extends { readonly span: Span; readonly names?: readonly string[] }>(all: readonly T[]): T[] {
  const byStart = new Map<number, T>();
  for (const one of all) {
    const other = byStart.get(one.span.start);
    if (!other || (one.names?.length ?? 0) > (other.names?.length ?? 0)) byStart.set(one.span.start, one);
  }
  return [...byStart.values()];
}
