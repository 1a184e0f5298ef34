import type { Adapter } from "../frameworks/adapter.ts";
import { adapters, deployedIn } from "../frameworks/index.ts";
import type { Facts } from "../policy/facts.ts";
import type { Note } from "../policy/note.ts";
import type { Policy } from "../policy/policy.ts";
import { onceFor } from "../syntax/onceFor.ts";
import type { Source } from "../syntax/source.ts";
import { overlaid } from "./overlaid.ts";

/** What a file imports, by any of the three words; where a line ends in one, the name may stand in the next. */
const imports = /\b(?:from|require|import)\b[^\S\n]*\(?[^\S\n]*["'`][^"'`\n]*["'`]/g;
const goesOn = /\b(?:from|require|import)\b[^\S\n]*\(?[^\S\n]*$/m;
const importsAcrossLines = /\b(?:from|require|import)\b\s*\(?\s*["'`][^"'`\n]*["'`]/g;

/** What all adapters of the file's language read whose words occur in it. */
export function readFacts(source: Source, problems: string[]): Facts {
  const fitting = fittingAdapters(source);
  const all = <T>(read: (adapter: Adapter) => T[]) => readWith(fitting, source, problems, read);
  const read = all((adapter) => adapter.read(source));
  return {
    policies: deployed(asSent(met(fitting, source, problems, read, "inTheEnd"), source, fitting, problems), source),
    headers: all((adapter) => adapter.readHeaders?.(source) ?? []),
    requests: all((adapter) => adapter.readRequests?.(source) ?? []),
    bypasses: all((adapter) => adapter.readBypasses?.(source) ?? []),
    cookies: all((adapter) => adapter.readCookies?.(source) ?? []),
    directives: all((adapter) => adapter.readDirectives?.(source) ?? []),
  };
}

/** Layers that meet on one path are told from the routes, which are only looked for where there may be several. */
function asSent(policies: Policy[], source: Source, fitting: readonly Adapter[], problems: string[]): Policy[] {
  const isLayered = policies.length > 1 || (policies.length > 0 && source.mentions(handSetHeader));
  const tellers = source.family === "javascript" && isLayered ? fitting.filter(({ readRoutes: tell }) => tell) : [];
  if (tellers.length === 0) return policies;
  return overlaid(
    policies,
    readWith(tellers, source, problems, (adapter) => adapter.readRoutes?.(source) ?? []),
  );
}

/** What a layer may change of another one, or a route take itself out of. */
const handSetHeader =
  /access-control-allow-(?:origin|credentials)|\bcors:[^\S\n]*false\b|\.headers[^\S\n]*=[^\S\n]*\{/i;

/** What a user should know of how a file and those around it belong together. */
export function readNotes(source: Source, problems: string[]): Note[] {
  return readWith(fittingAdapters(source), source, problems, (adapter) => adapter.readNotes?.(source) ?? []);
}

/** The policies of every route that a file shows, also of those that no rule judges. */
export function readRoutes(source: Source, problems: string[]): Policy[] {
  const fitting = fittingAdapters(source);
  const read = readWith(fitting, source, problems, (adapter) => adapter.readRoutes?.(source) ?? adapter.read(source));
  return deployed(met(fitting, source, problems, read, "inLayers"), source);
}

/** What is only there while a program is developed is told to be so. */
function deployed(policies: Policy[], source: Source): Policy[] {
  return deployedIn[source.family]?.(source, policies) ?? policies;
}

/** The policies where frameworks let them meet on one path; as they were read where an adapter fails over it. */
function met(
  fitting: readonly Adapter[],
  source: Source,
  problems: string[],
  read: Policy[],
  how: keyof NonNullable<Adapter["meeting"]>,
): Policy[] {
  return fitting.reduce((policies, { id, meeting }) => {
    if (!meeting || policies.length === 0) return policies;
    const [found] = guarded(`reading ${id} in ${source.path}`, problems, () => [meeting[how](source, policies)]);
    return found ?? policies;
  }, read);
}

const fittingAdapters = onceFor((source: Source): Adapter[] => {
  const own = adapters.filter((adapter) => adapter.family === source.family);
  const imported = own.some(({ wordsAreModules }) => wordsAreModules) ? importedIn(source) : "";
  return own.filter(({ words, wordsAreModules }) => (wordsAreModules ? words.test(imported) : source.mentions(words)));
});

function importedIn(source: Source): string {
  const found = source.occurrences(source.mentions(goesOn) ? importsAcrossLines : imports);
  return found.map(({ start, end }) => source.text.slice(start, end)).join("\n");
}

function readWith<T>(
  fitting: readonly Adapter[],
  source: Source,
  problems: string[],
  read: (adapter: Adapter) => T[],
): T[] {
  return fitting.flatMap((adapter) =>
    guarded(`reading ${adapter.id} in ${source.path}`, problems, () => read(adapter)),
  );
}

/** What `run` gives; nothing where it throws, which is noted as a problem of `what`. */
export function guarded<T>(what: string, problems: string[], run: () => T[]): T[] {
  try {
    return run();
  } catch (error) {
    problems.push(`${what} failed: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}
