import type { Adapter } from "../frameworks/adapter.ts";
import { adapters } from "../frameworks/index.ts";
import type { Facts } from "../policy/facts.ts";
import type { Policy } from "../policy/policy.ts";
import type { Source } from "../syntax/source.ts";

/** What a file imports, by any of the three words. */
const imports = /\b(?:from|require|import)\b\s*\(?\s*["'`][^"'`\n]*["'`]/g;

/** What all adapters of the file's language read whose words occur in it. */
export function readFacts(source: Source, problems: string[]): Facts {
  const fitting = fittingAdapters(source);
  const all = <T>(read: (adapter: Adapter) => T[]) => readWith(fitting, source, problems, read);
  return {
    policies: all((adapter) => adapter.read(source)),
    headers: all((adapter) => adapter.readHeaders?.(source) ?? []),
    requests: all((adapter) => adapter.readRequests?.(source) ?? []),
    bypasses: all((adapter) => adapter.readBypasses?.(source) ?? []),
    cookies: all((adapter) => adapter.readCookies?.(source) ?? []),
    directives: all((adapter) => adapter.readDirectives?.(source) ?? []),
  };
}

/** The policies of every route that a file shows, also of those that no rule judges. */
export function readRoutes(source: Source, problems: string[]): Policy[] {
  const read = (adapter: Adapter) => adapter.readRoutes?.(source) ?? adapter.read(source);
  return readWith(fittingAdapters(source), source, problems, read);
}

function fittingAdapters({ family, text }: Source): Adapter[] {
  const imported = (text.match(imports) ?? []).join("\n");
  return adapters.filter(
    (adapter) => adapter.family === family && adapter.words.test(adapter.wordsAreModules ? imported : text),
  );
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
