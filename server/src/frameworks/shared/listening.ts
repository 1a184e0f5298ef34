import type { Source } from "../../syntax/source.ts";
import { portsInJavascript } from "../javascript/shared/listening.ts";
import { portsInPython } from "../python/shared/listening.ts";

const readers = { python: portsInPython, javascript: portsInJavascript, nginx: () => [] } as const;

/** The ports that a program says it listens on. */
export function portsIn(source: Source): readonly number[] {
  return readers[source.family](source);
}
