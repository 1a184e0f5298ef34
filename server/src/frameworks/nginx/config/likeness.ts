import type { Source } from "../../../syntax/source.ts";
import { codeNames } from "./codes.ts";
import { makerOf } from "./content.ts";
import type { Level } from "./level.ts";
import { type HeaderList, settingsOf } from "./settings.ts";
import type { Site } from "./site.ts";

/** What decides who answers, and with which status. */
const handling =
  /^(?:limit_except|satisfy|allow|deny|auth_\w+|error_page|try_files|dav_methods|more_\w+|internal|\w+_hide_header|include)$/;

/** Tells whether a location answers otherwise than those before it: with other headers, or after other codes. */
export function noticer(): (source: Source, site: Site) => boolean {
  const seen = new Map<HeaderList, Map<Level | undefined, Set<string>>>();
  return (source, { level, server }) => {
    const { list, mayBeDecided, mayBeAssigned, mayVary } = settingsOf(level);
    const codes = level.block.statements().filter(({ name }) => codeNames.has(name) || handling.test(name));
    const key = [
      mayBeDecided,
      mayBeAssigned,
      mayVary,
      makerOf(level),
      ...codes.map(({ name, span: here, writtenAt }) => {
        const { span, file } = writtenAt ?? { span: here, file: source };
        const text = file.text.slice(span.start, span.end);
        return name === "if" && text.includes("add_header") ? `${file.path} ${span.start}` : text;
      }),
    ].join("\n");
    const byServer = seen.get(list) ?? new Map<Level | undefined, Set<string>>();
    const keys = byServer.get(server) ?? new Set<string>();
    const isNew = !keys.has(key);
    seen.set(list, byServer.set(server, keys.add(key)));
    return isNew;
  };
}
