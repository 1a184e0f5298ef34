import type { DirectiveFacts } from "../../../policy/directives.ts";
import type { Span } from "../../../policy/span.ts";
import type { Source } from "../../../syntax/source.ts";
import { type NginxFile, nginxFiles } from "../config/file.ts";
import { isTemplate } from "../config/template.ts";
import { certain } from "../config/worlds.ts";
import { siteAnswers } from "../ways/site.ts";
import { droppedIn } from "./dropped.ts";
import { mapVariables } from "./mapVariables.ts";
import { misplacedIn } from "./misplaced.ts";
import { proxiedIn } from "./proxied.ts";
import { sentUpstream } from "./sentUpstream.ts";
import { withoutAlwaysIn } from "./withoutAlways.ts";

/** What nginx makes of a file's directives otherwise than they read; of a template what is certain. */
export function readDirectives(source: Source): DirectiveFacts[] {
  if (isTemplate(source)) return [];
  const files = nginxFiles(source);
  const worlds = files.map(({ world }) => world);
  const found = files.map(({ file }) => factsIn(source, file));
  const sure = <T extends object>(kind: (facts: Facts) => readonly T[]): T[] =>
    certain(
      worlds,
      found.map((facts) => kind(facts).map((value) => ({ key: JSON.stringify(value), value }))),
    );
  return [
    {
      dropped: onceEach(sure(({ dropped }) => dropped)),
      withoutAlways: onceEach(sure(({ withoutAlways }) => withoutAlways)),
      sentUpstream: sentUpstream(source),
      mapVariables: sure(({ mapVariables: variables }) => variables),
      misplaced: sure(({ misplaced }) => misplaced),
      proxied: sure(({ proxied }) => proxied),
    },
  ];
}

type Facts = Omit<DirectiveFacts, "sentUpstream">;

function factsIn(source: Source, file: NginxFile): Facts {
  const answers = file.sites.flatMap((site) => siteAnswers(file, site) ?? []);
  return {
    dropped: answers.flatMap((answer) => droppedIn(source.text, answer)),
    withoutAlways: answers.flatMap(withoutAlwaysIn),
    mapVariables: mapVariables(source, file),
    misplaced: misplacedIn(source, file),
    proxied: answers.flatMap((answer) => proxiedIn(source.text, answer)),
  };
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
